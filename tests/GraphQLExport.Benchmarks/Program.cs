using System.Globalization;
using GraphQLExport.Benchmarks;
using GraphQLExport.Rows.Sqlite;

SqliteLibrary.Load();
var folder = Path.Combine(Path.GetTempPath(), "graphqlexport-benchmarks");
var database = new BenchmarkDatabase(folder, 1_000_000);
database.Create();
var only = args.FirstOrDefault(a => !a.StartsWith('-')) ?? "";
foreach (var comparison in new EngineBenchmarks(database, folder).All().Where(c => c.Work.Contains(only, StringComparison.OrdinalIgnoreCase)))
{
    var result = await comparison.RunAsync(7);
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {comparison.Work} | {comparison.PeerName} | {result.Peer.TotalSeconds:0.000} s | {result.Ours.TotalSeconds:0.000} s | {result.Ratio:0.00} | {comparison.Bar} | {result.MemoryAboveIdle / 1e6:0} MB |"));
}

return 0;

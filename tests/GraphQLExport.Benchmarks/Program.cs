using System.Globalization;
using GraphQLExport.Benchmarks;
using GraphQLExport.Benchmarks.GraphQL;
using GraphQLExport.Rows.Sqlite;

const int Subscribers = 1000;

// [--write] [--rows=N] [--times=N] [part of a line's name]
SqliteLibrary.Load();
if (args.Contains(ServerProcess.PeerArgument))
{
    await PeerServer.RunAsync();
    return 0;
}

var rows = Option("--rows=", 1_000_000);
var times = Option("--times=", 7);
var only = args.FirstOrDefault(a => !a.StartsWith('-')) ?? "";
var folder = Path.Combine(Path.GetTempPath(), "graphqlexport-benchmarks");
var database = new BenchmarkDatabase(folder, rows);
await database.CreateAsync();
var report = new Report(rows);
foreach (var comparison in new EngineBenchmarks(database, folder).All().Where(Wanted))
    report.Add(await comparison.RunAsync(times));
await using (var server = await ServerProcess.StartAsync(database.Folder))
{
    var benchmarks = new ServerBenchmarks(server, database, folder);
    foreach (var comparison in benchmarks.All().Where(Wanted))
        report.Add(await comparison.RunAsync(times));
    await using (var encrypting = await ServerProcess.StartAsync(database.Copy("encrypted"), OwnBenchmarks.MasterKey))
    {
        foreach (var comparison in new OwnBenchmarks(server, encrypting, rows).All().Where(Wanted))
            report.Add(await comparison.RunAsync(times));
    }

    if (only.Length == 0)
        report.NoteFirstByte(await benchmarks.FirstByteAsync());
    if (Environment.GetEnvironmentVariable("GRAPHQLEXPORT_BENCHMARKS_POSTGRESQL") is { } connection && (only.Length == 0 || only.Contains("PostgreSQL", StringComparison.OrdinalIgnoreCase)))
    {
        var postgreSql = new PostgreSqlDatabase(connection, database);
        await using var onPostgreSql = await postgreSql.StartAsync();
        var (version, process) = await postgreSql.DescribeAsync();
        report.BeginPostgreSql(version);
        foreach (var comparison in new PostgreSqlBenchmarks(onPostgreSql, postgreSql, process, rows, folder).All().Where(Wanted))
            report.Add(await comparison.RunAsync(times));
    }

    if (only.Length == 0 || "graphql".Contains(only, StringComparison.OrdinalIgnoreCase))
    {
        await using var peer = await ServerProcess.StartPeerAsync(database.Folder);
        report.BeginRequests();
        await foreach (var result in new RequestBenchmarks(server, peer).RunAsync(times))
            report.Add(result);
        report.NoteFanOut(Subscribers, await new FanOutBenchmark(server, Subscribers).RunAsync());
    }
}

if (args.Contains("--write"))
    await File.WriteAllTextAsync(Repository.Report, report.ToString());
return 0;

bool Wanted(Comparison comparison) => comparison.Work.Contains(only, StringComparison.OrdinalIgnoreCase);

int Option(string name, int otherwise) =>
    args.FirstOrDefault(a => a.StartsWith(name, StringComparison.Ordinal)) is { } text ? int.Parse(text[name.Length..], CultureInfo.InvariantCulture) : otherwise;

using System.Security.Cryptography;

namespace GraphQLExport.Benchmarks;

/// <summary>What something more costs an export job: its peer is the same job without.</summary>
internal sealed class OwnBenchmarks(ServerProcess server, ServerProcess encrypting, int rows)
{
    private readonly ExportJobs _plain = new(server, rows);
    private readonly ExportJobs _encrypted = new(encrypting, rows);

    /// <summary>What makes a server encrypt files of exports.</summary>
    public static (string Name, string Value) MasterKey { get; } =
        ("GRAPHQLEXPORT__SECRETS__MASTERKEY", Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));

    public IEnumerable<Comparison> All() =>
    [
        Compare("progress followed", "not followed", 1.03, _plain.TimeWithoutProgressAsync, _plain, server),
        Compare("file encrypted", "not encrypted", null, () => _plain.TimeAsync("CSV"), _encrypted, encrypting),
    ];

    private Comparison Compare(string work, string peerName, double? bar, Func<Task<TimeSpan>> peer, ExportJobs ours, ServerProcess process) =>
        new($"CSV, 10 columns, export job, {work}", peerName, bar, peer, () => ours.TimeAsync("CSV")) { Process = process.Id, PeerProcess = server.Id };
}

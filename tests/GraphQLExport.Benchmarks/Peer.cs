using System.Diagnostics;

namespace GraphQLExport.Benchmarks;

/// <summary>Another program doing the same work, its output going to a file. Timed from start to exit.</summary>
internal sealed record Peer(string Program, params string[] Arguments)
{
    public async Task<TimeSpan> RunAsync(string outputFile)
    {
        var start = new ProcessStartInfo("/bin/sh") { UseShellExecute = false };
        foreach (var argument in (string[])["-c", "out=$1; shift; exec \"$@\" > \"$out\"", "sh", outputFile, Program, .. Arguments])
            start.ArgumentList.Add(argument);
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        var elapsed = clock.Elapsed;
        return process.ExitCode == 0 ? elapsed : throw new InvalidOperationException($"{Program} ended with {process.ExitCode}.");
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace GraphQLExport.Benchmarks.GraphQL;

/// <summary>One kind of request, sent over and over by wrk on one thread and sixteen connections.</summary>
internal sealed partial record Load(ServerProcess Server, string Path, string Body)
{
    private const string Script =
        """
        wrk.method = "POST"
        wrk.path = os.getenv("BENCH_PATH")
        wrk.body = os.getenv("BENCH_BODY")
        wrk.headers["Content-Type"] = "application/json"
        wrk.headers["Accept"] = os.getenv("BENCH_ACCEPT")
        wrk.headers["Cookie"] = os.getenv("BENCH_COOKIE")
        """;

    /// <summary>Requests answered in a second, errors excluded by throwing.</summary>
    public async Task<double> RunAsync(int seconds)
    {
        var script = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "graphqlexport-load.lua");
        await File.WriteAllTextAsync(script, Script);
        var start = new ProcessStartInfo("wrk", ["-t1", "-c16", string.Create(CultureInfo.InvariantCulture, $"-d{seconds}s"), "-s", script, Server.Address.ToString()])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        start.Environment["BENCH_PATH"] = Path;
        start.Environment["BENCH_BODY"] = Body;
        start.Environment["BENCH_ACCEPT"] = "application/graphql-response+json, application/json;q=0.9";
        start.Environment["BENCH_COOKIE"] = Server.Cookies;
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return !output.Contains("Non-2xx", StringComparison.Ordinal) && Rate().Match(output) is { Success: true } rate
            ? double.Parse(rate.Groups[1].Value, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException(output);
    }

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex Rate();
}

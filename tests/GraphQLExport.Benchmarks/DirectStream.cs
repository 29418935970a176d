using System.Diagnostics;

namespace GraphQLExport.Benchmarks;

/// <summary>A file that is written straight into the response.</summary>
internal static class DirectStream
{
    /// <summary>The time from the request to the last byte.</summary>
    public static async Task<TimeSpan> ReadAsync(ServerProcess server, string url, int expectedLines)
    {
        var clock = Stopwatch.StartNew();
        using var response = await server.Client.GetAsync(url, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        await using var body = await response.Content.ReadAsStreamAsync();
        var buffer = new byte[256 * 1024];
        var lines = 0;
        for (int count; (count = await body.ReadAsync(buffer)) > 0;)
            lines += buffer.AsSpan(0, count).Count((byte)'\n');
        return lines == expectedLines ? clock.Elapsed : throw new InvalidOperationException($"{lines} lines.");
    }
}

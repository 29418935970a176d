using System.Diagnostics;

namespace GraphQLExport.E2E.Support;

/// <summary>The database's own command-line tool: a reader that shares nothing with the product.</summary>
public static class SqliteShell
{
    /// <summary>
    /// What sqlite3 prints for a query on the product's database, with commas and CRLF. Its list mode, for values that need no
    /// quotes: its CSV mode quotes more than RFC 4180 asks for.
    /// </summary>
    public static Task<byte[]> CsvAsync(Product product, string sql) => RunAsync(product, sql, "-separator", ",", "-newline", "\r\n", "-header");

    /// <summary>What sqlite3 prints for a query of one column on the product's database, a line for each row.</summary>
    public static Task<byte[]> LinesAsync(Product product, string sql) => RunAsync(product, sql);

    private static async Task<byte[]> RunAsync(Product product, string sql, params string[] options)
    {
        var database = Directory.EnumerateFiles(product.Folder, "*.db").Single();
        var start = new ProcessStartInfo("sqlite3", ["-list", .. options, "-readonly", database, sql]) { RedirectStandardOutput = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("sqlite3 did not start");
        using var output = new MemoryStream();
        await process.StandardOutput.BaseStream.CopyToAsync(output);
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output.ToArray() : throw new InvalidOperationException("sqlite3 ended with " + process.ExitCode);
    }
}

using System.Net;
using GraphQLExport.Exports;
using GraphQLExport.Tests.Support;

namespace GraphQLExport.Tests.Security;

/// <summary>Names of files that callers choose lead nowhere and add nothing (lines 36 and 38).</summary>
[Trait("Req", "E-SEC")]
public sealed class FileNameTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private AppFactory app = null!;

    public static string[] Hostile { get; } =
    [
        "../../escape", "..\\..\\escape", "/etc/cron.d/escape", "C:\\escape", "\\\\host\\share\\escape", "....//escape", "..%2f..%2fescape", "%2e%2e%2fescape", "a/../../escape", "./../escape",
        "..", ".", "...", "~/escape", "$HOME/escape", "`id`", "$(id)", "; rm -rf .", "| id", "&& id",
        "escape\0.csv", "escape\n.csv", "escape\r\nSet-Cookie: a=b", "escape\r\n\r\n<html>", "escape\u2028x", "escape\u0085x", "\u202Evsc.exe", "\uFEFFescape", "e\u0301scape", "\uD800",
        "CON", "nul.txt", "COM1.csv", "LPT9", "aux.", "escape::$DATA", "escape:stream", "-rf", "--help", ".htaccess",
        ".ssh/authorized_keys", "a\"; filename=\"b.exe", "a; filename*=UTF-8''b.exe", "<script>alert(1)</script>", "=cmd|' /C calc'!A0", "a\tb", "a\\\"b", "日本語/../../escape", " escape ", new string('a', 5_000),
    ];

    public Task InitializeAsync()
    {
        app = new AppFactory { Settings = { ["GraphQLExport:DataPath"] = Path.Combine(folder.Path, "a", "b", "data") } };
        return app.AddMotionAsync(2);
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    public void Dispose() => folder.Dispose();

    [Fact]
    [Trait("Reliability", "36")]
    [Trait("Reliability", "38")]
    public async Task Fifty_hostile_names_make_files_in_their_folder_alone_and_headers_of_one_line()
    {
        Assert.Equal(50, Hostile.Length);
        using var visitor = app.Visitor();
        foreach (var name in Hostile)
        {
            var export = await app.RunAsync(fileName: name);
            Assert.Equal(ExportStatus.Completed, export.Status);
            var file = (await app.Exports().FilesAsync(export, default))[0];
            var answer = await visitor.GetAsync(file.DownloadUrl);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var header = Assert.Single(answer.Content.Headers.GetValues("Content-Disposition"));
            Assert.All(header, letter => Assert.InRange(letter, ' ', '~'));
            Assert.StartsWith("attachment;", header, StringComparison.Ordinal);
            Assert.False(answer.Headers.Contains("Set-Cookie"));
            await app.Exports().DeleteAsync(Exporting.Ada, export.Id, default);
        }

        Assert.Equal([Path.Combine(folder.Path, "a")], Directory.GetFileSystemEntries(folder.Path));
        Assert.Equal([Path.Combine(folder.Path, "a", "b")], Directory.GetFileSystemEntries(Path.Combine(folder.Path, "a")));
        Assert.Equal([Path.Combine(folder.Path, "a", "b", "data")], Directory.GetFileSystemEntries(Path.Combine(folder.Path, "a", "b")));
        Assert.DoesNotContain(Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories), path => path.Contains("escape", StringComparison.OrdinalIgnoreCase));
    }
}

using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GraphQLExport.Data;
using GraphQLExport.Datasets;
using GraphQLExport.Exports;
using GraphQLExport.Secrets;
using GraphQLExport.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Tests.Exports;

/// <summary>The signed description of an export's file: what it says, when it is there, and whose key signs it.</summary>
[Trait("Req", "X-FR14")]
public sealed class ManifestTests
{
    private const string Export = "query($id: ID!) { export(id: $id) { status manifestUrl } }";

    [Fact]
    [Trait("Req", "X-FR11")]
    public async Task It_tells_which_fields_were_treated_and_how()
    {
        await using var app = new AppFactory { Replace = services => services.AddSingleton<DatasetDefinition, PeopleDataset>() };
        var redacted = await ReadAsync(app, await app.RunAsync("""{"dataset":"people","format":"CSV","fields":[{"name":"id"},{"name":"email","as":"who"},{"name":"name"},{"name":"failures"}]}"""));
        Assert.Equal(
            """[{"field":"email","policy":"HASH"},{"field":"name","policy":"MASK"},{"field":"failures","policy":"DROP"}]""", redacted.GetProperty("redactions").GetRawText());
        Assert.Equal(["id", "who", "name"], redacted.GetProperty("schema").GetProperty("columns").EnumerateArray().Select(column => column.GetProperty("name").GetString()));
        var whole = await ReadAsync(app, await app.RunAsync("""{"dataset":"people","format":"CSV"}""", caller: Exporting.Admin));
        Assert.Empty(whole.GetProperty("redactions").EnumerateArray());
    }

    [Fact]
    public async Task Files_with_the_same_columns_have_the_same_fingerprint_and_others_another()
    {
        await using var app = new AppFactory();
        await app.AddMotionAsync(2);
        var csv = await FingerprintAsync("""{"dataset":"motion_events","format":"CSV","fields":[{"name":"x"},{"name":"y"}]}""");
        Assert.Equal(csv, await FingerprintAsync("""{"dataset":"motion_events","format":"JSON","fields":[{"name":"x"},{"name":"y"}],"where":{"x":{"gt":0}}}"""));
        Assert.NotEqual(csv, await FingerprintAsync("""{"dataset":"motion_events","format":"CSV","fields":[{"name":"y"},{"name":"x"}]}"""));
        Assert.NotEqual(csv, await FingerprintAsync("""{"dataset":"motion_events","format":"CSV","fields":[{"name":"x","as":"left"},{"name":"y"}]}"""));

        async Task<string> FingerprintAsync(string request) =>
            (await ReadAsync(app, await app.RunAsync(request))).GetProperty("schema").GetProperty("fingerprint").GetString()!;
    }

    [Fact]
    [Trait("Req", "R-JOB")]
    public async Task It_is_there_once_the_file_is_and_gone_with_it()
    {
        var gate = new GatedRows();
        var time = new ManualTimeProvider(new(2026, 1, 18, 10, 0, 0, TimeSpan.Zero));
        await using var app = new AppFactory { Time = time, Replace = gate.Install };
        await app.AddMotionAsync(2);
        using var ada = await app.AdaAsync();
        var export = await app.StartAsync();
        await gate.ReaderAsync();
        Assert.Equal(JsonValueKind.Null, (await UrlAsync()).ValueKind);
        gate.Open();
        await app.EndAsync(export);
        var url = (await UrlAsync()).GetString()!;
        var first = await app.Visitor().GetByteArrayAsync(url);
        Assert.Equal(first, await app.Visitor().GetByteArrayAsync((await UrlAsync()).GetString()));

        time.Set(time.GetUtcNow() + TimeSpan.FromDays(7));
        Assert.Equal(HttpStatusCode.Gone, (await app.Visitor().GetAsync(url)).StatusCode);
        var fresh = (await UrlAsync()).GetString()!;
        await app.Services.GetServices<IHostedService>().OfType<ExportRetention>().Single().SweepAsync(default);
        Assert.Equal(HttpStatusCode.Gone, (await app.Visitor().GetAsync(fresh)).StatusCode);
        Assert.Equal(JsonValueKind.Null, (await UrlAsync()).ValueKind);

        async Task<JsonElement> UrlAsync() => (await ada.DataAsync(Export, new { id = export.Id })).GetProperty("export").GetProperty("manifestUrl");
    }

    [Fact]
    [Trait("Req", "R-SEC")]
    public async Task A_passphrase_is_not_in_it()
    {
        await using var app = new AppFactory();
        var input = new StartExportInput { Request = Exporting.Request("""{"dataset":"configuration","format":"YAML","encryptSecrets":true}"""), Passphrase = "correct horse battery" };
        var told = await ReadAsync(app, await app.EndAsync(await app.StartAsync(Exporting.Admin, input)));
        Assert.True(told.GetProperty("request").GetProperty("encryptSecrets").GetBoolean());
        Assert.DoesNotContain("horse", told.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Req", "R-SEC")]
    public async Task Processes_that_start_together_sign_with_one_key_that_only_the_servers_user_reads()
    {
        using var folder = new TemporaryFolder();
        var ids = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => Key(folder).Id)));
        Assert.Single(ids.Distinct());
        var file = Path.Combine(folder.Path, "keys", "manifests.pem");
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        foreach (var content in (string[])["short", other.ExportPkcs8PrivateKeyPem(), Key(folder).PublicPem])
        {
            await File.WriteAllTextAsync(file, content);
            Assert.Contains("manifests.pem", Assert.Throws<InvalidOperationException>(() => Key(folder).Id).Message, StringComparison.Ordinal);
        }

        static ManifestKey Key(TemporaryFolder folder) => new(new KeyFiles(Options.Create(new DataOptions { DataPath = folder.Path }), new MasterKeys([])));
    }

    [Fact]
    [Trait("Req", "X-FR13")]
    public async Task An_export_whose_manifest_cannot_be_signed_leaves_no_file()
    {
        await using var app = new AppFactory();
        Directory.CreateDirectory(Path.Combine(app.DataPath, "keys"));
        await File.WriteAllTextAsync(Path.Combine(app.DataPath, "keys", "manifests.pem"), "damaged");
        var failed = await app.RunAsync();
        Assert.Equal((ExportStatus.Failed, ExportFailureCode.Internal), (failed.Status, failed.FailureCode));
        Assert.Empty(app.FilesOf());
    }

    /// <summary>What the manifest of an export says; its signature must be by the published key.</summary>
    private static async Task<JsonElement> ReadAsync(AppFactory app, Export export)
    {
        var file = Assert.Single(await app.Exports().FilesAsync(export, default));
        using var visitor = app.Visitor();
        var signed = JsonConstant.Parse(await visitor.GetStringAsync(file.ManifestUrl));
        var (head, payload) = (signed.GetProperty("protected").GetString()!, signed.GetProperty("payload").GetString()!);
        using var key = ECDsa.Create();
        key.ImportFromPem(await visitor.GetStringAsync("/api/v1/manifests/key"));
        Assert.True(key.VerifyData(Encoding.ASCII.GetBytes($"{head}.{payload}"), Base64Url.DecodeFromChars(signed.GetProperty("signature").GetString()), HashAlgorithmName.SHA256));
        return JsonConstant.Parse(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(payload)));
    }
}

using GraphQLExport.Deliveries;
using GraphQLExport.Domains.Configuration;
using GraphQLExport.Exports;
using GraphQLExport.Settings;
using GraphQLExport.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Tests.Domains.Configuration;

/// <summary>Secrets among the settings: the mail server's password, and another that these tests declare.</summary>
[Trait("Req", "X-FR4")]
[Trait("Req", "X-FR11")]
[Trait("Req", "X-SC7")]
public sealed class SecretSettingsTests
{
    private const string Secret = "hunter2-🎥-hunter2";
    private const string Passphrase = "correct horse battery";

    private const string NodeDecrypt = """
        const [, text, passphrase, key] = process.argv;
        const crypto = require('crypto');
        const [, , iterations, salt, sealed] = text.split(':');
        const bytes = Buffer.from(sealed, 'base64');
        const derived = crypto.pbkdf2Sync(passphrase, Buffer.from(salt, 'base64'), Number(iterations), 32, 'sha256');
        const open = crypto.createDecipheriv('aes-256-gcm', derived, bytes.subarray(0, 12));
        open.setAAD(Buffer.from(key)).setAuthTag(bytes.subarray(-16));
        console.log(Buffer.concat([open.update(bytes.subarray(12, -16)), open.final()]).toString());
        """;

    [Fact]
    public async Task A_secret_works_and_leaves_by_no_door()
    {
        var log = new RecordingLog();
        await using var app = App(log);
        using var admin = await app.AdminAsync();
        var changed = await admin.ChangeAsync("mail.password", Secret);
        Assert.Equal("[redacted]", changed.GetProperty("setting").GetProperty("value").GetString());
        Assert.Equal(Secret, app.Services.GetRequiredService<IOptionsMonitor<MailOptions>>().CurrentValue.Password);

        var all = await admin.DataAsync("{ configurationSettings(first: 50) { nodes { key value secret defaultValue description } } }");
        var found = await admin.DataAsync("""{ configurationSettings(where: { value: { contains: "hunter2" } }) { totalCount } }""");
        Assert.Equal(0, found.GetProperty("configurationSettings").GetProperty("totalCount").GetInt32());
        string[] told =
        [
            all.GetRawText(),
            await app.ExportConfigurationAsync("YAML"),
            await app.ExportConfigurationAsync("JSON"),
            await app.ExportConfigurationAsync("CSV"),
            await app.ExportConfigurationAsync("NDJSON"),
            await app.ExportConfigurationAsync("YAML", Passphrase),
            (await admin.ChangeAsync("mail.password", Secret + "\n")).GetRawText(),
            (await admin.ImportAsync($"- key: mail.password\n  value: {Secret}-2\n", dryRun: true)).GetRawText(),
            (await admin.ImportAsync($"- key: mail.password\n  value: \"{Secret}\\0\"\n")).GetRawText(),
            log.Text,
        ];
        Assert.Contains("mail.password\n  value: \"[redacted]\"", told[1], StringComparison.Ordinal);
        Assert.All(told, text => Assert.DoesNotContain("hunter2", text, StringComparison.Ordinal));
        Assert.DoesNotContain(Passphrase, log.Text, StringComparison.Ordinal);
        SqlitePools.ClearFor(() => Assert.All(Directory.GetFiles(app.DataPath, "*", SearchOption.AllDirectories), file =>
        {
            var content = System.Text.Encoding.Latin1.GetString(ReadShared(file));
            Assert.DoesNotContain("hunter2", content, StringComparison.Ordinal);
            Assert.DoesNotContain(Passphrase, content, StringComparison.Ordinal);
        }));
    }

    [Fact]
    public async Task Secrets_travel_under_a_passphrase()
    {
        await using var one = App();
        await using var other = App();
        using var admin = await one.AdminAsync();
        using var otherAdmin = await other.AdminAsync();
        await admin.ChangeAsync("mail.password", Secret);
        var document = await one.ExportConfigurationAsync("JSON", Passphrase);

        Assert.Equal(["PASSPHRASE_NEEDED input.passphrase"], (await otherAdmin.ImportAsync(document, "JSON")).Faults());
        Assert.Equal(["WRONG_PASSPHRASE input.passphrase"], (await otherAdmin.ImportAsync(document, "JSON", passphrase: Passphrase + "!")).Faults());
        Assert.Equal(["mail.password:  -> [redacted]"], (await otherAdmin.ImportAsync(document, "JSON", passphrase: Passphrase)).Told());
        Assert.Equal(Secret, other.Services.GetRequiredService<IOptionsMonitor<MailOptions>>().CurrentValue.Password);

        var start = document.IndexOf(SecretCipher.Prefix, StringComparison.Ordinal);
        var moved = $"[{{\"key\":\"mail.token\",\"value\":\"{document[start..document.IndexOf('"', start)]}\"}}]";
        Assert.Equal(["WRONG_PASSPHRASE input.passphrase"], (await otherAdmin.ImportAsync(moved, "JSON", passphrase: Passphrase)).Faults());
    }

    [Fact]
    public async Task A_redacted_secret_stays_and_an_absent_one_goes()
    {
        await using var app = App();
        using var admin = await app.AdminAsync();
        var without = await app.ExportConfigurationAsync("YAML");
        await admin.ChangeAsync("mail.password", Secret);
        var redacted = await app.ExportConfigurationAsync("YAML");

        var kept = await admin.ImportAsync(redacted);
        Assert.Equal(["mail.password: [redacted] -> [redacted]"], kept.Told());
        Assert.Equal("The document leaves this secret out; it stays as it is.", kept.GetProperty("changes")[0].GetProperty("note").GetString());
        Assert.Equal(["mail.password: [redacted] -> "], (await admin.ImportAsync(without)).Told());
        Assert.Null(app.Services.GetRequiredService<IOptionsMonitor<MailOptions>>().CurrentValue.Password is "" or null ? null : "set");
    }

    [Fact]
    public async Task Another_program_decrypts_what_was_encrypted()
    {
        var encrypted = SecretCipher.Create(new(Passphrase)).Encrypt("mail.password", Secret);

        var read = await OtherProgram.RunAsync("node", "-e", NodeDecrypt, encrypted, Passphrase, "mail.password");

        Assert.Equal(Secret + "\n", System.Text.Encoding.UTF8.GetString(read));
    }

    [Fact]
    public async Task The_documents_example_is_decrypted()
    {
        var document = await File.ReadAllTextAsync(Repository.PathOf("docs", "configuration.md"));
        var start = document.LastIndexOf(SecretCipher.Prefix + "600000:", StringComparison.Ordinal);
        var encrypted = document[start..document.IndexOfAny(['\n', '`'], start)].Trim();

        var read = await OtherProgram.RunAsync("node", "-e", NodeDecrypt, encrypted, Passphrase, "mail.password");

        Assert.Equal("secret of the example\n", System.Text.Encoding.UTF8.GetString(read));
        Assert.Equal("secret of the example", SecretCipher.Of(encrypted, new(Passphrase))!.Decrypt("mail.password", encrypted));
    }

    [Theory]
    [InlineData("""{"dataset":"configuration","format":"YAML","encryptSecrets":true}""", null, "PASSPHRASE_NEEDED")]
    [InlineData("""{"dataset":"configuration","format":"YAML","encryptSecrets":true}""", "too short", "PASSPHRASE_NEEDED")]
    [InlineData("""{"dataset":"configuration","format":"YAML"}""", Passphrase, "INVALID_OPTION")]
    [InlineData("""{"dataset":"proxies","format":"CSV","encryptSecrets":true}""", Passphrase, "NOT_SUPPORTED")]
    public async Task A_start_needs_the_passphrase_that_its_request_speaks_of(string request, string? passphrase, string code)
    {
        await using var app = new AppFactory();

        var payload = await app.Exports().StartAsync(Exporting.Admin, new() { Request = Exporting.Request(request), Passphrase = passphrase }, default);

        Assert.Equal(code, Assert.IsType<InvalidRequestError>(Assert.Single(payload.Errors!)).Code);
    }

    [Fact]
    public async Task An_export_whose_passphrase_is_gone_fails()
    {
        await using var app = new AppFactory();
        var request = Exporting.Request("""{"dataset":"configuration","format":"YAML","encryptSecrets":true}""");
        var export = await app.EndAsync(await app.StartAsync(Exporting.Admin, new() { Request = request, Passphrase = Passphrase }));
        Assert.Equal(ExportStatus.Completed, export.Status);
        Assert.DoesNotContain(Passphrase, export.RequestJson, StringComparison.Ordinal);
        Assert.Null(await app.Services.GetRequiredService<Passphrases>().FindAsync(export.Id, default));

        var outcome = await app.Services.GetRequiredService<ExportAttempt>().RunAsync(export, new(export.Id, TimeProvider.System), null!, default);

        Assert.Equal(ExportFailureCode.Interrupted, Assert.IsType<ExportOutcome.Failed>(outcome).Code);
    }

    [Fact]
    [Trait("Req", "G-SCALE")]
    public async Task A_passphrase_waits_encrypted_until_its_export_ends_wherever_that_runs()
    {
        using var folder = new TemporaryFolder();
        Dictionary<string, string?> settings = new() { ["GraphQLExport:DataPath"] = folder.Path, ["GraphQLExport:Hosting:Roles"] = "web" };
        Export export;
        await using (var web = new AppFactory { Settings = settings })
        {
            var request = Exporting.Request("""{"dataset":"configuration","format":"YAML","encryptSecrets":true}""");
            export = await web.StartAsync(Exporting.Admin, new() { Request = request, Passphrase = Passphrase });
            await using var database = await web.Database.CreateDbContextAsync();
            Assert.DoesNotContain(Passphrase, (await database.Set<StoredPassphrase>().SingleAsync()).Protected, StringComparison.Ordinal);
        }

        settings["GraphQLExport:Hosting:Roles"] = "worker";
        await using var worker = new AppFactory { Settings = settings };
        Assert.Equal(ExportStatus.Completed, (await worker.EndAsync(export)).Status);
        await using var after = await worker.Database.CreateDbContextAsync();
        Assert.False(await after.Set<StoredPassphrase>().AnyAsync());
    }

    private static byte[] ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }

    private static AppFactory App(RecordingLog? log = null) => new()
    {
        Replace = services =>
        {
            services.AddSettings<TokenOptions>("Test:Mail", settings => settings
                .Text("mail.token", options => options.Token, 200, "Another secret.", optional: true, secret: true));
            if (log is not null)
                services.AddLogging(logging => logging.AddProvider(log).SetMinimumLevel(LogLevel.Trace));
        },
    };

    private sealed class TokenOptions
    {
        public string? Token { get; set; }
    }
}

using System.Diagnostics;
using System.Net.Sockets;
using System.Text.Json;
using GraphQLExport.Deliveries;
using GraphQLExport.Exports;
using GraphQLExport.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GraphQLExport.Tests.Deliveries;

/// <summary>Files sent to OpenSSH's own SFTP server, whose key is the one that was named, and what happens where that fails.</summary>
[Trait("Req", "X-FR12")]
public sealed class SftpDestinationTests : IAsyncLifetime, IAsyncDisposable
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(20);

    private readonly RecordingLog log = new();
    private readonly AppFactory app;
    private SshServer server = null!;

    public SftpDestinationTests() => app = new()
    {
        Settings =
        {
            ["GraphQLExport:Destinations:AllowPrivateAddresses"] = "true",
            ["GraphQLExport:Destinations:MaxAttempts"] = "3",
            ["GraphQLExport:Destinations:RetryDelay"] = "00:00:00.001",
            ["GraphQLExport:Destinations:Timeout"] = Timeout.ToString(),
        },
        Replace = services => services.AddSingleton<ILoggerProvider>(log),
    };

    [Fact]
    [Trait("Req", "X-FR13")]
    public async Task A_file_arrives_whole_with_its_manifest_and_never_in_the_place_of_another()
    {
        var destination = await SaveAsync(server.Input());
        var (first, second) = (await app.RunAsync(destination), await app.RunAsync(destination));

        Assert.Equal([ExportStatus.Completed, ExportStatus.Completed], [first.Status, second.Status]);
        var file = Assert.Single(await app.Exports().FilesAsync(first, default));
        Assert.Equal([$"{second.Id}-{file.Name}", $"{second.Id}-{file.Name}.manifest.json", file.Name, $"{file.Name}.manifest.json"], server.Files());
        Assert.Equal(await StoredAsync(first), await ArrivedAsync(file.Name));
        Assert.Equal(await StoredAsync(second), await ArrivedAsync($"{second.Id}-{file.Name}"));
        Assert.Equal(await app.Visitor().GetByteArrayAsync(file.ManifestUrl), await ArrivedAsync($"{file.Name}.manifest.json"));
    }

    [Fact]
    public async Task A_test_writes_reads_and_clears()
    {
        Assert.Equal((true, "A file was written, read and deleted."), await app.TryAsync(await SaveAsync(server.Input())));
        Assert.Empty(server.Files());
    }

    [Fact]
    [Trait("Req", "R-SEC")]
    public async Task A_server_without_a_named_key_is_told_nothing_and_its_key_is_shown()
    {
        var destination = await SaveAsync(server.Input(fingerprint: ""));
        Assert.Equal((false, $"This server shows {server.Fingerprint}; put it into the form if it is yours."), await app.TryAsync(destination));
        Assert.Equal(ExportStatus.Failed, (await app.RunAsync(destination)).Status);
        Assert.Equal(0, server.Logged("publickey"));
        Assert.Equal(2, server.Logged("Connection from"));

        var named = await SaveAsync(new() { Host = "127.0.0.1", Port = server.Port, User = Environment.UserName, Directory = server.Directory, HostKeyFingerprint = server.Fingerprint + "=" }, destination.Id);
        Assert.Equal((true, "A file was written, read and deleted."), await app.TryAsync(named));
    }

    [Fact]
    [Trait("Req", "R-SEC")]
    [Trait("Req", "X-EDGE")]
    public async Task A_server_that_shows_another_key_is_refused_at_once()
    {
        var other = "SHA256:" + new string('A', 43);
        var export = await app.RunAsync(await SaveAsync(server.Input(fingerprint: other)));

        Assert.Equal((ExportStatus.Failed, ExportFailureCode.StorageUnavailable), (export.Status, export.FailureCode));
        Assert.Contains($"This server shows {server.Fingerprint}, which is not the key of the form.", export.FailureMessage, StringComparison.Ordinal);
        Assert.Equal(1, server.Logged("Connection from"));
        Assert.Equal(0, server.Logged("publickey"));
        Assert.Empty(server.Files());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Req", "X-EDGE")]
    public async Task Who_is_not_let_in_does_not_ask_again(bool byKey)
    {
        var input = byKey ? server.Input(key: await server.NewKeyAsync("stranger")) : server.Input(password: "hunter2-WRONG");
        var export = await app.RunAsync(await SaveAsync(input));

        Assert.Equal((ExportStatus.Failed, ExportFailureCode.StorageUnavailable), (export.Status, export.FailureCode));
        Assert.Contains("did not let this user sign in", export.FailureMessage, StringComparison.Ordinal);
        Assert.Equal(1, server.Logged("Connection from"));
        Assert.Equal(1, server.Logged(byKey ? "Failed publickey" : "Failed password"));
        Assert.Single(await app.Exports().FilesAsync(export, default));
        Assert.DoesNotContain("hunter2-WRONG", log.Text + export.FailureMessage, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Req", "X-EDGE")]
    public async Task A_server_that_is_away_is_tried_again_and_the_file_is_kept()
    {
        int port;
        using (var probe = new TcpListener(System.Net.IPAddress.Loopback, 0))
        {
            probe.Start();
            port = ((System.Net.IPEndPoint)probe.LocalEndpoint).Port;
        }

        var export = await app.RunAsync(await SaveAsync(server.Input(port)));
        Assert.Equal((ExportStatus.Failed, ExportFailureCode.StorageUnavailable), (export.Status, export.FailureCode));
        Assert.Contains("cannot be reached, or broke off", export.FailureMessage, StringComparison.Ordinal);
        Assert.Equal(3, log.Text.Split("did not reach destination").Length - 1);
        Assert.Single(app.FilesOf());
    }

    [Theory]
    [InlineData(1, ExportStatus.Completed)]
    [InlineData(3, ExportStatus.Failed)]
    [Trait("Req", "X-FR13")]
    [Trait("Req", "X-EDGE")]
    public async Task A_connection_that_is_reset_while_a_file_goes_leaves_nothing_under_its_name(int breaks, ExportStatus status)
    {
        await app.AddMotionAsync(8_000, "garage");
        await using var proxy = new TcpProxy(server.Port) { Breaks = breaks };
        var export = await app.RunAsync(await SaveAsync(server.Input(proxy.Port)));

        Assert.Equal((status, breaks), (export.Status, proxy.Met));
        var file = Assert.Single(await app.Exports().FilesAsync(export, default));
        Assert.Equal(status == ExportStatus.Completed ? [file.Name, $"{file.Name}.manifest.json"] : [], server.Files());
        if (status == ExportStatus.Completed)
            Assert.Equal(await StoredAsync(export), await ArrivedAsync(file.Name));
    }

    [Fact]
    [Trait("Req", "X-FR10")]
    public async Task Cancelling_while_the_server_stalls_waits_for_no_answer_and_leaves_nothing()
    {
        await using var proxy = new TcpProxy(server.Port) { Stalls = 1 };
        using var cancel = new CancellationTokenSource();
        var sending = SendAsync(server.Input(proxy.Port), new MemoryStream(new byte[3_000_000]), cancel.Token);
        await WaitUntil.TrueAsync(() => proxy.Met == 1);
        Assert.Single(server.Files(), name => name.StartsWith(".export-1.", StringComparison.Ordinal));

        var begun = Stopwatch.GetTimestamp();
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        Assert.InRange(Stopwatch.GetElapsedTime(begun), TimeSpan.Zero, Timeout / 2);
        await WaitUntil.TrueAsync(() => server.Files().Length == 0);
    }

    [Fact]
    public async Task What_a_stopped_process_left_of_an_export_goes_with_its_next_attempt()
    {
        Directory.CreateDirectory(server.Directory);
        foreach (var name in new[] { ".export-1.0123.partial", ".export-2.4567.partial" })
            await File.WriteAllTextAsync(Path.Combine(server.Directory, name), "half");
        await SendAsync(server.Input(), new MemoryStream([1, 2, 3]), default);
        Assert.Equal([".export-2.4567.partial", "numbers.csv", "numbers.csv.manifest.json"], server.Files());
    }

    [Fact]
    public async Task A_key_with_a_passphrase_signs_in()
    {
        var key = await server.NewKeyAsync("guarded", "open sesame");
        await server.AdmitAsync("guarded");
        Assert.Equal((true, "A file was written, read and deleted."), await app.TryAsync(await SaveAsync(server.Input(key: key, passphrase: "open sesame"))));
        Assert.Equal("privateKey", await FaultOf(server.Input(key: key, passphrase: "wrong")));
        Assert.Equal("privateKey", await FaultOf(server.Input(key: key)));
    }

    [Fact]
    [Trait("Req", "R-SEC")]
    public async Task A_key_that_asks_for_endless_work_is_not_read()
    {
        await OtherProgram.RunAsync("ssh-keygen", "-q", "-t", "ed25519", "-N", "slow", "-a", "300", "-f", Path.Combine(server.Keys, "slow"));
        Assert.Equal("privateKey", await FaultOf(server.Input(key: await File.ReadAllTextAsync(Path.Combine(server.Keys, "slow")), passphrase: "slow")));
    }

    [Theory]
    [InlineData("host", "files.example.com/path")]
    [InlineData("host", "a b")]
    [InlineData("host", "")]
    [InlineData("port", "0")]
    [InlineData("port", "65536")]
    [InlineData("user", "")]
    [InlineData("user", "a\nb")]
    [InlineData("directory", "a/../b")]
    [InlineData("directory", "a\nb")]
    [InlineData("hostKeyFingerprint", "MD5:00:11")]
    [InlineData("hostKeyFingerprint", "SHA256:short")]
    [InlineData("password", "")]
    [InlineData("privateKey", "no key")]
    [InlineData("privateKey", "PuTTY-User-Key-File-3: ssh-ed25519")]
    [InlineData("passphrase", "alone")]
    public async Task Faults_are_told_at_their_places(string field, string value)
    {
        string Value(string name, string usual) => name == field ? value : usual;
        var isKey = field is "privateKey";
        var fault = await FaultOf(new()
        {
            Host = Value("host", "files.example.com"),
            Port = int.Parse(Value("port", "22"), System.Globalization.CultureInfo.InvariantCulture),
            User = Value("user", "ada"),
            Directory = Value("directory", "reports"),
            HostKeyFingerprint = Value("hostKeyFingerprint", server.Fingerprint),
            Password = isKey ? null : Value("password", "secret"),
            PrivateKey = isKey ? value : null,
            Passphrase = Value("passphrase", ""),
        });
        Assert.Equal(field, fault);
    }

    [Fact]
    [Trait("Req", "R-SEC")]
    public async Task A_secret_is_kept_encrypted_told_to_nobody_and_stays_with_its_user_and_server()
    {
        var destination = await SaveAsync(server.Input(password: "hunter2-SECRET"));
        Assert.DoesNotContain("hunter2", destination.Secret + destination.Address + destination.Sftp, StringComparison.Ordinal);
        Assert.Equal($"sftp://{Environment.UserName}@127.0.0.1:{server.Port}/{server.Directory}", destination.Summary);

        var moved = await SaveAsync(new() { Host = "127.0.0.1", Port = server.Port, User = Environment.UserName, Directory = "elsewhere" }, destination.Id);
        Assert.Equal("hunter2-SECRET", SftpSecret.FromJson(app.Services.GetRequiredService<DestinationSecrets>().Unprotect(moved.Secret)!).Password);
        var elsewhere = await app.Destinations().SaveAsync(Exporting.Ada, new() { Id = destination.Id, Name = "Server", Sftp = new() { Host = "other.example.com", User = Environment.UserName } }, default);
        Assert.Equal(["input", "sftp", "password"], Assert.IsType<InvalidRequestError>(Assert.Single(elsewhere.Errors!)).Path);

        using var ada = await app.AdaAsync();
        var shown = await ada.DataAsync("{ destinations { kind sftp { host port user directory hostKeyFingerprint } } }");
        Assert.Equal($$$"""[{"kind":"SFTP","sftp":{"host":"127.0.0.1","port":{{{server.Port}}},"user":"{{{Environment.UserName}}}","directory":"elsewhere","hostKeyFingerprint":null}}]""", shown.GetProperty("destinations").GetRawText());
        await using var database = await app.Database.CreateDbContextAsync();
        Assert.DoesNotContain("hunter2", JsonSerializer.Serialize(await database.AuditEntries.ToListAsync()) + log.Text, StringComparison.Ordinal);
    }

    public async Task InitializeAsync()
    {
        server = await SshServer.StartAsync();
        await app.AddMotionAsync(2);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await server.DisposeAsync();
        log.Dispose();
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    private Task<Destination> SaveAsync(SftpDestinationInput input, string? id = null) => app.SaveAsync(new() { Id = id, Name = "Server", Sftp = input });

    private async Task<string> FaultOf(SftpDestinationInput input)
    {
        var payload = await app.Destinations().SaveAsync(Exporting.Ada, new() { Name = "Server", Sftp = input }, default);
        var fault = Assert.IsType<InvalidRequestError>(Assert.Single(payload.Errors!));
        Assert.Equal(["input", "sftp"], fault.Path.Take(2));
        return fault.Path[^1];
    }

    /// <summary>Sends a file of an export called <c>export-1</c>, past exports.</summary>
    private Task SendAsync(SftpDestinationInput input, Stream content, CancellationToken cancellationToken)
    {
        var target = app.Services.GetRequiredService<DestinationTargets>()[DestinationKind.Sftp];
        var file = new StoredFile { ExportId = "export-1", Name = "numbers.csv", ContentType = "text/csv", Bytes = content.Length, Rows = 1, Sha256 = "", StorageKey = "", CreatedAt = DateTimeOffset.UnixEpoch };
        file.Describe("{}"u8.ToArray());
        return target.PutAsync(target.SettingsOf(new() { Name = "Server", Sftp = input })!, file, content, cancellationToken);
    }

    private async Task<byte[]> StoredAsync(Export export) =>
        await app.Visitor().GetByteArrayAsync(Assert.Single(await app.Exports().FilesAsync(export, default)).DownloadUrl);

    private Task<byte[]> ArrivedAsync(string name) => File.ReadAllBytesAsync(Path.Combine(server.Directory, name));
}

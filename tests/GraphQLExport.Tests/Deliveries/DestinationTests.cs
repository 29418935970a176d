using System.Net;
using System.Security.Cryptography;
using GraphQLExport.Auditing;
using GraphQLExport.Deliveries;
using GraphQLExport.Exports;
using GraphQLExport.Schedules;
using GraphQLExport.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GraphQLExport.Tests.Deliveries;

/// <summary>Files sent to directories, who may send them where, and what happens where that fails.</summary>
[Trait("Req", "X-FR12")]
public sealed class DestinationTests : IAsyncLifetime, IAsyncDisposable
{
    private readonly TemporaryFolder root = new();
    private readonly AppFactory app;

    public DestinationTests() => app = new()
    {
        Settings =
        {
            ["GraphQLExport:Destinations:LocalRoots"] = root.Path,
            ["GraphQLExport:Destinations:MaxAttempts"] = "3",
            ["GraphQLExport:Destinations:RetryDelay"] = "00:00:00.001",
            ["GraphQLExport:Destinations:MaxPerUser"] = "3",
        },
    };

    private string Place => Path.Combine(root.Path, "reports", "daily");

    [Fact]
    [Trait("Req", "X-FR13")]
    public async Task A_file_arrives_whole_and_never_in_the_place_of_another()
    {
        var destination = await SaveAsync(Place);
        var first = await app.RunAsync(destination);
        var second = await app.RunAsync(destination);

        Assert.Equal([ExportStatus.Completed, ExportStatus.Completed], [first.Status, second.Status]);
        var file = Assert.Single(await app.Exports().FilesAsync(first, default));
        Assert.Equal(
            [$"{second.Id}-{file.Name}", $"{second.Id}-{file.Name}.manifest.json", file.Name, $"{file.Name}.manifest.json"],
            Directory.GetFiles(Place).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(file.Sha256, Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(Place, file.Name)))));
        var manifest = await app.Visitor().GetByteArrayAsync(file.ManifestUrl);
        Assert.Equal(manifest, await File.ReadAllBytesAsync(Path.Combine(Place, $"{file.Name}.manifest.json")));
        await using var database = await app.Database.CreateDbContextAsync();
        Assert.Equal(2, await database.AuditEntries.CountAsync(entry => entry.Action == AuditAction.FileDelivered));
    }

    [Fact]
    [Trait("Req", "X-FR12")]
    public async Task The_history_tells_where_a_file_went()
    {
        var export = await app.RunAsync(await SaveAsync(Place));
        using var ada = await app.AdaAsync();
        var data = await ada.DataAsync($$"""{ export(id: "{{export.Id}}") { destination { name kind summary } } }""");
        Assert.Equal($"Place LOCAL {Place}", string.Join(' ', data.GetProperty("export").GetProperty("destination").EnumerateObject().Select(field => field.Value.GetString())));
    }

    [Fact]
    [Trait("Req", "X-FR13")]
    [Trait("Req", "X-EDGE")]
    [Trait("Req", "X-SCH")]
    public async Task Where_the_destination_is_not_there_the_export_fails_after_its_attempts_and_the_file_is_kept()
    {
        var destination = await SaveAsync(Place);
        await File.WriteAllTextAsync(Path.Combine(root.Path, "reports"), "in the way");
        var export = await app.RunAsync(destination);

        Assert.Equal((ExportStatus.Failed, ExportFailureCode.StorageUnavailable), (export.Status, export.FailureCode));
        Assert.Contains("kept here", export.FailureMessage, StringComparison.Ordinal);
        var file = Assert.Single(await app.Exports().FilesAsync(export, default));
        using var ada = await app.AdaAsync();
        var download = new Uri(file.DownloadUrl, UriKind.Relative);
        Assert.Equal(HttpStatusCode.OK, (await ada.GetAsync(download)).StatusCode);
        Assert.Single(app.FilesOf());

        File.Delete(Path.Combine(root.Path, "reports"));
        var again = await app.EndAsync((await app.Exports().RetryAsync(Exporting.Ada, export.Id, default)).Export!);
        Assert.Equal(ExportStatus.Completed, again.Status);
        Assert.Equal(2, Directory.GetFiles(Place).Length);

        await using (var database = await app.Database.CreateDbContextAsync())
            await database.Set<Export>().Where(row => row.Id == export.Id).ExecuteUpdateAsync(row => row.SetProperty(other => other.ExpiresAt, DateTimeOffset.UnixEpoch));
        var retention = app.Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>().OfType<ExportRetention>().Single();
        await retention.SweepAsync(default);
        Assert.Single(app.FilesOf());
        Assert.Equal(ExportStatus.Failed, (await app.Exports().FindAsync(Exporting.Ada, export.Id, default))!.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ada.GetAsync(download)).StatusCode);
    }

    [Theory]
    [InlineData("/etc")]
    [InlineData("reports")]
    [InlineData("{root}/../elsewhere")]
    [InlineData("{root}-elsewhere")]
    [InlineData("{root}/a\nb")]
    [Trait("Req", "R-SEC")]
    public async Task A_directory_that_is_not_within_the_roots_is_refused(string directory)
    {
        var payload = await app.Destinations().SaveAsync(Exporting.Admin, Local("Elsewhere", directory.Replace("{root}", root.Path, StringComparison.Ordinal)), default);
        Assert.Equal(["input", "local", "directory"], Assert.IsType<InvalidRequestError>(Assert.Single(payload.Errors!)).Path);
    }

    [Fact]
    [Trait("Req", "R-SEC")]
    public async Task A_link_leads_out_of_no_root()
    {
        using var elsewhere = new TemporaryFolder();
        Directory.CreateSymbolicLink(Path.Combine(root.Path, "reports"), elsewhere.Path);
        var destination = await SaveAsync(Place);
        Assert.Equal((false, "A link leads out of the directory."), await app.TryAsync(destination));
        Assert.Equal(ExportStatus.Failed, (await app.RunAsync(destination)).Status);
        Assert.Empty(Directory.GetFileSystemEntries(elsewhere.Path));
    }

    [Fact]
    public async Task A_test_writes_reads_and_clears()
    {
        var destination = await SaveAsync(Place);
        Assert.Equal((true, "A file was written, read and deleted."), await app.TryAsync(destination));
        Assert.Empty(Directory.GetFileSystemEntries(Place));
        await File.WriteAllTextAsync(Path.Combine(root.Path, "file"), "");
        Assert.Equal((false, "The directory cannot be made."), await app.TryAsync(await SaveAsync(Path.Combine(root.Path, "file", "within"), "Another")));
    }

    [Theory]
    [InlineData("http://example.com/in", false)]
    [InlineData("https://ada:secret@example.com/in", false)]
    [InlineData("https://127.0.0.1/in", false)]
    [InlineData("https://10.1.2.3/in", false)]
    [InlineData("https://169.254.169.254/latest", false)]
    [InlineData("https://[::1]/in", false)]
    [InlineData("https://[::ffff:10.0.0.1]/in", false)]
    [InlineData("https://[64:ff9b::a00:1]/in", false)]
    [InlineData("https://[2002:a00:1::]/in", false)]
    [InlineData("https://[fd00::1]/in", false)]
    [InlineData("ftp://example.com/in", false)]
    [InlineData("https://example.com/in?token=hidden", true)]
    [InlineData("https://93.184.215.14/in", true)]
    [InlineData("https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/in", true)]
    [Trait("Req", "R-SEC")]
    public async Task A_webhook_is_at_a_public_address_by_https(string url, bool isAccepted)
    {
        var payload = await app.Destinations().SaveAsync(Exporting.Ada, new() { Name = "Hook", Webhook = new() { Url = url } }, default);
        Assert.Equal(isAccepted, payload.Errors is null);
        if (isAccepted)
            Assert.DoesNotContain("hidden", payload.Destination!.Summary, StringComparison.Ordinal);
        else
            Assert.Equal(["input", "webhook", "url"], Assert.IsType<InvalidRequestError>(Assert.Single(payload.Errors!)).Path);
    }

    [Theory]
    [InlineData("http://s3.example.com")]
    [InlineData("https://127.0.0.1")]
    [InlineData("https://169.254.169.254")]
    [InlineData("https://[::1]:9000")]
    [Trait("Req", "R-SEC")]
    public async Task A_bucket_is_at_a_public_address_by_https(string endpoint)
    {
        var payload = await app.Destinations().SaveAsync(Exporting.Ada, Bucket(endpoint), default);
        Assert.Equal(["input", "s3", "endpoint"], Assert.IsType<InvalidRequestError>(Assert.Single(payload.Errors!)).Path);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("[::1]")]
    [InlineData("::ffff:10.0.0.1")]
    [Trait("Req", "R-SEC")]
    public async Task A_server_of_SFTP_is_at_a_public_address(string host)
    {
        var payload = await app.Destinations().SaveAsync(Exporting.Ada, Sftp(host), default);
        Assert.Equal(["input", "sftp", "host"], Assert.IsType<InvalidRequestError>(Assert.Single(payload.Errors!)).Path);
    }

    [Fact]
    [Trait("Req", "R-SEC")]
    public async Task A_name_that_leads_to_this_machine_is_sent_nothing()
    {
        SaveDestinationInput[] inputs = [new() { Name = "Hook", Webhook = new() { Url = "https://localhost:1/in" } }, Bucket("https://localhost:1"), Sftp("localhost")];
        foreach (var input in inputs)
        {
            var payload = await app.Destinations().SaveAsync(Exporting.Ada, input, default);
            Assert.Equal((false, "This is an address of this machine or of a private network, to which nothing is sent."), await app.TryAsync(payload.Destination!));
        }
    }

    [Fact]
    [Trait("Req", "R-SEC")]
    public async Task A_secret_is_kept_encrypted_and_stays_with_its_address()
    {
        var hook = new WebhookDestinationInput { Url = "https://example.com/in", Secret = "hunter2" };
        var destination = (await app.Destinations().SaveAsync(Exporting.Ada, new() { Name = "Hook", Webhook = hook }, default)).Destination!;
        var secrets = app.Services.GetRequiredService<DestinationSecrets>();
        Assert.DoesNotContain("hunter2", destination.Secret, StringComparison.Ordinal);
        Assert.Equal("hunter2", secrets.Unprotect(destination.Secret));

        var renamed = (await app.Destinations().SaveAsync(Exporting.Ada, new() { Id = destination.Id, Name = "Renamed", Webhook = new() { Url = hook.Url } }, default)).Destination!;
        Assert.Equal("hunter2", secrets.Unprotect(renamed.Secret));
        var moved = (await app.Destinations().SaveAsync(Exporting.Ada, new() { Id = destination.Id, Name = "Renamed", Webhook = new() { Url = "https://example.org/in" } }, default)).Destination!;
        Assert.Null(moved.Secret);
    }

    [Fact]
    [Trait("Req", "R-SEC")]
    public async Task Another_users_destination_is_as_unknown_as_none()
    {
        var destination = await SaveAsync(Place);
        var input = new StartExportInput { Request = Exporting.Request(), DestinationId = destination.Id };
        var fault = Assert.IsType<InvalidRequestError>(Assert.Single((await app.Exports().StartAsync(Exporting.Bob, input, default)).Errors!));
        Assert.Equal(("UNKNOWN_DESTINATION", "input.destinationId"), (fault.Code, string.Join('.', fault.Path)));
        Assert.Empty(await app.Destinations().ListAsync(Exporting.Bob, default));
        Assert.IsType<NotFoundError>(Assert.Single((await app.Destinations().TestAsync(Exporting.Bob, destination.Id, default)).Errors!));
        Assert.IsType<NotFoundError>(Assert.Single((await app.Destinations().DeleteAsync(Exporting.Bob, destination.Id, default)).Errors!));
        Assert.IsType<NotFoundError>(Assert.Single((await app.Destinations().SaveAsync(Exporting.Bob, new() { Id = destination.Id, Name = "Mine", Local = new() { Directory = Place } }, default)).Errors!));
        Assert.Single(await app.Destinations().ListAsync(Exporting.Admin, default));
    }

    [Fact]
    public async Task A_schedule_sends_its_files_there_and_keeps_the_destination_until_it_lets_go()
    {
        var destination = await SaveAsync(Place);
        var schedules = app.Services.GetRequiredService<IScheduleService>();
        var input = new CreateScheduleInput { Name = "Nightly", Cron = "@daily", TimeZone = "UTC", Request = Exporting.Request(), DestinationId = destination.Id };
        Assert.NotNull((await schedules.CreateAsync(Exporting.Bob, input, default)).Errors);
        var schedule = (await schedules.CreateAsync(Exporting.Ada, input, default)).Schedule!;
        Assert.Equal(ExportStatus.Completed, (await app.EndAsync((await schedules.RunAsync(Exporting.Ada, schedule.Id, default)).Export!)).Status);
        Assert.Equal(2, Directory.GetFiles(Place).Length);

        Assert.Equal("The schedule \"Nightly\" sends its files there. Change or delete it first.", Assert.IsType<NotAllowedError>(Assert.Single((await app.Destinations().DeleteAsync(Exporting.Ada, destination.Id, default)).Errors!)).Message);
        using var ada = await app.AdaAsync();
        var shown = await ada.DataAsync("{ schedules { nodes { destination { name kind summary } } } destinations { id } }");
        Assert.Equal($$"""{"name":"Place","kind":"LOCAL","summary":"{{Place}}"}""", shown.GetProperty("schedules").GetProperty("nodes")[0].GetProperty("destination").GetRawText());
        Assert.Null((await schedules.UpdateAsync(Exporting.Ada, new() { Id = schedule.Id, DestinationId = "" }, default)).Errors);
        Assert.Null((await app.Destinations().DeleteAsync(Exporting.Ada, destination.Id, default)).Errors);
    }

    [Fact]
    public async Task Faults_are_told_at_their_places()
    {
        await SaveAsync(Place);
        Assert.Equal("DUPLICATE_NAME", FaultOf(await app.Destinations().SaveAsync(Exporting.Ada, Local("Place", Place), default)));
        Assert.Equal("INVALID_NAME", FaultOf(await app.Destinations().SaveAsync(Exporting.Ada, Local(" ", Place), default)));
        Assert.Equal("INVALID_VALUE", FaultOf(await app.Destinations().SaveAsync(Exporting.Ada, new() { Name = "None" }, default)));
        await SaveAsync(Place, "2");
        await SaveAsync(Place, "3");
        Assert.IsType<NotAllowedError>(Assert.Single((await app.Destinations().SaveAsync(Exporting.Ada, Local("4", Place), default)).Errors!));
    }

    public Task InitializeAsync() => app.AddMotionAsync(2);

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        root.Dispose();
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    private static SaveDestinationInput Local(string name, string directory) => new() { Name = name, Local = new() { Directory = directory } };

    private static SaveDestinationInput Bucket(string endpoint) => new() { Name = "Bucket", S3 = new() { Bucket = "reports", Endpoint = endpoint, AccessKey = "AKADA", SecretKey = "secret" } };

    private static SaveDestinationInput Sftp(string host) => new() { Name = "Server", Sftp = new() { Host = host, Port = 1, User = "ada", Password = "secret" } };

    private static string FaultOf(SaveDestinationPayload payload) => Assert.IsType<InvalidRequestError>(Assert.Single(payload.Errors!)).Code;

    private Task<Destination> SaveAsync(string directory, string name = "Place") => app.SaveAsync(Local(name, directory));
}

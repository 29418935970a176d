using System.Text.Json;
using GraphQLExport.Deliveries;
using GraphQLExport.Destinations;
using GraphQLExport.Exports;
using GraphQLExport.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GraphQLExport.Tests.Deliveries;

/// <summary>What is sent to a bucket, what its answers mean, and that keys are told to nobody.</summary>
[Trait("Req", "R-S3")]
[Trait("Req", "X-FR12")]
public sealed class S3DestinationTests : IAsyncLifetime, IAsyncDisposable
{
    private const string Secret = "wJalrXUtnFEMI-SECRET";
    private const string Folder = "/reports/daily/graphqlexport/";

    private readonly S3Service service = new();
    private readonly RecordingLog log = new();
    private readonly AppFactory app;

    public S3DestinationTests() => app = new()
    {
        Settings =
        {
            ["GraphQLExport:Destinations:AllowPrivateAddresses"] = "true",
            ["GraphQLExport:Destinations:MaxAttempts"] = "3",
            ["GraphQLExport:Destinations:RetryDelay"] = "00:00:00.001",
        },
        Replace = services => services.AddSingleton<ILoggerProvider>(log),
    };

    [Fact]
    public async Task A_file_goes_under_a_key_of_its_export_and_is_encrypted_there()
    {
        var export = await app.RunAsync(await SaveAsync());

        Assert.Equal(ExportStatus.Completed, export.Status);
        var file = Assert.Single(await app.Exports().FilesAsync(export, default));
        var (sent, manifest) = service.Taken("PUT", $"/{export.Id}/") is [var first, var second] ? (first, second) : throw new InvalidOperationException("A file and its manifest are two objects.");
        Assert.Equal(($"{Folder}{export.Id}/{file.Name}.manifest.json", "AES256"), (manifest.Target, manifest.Headers["x-amz-server-side-encryption"]));
        Assert.Contains("\"signature\":", manifest.Text, StringComparison.Ordinal);
        Assert.Equal($"{Folder}{export.Id}/{file.Name}", sent.Target);
        Assert.Equal(("AES256", file.Sha256), (sent.Headers["x-amz-server-side-encryption"], sent.Headers["x-amz-meta-sha256"]));
        Assert.StartsWith("AWS4-HMAC-SHA256 Credential=AKADA/", sent.Headers["Authorization"], StringComparison.Ordinal);
        Assert.Contains("/eu-central-1/s3/aws4_request", sent.Headers["Authorization"], StringComparison.Ordinal);
        // What other services than AWS refuse, or keep with the object.
        Assert.Empty(sent.Headers.Keys.Intersect(["x-amz-trailer", "x-amz-sdk-checksum-algorithm", "Content-Encoding"], StringComparer.OrdinalIgnoreCase));
        Assert.Equal(file.Sha256, sent.Headers["x-amz-content-sha256"]);
    }

    [Fact]
    public async Task A_bucket_without_rules_gets_one_for_our_folder_alone()
    {
        await app.RunAsync(await SaveAsync());

        var rules = Assert.Single(service.Taken("PUT", "lifecycle")).Text;
        Assert.Contains("<Prefix>daily/graphqlexport/</Prefix>", rules, StringComparison.Ordinal);
        Assert.Contains("<Days>7</Days>", rules, StringComparison.Ordinal);
        Assert.Contains("<DaysAfterInitiation>1</DaysAfterInitiation>", rules, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<Rule><ID>theirs</ID><Filter><Prefix>logs/</Prefix></Filter><Status>Enabled</Status><Expiration><Days>1</Days></Expiration></Rule>", 0, "The bucket has rules of its own, none of which deletes these files after 7 days.")]
    [InlineData("<Rule><ID>theirs</ID><Filter><Prefix>daily/</Prefix></Filter><Status>Enabled</Status><Expiration><Days>7</Days></Expiration></Rule>", 0, null)]
    [InlineData("<Rule><ID>theirs</ID><Filter><Prefix></Prefix></Filter><Status>Enabled</Status><Expiration><Days>3</Days></Expiration></Rule>", 0, null)]
    [InlineData("<Rule><ID>theirs</ID><Filter><Prefix>daily/</Prefix></Filter><Status>Disabled</Status><Expiration><Days>7</Days></Expiration></Rule>", 0, "The bucket has rules of its own, none of which deletes these files after 7 days.")]
    [InlineData("<Rule><ID>theirs</ID><Filter><And><Prefix>daily/</Prefix><Tag><Key>a</Key><Value>b</Value></Tag></And></Filter><Status>Enabled</Status><Expiration><Days>7</Days></Expiration></Rule>", 0, "The bucket has rules of its own, none of which deletes these files after 7 days.")]
    [InlineData("<Rule><ID>graphqlexport-0123456789abcdef</ID><Filter><Prefix>other/graphqlexport/</Prefix></Filter><Status>Enabled</Status><Expiration><Days>7</Days></Expiration></Rule>", 1, null)]
    public async Task Rules_of_others_are_left_as_they_are(string rule, int set, string? told)
    {
        service.Answer = request => request.Method == "GET" && request.Target.Contains("?lifecycle", StringComparison.Ordinal) ? (200, $"<LifecycleConfiguration>{rule}</LifecycleConfiguration>") : null;
        Assert.Equal(ExportStatus.Completed, (await app.RunAsync(await SaveAsync())).Status);

        var puts = service.Taken("PUT", "lifecycle");
        Assert.Equal(set, puts.Length);
        Assert.All(puts, put => Assert.Contains("<Prefix>other/graphqlexport/</Prefix>", put.Text, StringComparison.Ordinal));
        Assert.Equal(told is not null, log.Text.Contains(told ?? "without a rule", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_policy_that_refuses_rules_is_told_and_tolerated()
    {
        service.Answer = request => request.Target.Contains("?lifecycle", StringComparison.Ordinal) ? S3Service.Fault(403, "AccessDenied") : Stored(request);
        Assert.Equal(
            (true, "An object was written, read and deleted. The rule that deletes files after 7 days could not be set. The bucket's service answered 403 AccessDenied. Check the keys and what they may do."),
            await app.TryAsync(await SaveAsync()));
        Assert.Single(service.Taken("DELETE", Folder));
    }

    [Fact]
    public async Task An_object_that_comes_back_otherwise_is_told()
    {
        service.Answer = request => request.Method == "GET" && request.Target.Contains("/test-", StringComparison.Ordinal) ? (200, "something else") : null;
        Assert.Equal((false, "An object was written and came back otherwise."), await app.TryAsync(await SaveAsync()));
        Assert.Single(service.Taken("DELETE", Folder));
    }

    [Theory]
    [InlineData(403, "InvalidAccessKeyId", 1)]
    [InlineData(403, "SignatureDoesNotMatch", 1)]
    [InlineData(404, "NoSuchBucket", 1)]
    [InlineData(400, "InvalidBucketName", 1)]
    [InlineData(301, "PermanentRedirect", 1)]
    [InlineData(307, "TemporaryRedirect", 1)]
    [InlineData(501, "NotImplemented", 1)]
    [InlineData(500, "InternalError", 3)]
    [InlineData(503, "SlowDown", 3)]
    [InlineData(429, "TooManyRequests", 3)]
    [InlineData(400, "RequestTimeout", 3)]
    [Trait("Req", "X-EDGE")]
    [Trait("Req", "X-SCH")]
    public async Task What_may_pass_is_tried_again_and_what_is_refused_is_not(int status, string code, int attempts)
    {
        service.Answer = request => request.Method == "PUT" ? S3Service.Fault(status, code, $"The key {Secret} is wrong.") : null;
        var export = await app.RunAsync(await SaveAsync());

        Assert.Equal((ExportStatus.Failed, ExportFailureCode.StorageUnavailable), (export.Status, export.FailureCode));
        Assert.Contains($"answered {status}", export.FailureMessage, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, export.FailureMessage + log.Text, StringComparison.Ordinal);
        Assert.Equal(attempts, service.Requests.Count);
        Assert.All(service.Requests, request => Assert.StartsWith(Folder, request.Target, StringComparison.Ordinal));
        Assert.Single(await app.Exports().FilesAsync(export, default));
    }

    [Theory]
    [InlineData(0, 3)]
    [InlineData(2, 1)]
    [Trait("Req", "X-FR13")]
    public async Task A_large_file_goes_in_parts_that_are_let_go_where_one_fails(int failing, int parts)
    {
        service.Answer = request => request.Target.Contains($"partNumber={failing}", StringComparison.Ordinal) ? S3Service.Fault(403, "AccessDenied") : null;
        using var bucket = app.Services.GetRequiredService<S3Clients>().Open(new("reports", "", null, service.Address), new("AKADA", Secret), TimeSpan.FromMinutes(1));
        await using (var upload = new S3Upload(bucket, "k", "text/csv", "abc"))
        {
            async Task SendAsync()
            {
                await upload.WriteAsync(new byte[(2 * S3Upload.MinPart) + 1], default);
                await upload.CompleteAsync(default);
            }

            if (failing == 0)
                await SendAsync();
            else
                Assert.True((await Assert.ThrowsAsync<S3Exception>(SendAsync)).IsPermanent);
        }

        var begun = Assert.Single(service.Taken("POST", "?uploads"));
        Assert.Equal(("AES256", "abc"), (begun.Headers["x-amz-server-side-encryption"], begun.Headers["x-amz-meta-sha256"]));
        Assert.Equal(failing == 0 ? parts : failing, service.Taken("PUT", "partNumber=").Length);
        Assert.Equal(failing == 0 ? 1 : 0, service.Taken("POST", "?uploadId=u1").Length);
        Assert.Equal(failing == 0 ? 0 : 1, service.Taken("DELETE", "?uploadId=u1").Length);
    }

    [Theory]
    [InlineData("bucket", "Reports")]
    [InlineData("bucket", "a/b")]
    [InlineData("bucket", "arn:aws:s3:eu-central-1:123456789012:accesspoint:x")]
    [InlineData("prefix", "a/../b")]
    [InlineData("prefix", "a\nb")]
    [InlineData("region", "eu.evil.example/")]
    [InlineData("endpoint", "ftp://s3.example.com")]
    [InlineData("endpoint", "https://ada:secret@s3.example.com")]
    [InlineData("endpoint", "https://s3.example.com/path")]
    [InlineData("endpoint", "https://s3.example.com?query")]
    [InlineData("accessKey", "")]
    [InlineData("accessKey", "AK\r\nX-Evil: 1")]
    [InlineData("secretKey", "")]
    [Trait("Req", "R-SEC")]
    public async Task Faults_are_told_at_their_places(string field, string value)
    {
        string Value(string name, string usual) => name == field ? value : usual;
        var s3 = new S3DestinationInput
        {
            Bucket = Value("bucket", "reports"),
            Prefix = Value("prefix", "daily"),
            Region = Value("region", "eu-central-1"),
            Endpoint = Value("endpoint", "https://s3.example.com"),
            AccessKey = Value("accessKey", "AKADA"),
            SecretKey = Value("secretKey", Secret),
        };
        var payload = await app.Destinations().SaveAsync(Exporting.Ada, new() { Name = "Bucket", S3 = s3 }, default);
        var fault = Assert.IsType<InvalidRequestError>(Assert.Single(payload.Errors!));
        Assert.Equal(["input", "s3", field], fault.Path);
        Assert.Equal("INVALID_VALUE", fault.Code);
    }

    [Fact]
    public async Task There_is_one_kind_of_settings()
    {
        var payload = await app.Destinations().SaveAsync(Exporting.Ada, new() { Name = "Both", S3 = Input(), Webhook = new() { Url = "https://example.com/in" } }, default);
        Assert.Equal(["input"], Assert.IsType<InvalidRequestError>(Assert.Single(payload.Errors!)).Path);
    }

    [Fact]
    [Trait("Req", "R-SEC")]
    public async Task Keys_are_kept_encrypted_told_to_nobody_and_stay_with_their_bucket()
    {
        var destination = await SaveAsync();
        Assert.Equal($"s3://reports/daily/ at {service.Address}", destination.Summary);
        Assert.DoesNotContain(Secret, destination.Secret + destination.Address + destination.S3, StringComparison.Ordinal);
        Assert.DoesNotContain("AKADA", destination.Address + new S3Keys("AKADA", Secret), StringComparison.Ordinal);

        var moved = await SaveAsync(new() { Bucket = "reports", Prefix = "weekly", Endpoint = service.Address }, destination.Id);
        Assert.Equal(new("AKADA", Secret), S3Keys.FromJson(app.Services.GetRequiredService<DestinationSecrets>().Unprotect(moved.Secret)!));
        var elsewhere = await app.Destinations().SaveAsync(Exporting.Ada, new() { Id = destination.Id, Name = "Bucket", S3 = new() { Bucket = "others", Endpoint = service.Address } }, default);
        Assert.Equal(["input", "s3", "accessKey"], Assert.IsType<InvalidRequestError>(Assert.Single(elsewhere.Errors!)).Path);

        using var ada = await app.AdaAsync();
        var shown = await ada.DataAsync("{ destinations { name kind summary s3 { bucket prefix region endpoint } } }");
        Assert.Equal($$$"""[{"name":"Bucket","kind":"S3","summary":"s3://reports/weekly/ at {{{service.Address}}}","s3":{"bucket":"reports","prefix":"weekly/","region":null,"endpoint":"{{{service.Address}}}"}}]""", shown.GetProperty("destinations").GetRawText());
        await using var database = await app.Database.CreateDbContextAsync();
        Assert.DoesNotContain(Secret, JsonSerializer.Serialize(await database.AuditEntries.ToListAsync()) + log.Text, StringComparison.Ordinal);
    }

    public Task InitializeAsync() => app.AddMotionAsync(2);

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await service.DisposeAsync();
        log.Dispose();
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    /// <summary>Gives back what was put under the same key.</summary>
    private (int Status, string Body)? Stored(S3Service.Request request) =>
        request.Method == "GET" && service.Taken("PUT", request.Target).LastOrDefault() is { } put ? (200, put.Text) : null;

    private S3DestinationInput Input() => new() { Bucket = "reports", Prefix = "/daily", Region = "eu-central-1", Endpoint = service.Address, AccessKey = "AKADA", SecretKey = Secret };

    private Task<Destination> SaveAsync(S3DestinationInput? input = null, string? id = null) => app.SaveAsync(new() { Id = id, Name = "Bucket", S3 = input ?? Input() });
}

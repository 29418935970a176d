using System.Security.Cryptography;
using System.Text;
using GraphQLExport.Destinations;
using GraphQLExport.Tests.Deliveries;
using GraphQLExport.Tests.Support;

namespace GraphQLExport.Tests.Destinations;

/// <summary>What the storage asks a bucket for, and what its answers mean.</summary>
[Trait("Req", "R-S3")]
[Trait("Req", "G-SCALE")]
public sealed class S3StorageTests : IAsyncLifetime, IAsyncDisposable
{
    private const string Key = "0199c0de6f5e7b3a8a1c2d3e4f506172.csv";

    private readonly S3Service service = new();
    private readonly SocketsHttpHandler handler = new() { AllowAutoRedirect = false };
    private readonly S3Connections connections;
    private readonly BucketClient bucket;
    private readonly ManualTimeProvider time = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    public S3StorageTests()
    {
        connections = new(handler, TimeProvider.System, retries: 0);
        bucket = connections.Open(new("files", null, service.Address), new("AK", "secret"), TimeSpan.FromSeconds(30));
    }

    private S3Storage Storage => new(bucket, "exports/", time);

    [Fact]
    [Trait("Req", "X-FR13")]
    public async Task A_file_is_one_encrypted_object_once_it_is_published()
    {
        await using var pending = await Storage.CreateAsync(Key, default);
        await pending.Stream.WriteAsync("first,"u8.ToArray());
        await pending.Stream.WriteAsync("second"u8.ToArray());
        Assert.Empty(service.Taken("PUT", ""));
        Assert.Equal(new(Key, 12, Convert.ToHexStringLower(SHA256.HashData("first,second"u8))), await pending.PublishAsync(default));

        var put = Assert.Single(service.Taken("PUT", ""));
        Assert.Equal(($"/files/exports/{Key}", "first,second", "AES256"), (put.Target, put.Text, put.Headers["x-amz-server-side-encryption"]));
    }

    [Fact]
    [Trait("Req", "X-FR13")]
    public async Task A_large_file_that_is_discarded_leaves_no_parts()
    {
        await using (var pending = await Storage.CreateAsync(Key, default))
            await pending.Stream.WriteAsync(new byte[S3Upload.MinPart + 1]);

        Assert.Single(service.Taken("PUT", "partNumber=1"));
        Assert.Single(service.Taken("DELETE", "uploadId=u1"));
        Assert.Empty(service.Taken("POST", "uploadId=u1"));
    }

    [Fact]
    [Trait("Req", "X-EDGE")]
    public async Task A_bucket_that_refuses_is_storage_that_is_not_available()
    {
        service.Answer = request => request.Method == "HEAD" ? (403, "") : null;
        var fault = await Assert.ThrowsAsync<DestinationException>(async () => await Storage.CreateAsync(Key, default));
        Assert.Equal(DestinationFailure.Unavailable, fault.Failure);

        service.Answer = request => request.Method == "PUT" ? S3Service.Fault(500, "InternalError") : null;
        await using var pending = await Storage.CreateAsync(Key, default);
        await pending.Stream.WriteAsync("a"u8.ToArray());
        await Assert.ThrowsAsync<DestinationException>(async () => await pending.PublishAsync(default));
    }

    [Fact]
    public async Task What_is_not_there_is_neither_read_nor_deleted()
    {
        service.Answer = request => request.Method == "HEAD" ? (404, "") : null;
        Assert.Null(await Storage.OpenReadAsync(Key, default));
        Assert.False(await Storage.DeleteAsync(Key, default));
        Assert.Empty(service.Taken("DELETE", ""));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Storage.OpenReadAsync("../a.csv", default));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("Req", "R-SEC")]
    public async Task A_link_is_signed_for_one_object_a_minute_and_the_names_of_its_answer(bool isHead)
    {
        S3Storage storage = new(bucket, "exports/", TimeProvider.System, givesLinks: true);
        var link = (await storage.LinkAsync(Key, new(isHead, "text/csv; charset=utf-8", "attachment; filename=\"a b.csv\""), default))!;

        Assert.Equal($"{service.Address}/files/exports/{Key}", link.GetLeftPart(UriPartial.Path));
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(link.Query).ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
        Assert.Equal(
            ["X-Amz-Algorithm", "X-Amz-Credential", "X-Amz-Date", "X-Amz-Expires", "X-Amz-Signature", "X-Amz-SignedHeaders", "response-cache-control", "response-content-disposition", "response-content-type"],
            query.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(("AWS4-HMAC-SHA256", "host", "text/csv; charset=utf-8", "attachment; filename=\"a b.csv\""), (query["X-Amz-Algorithm"], query["X-Amz-SignedHeaders"], query["response-content-type"], query["response-content-disposition"]));
        Assert.InRange(int.Parse(query["X-Amz-Expires"], System.Globalization.CultureInfo.InvariantCulture), 55, 60);
        Assert.EndsWith("/us-east-1/s3/aws4_request", query["X-Amz-Credential"], StringComparison.Ordinal);
        Assert.Equal(SignatureOf(isHead ? "HEAD" : "GET", link, query), query["X-Amz-Signature"]);
    }

    [Fact]
    public async Task There_is_no_link_to_what_is_not_there_nor_unless_it_is_asked_for()
    {
        var answer = new LinkedAnswer(IsHead: false, "text/csv", "attachment");
        Assert.Null(await Storage.LinkAsync(Key, answer, default));
        Assert.Empty(service.Requests);
        service.Answer = request => request.Method == "HEAD" ? (404, "") : null;
        Assert.Null(await new S3Storage(bucket, "exports/", time, givesLinks: true).LinkAsync(Key, answer, default));
    }

    [Fact]
    public async Task Only_uploads_of_a_day_ago_are_abandoned()
    {
        static string Upload(string id, string begun) => $"<Upload><Key>exports/{Key}</Key><UploadId>{id}</UploadId><Initiated>{begun}</Initiated></Upload>";
        service.Answer = request => request.Method == "GET"
            ? (200, $"<ListMultipartUploadsResult>{Upload("old", "2026-02-28T11:59:59.000Z")}{Upload("living", "2026-02-28T12:00:01.000Z")}</ListMultipartUploadsResult>")
            : null;
        Assert.Equal(1, await Storage.DeleteAbandonedAsync(default));
        Assert.EndsWith("uploadId=old", Assert.Single(service.Taken("DELETE", "")).Target, StringComparison.Ordinal);
        Assert.Contains("prefix=exports%2F", Assert.Single(service.Taken("GET", "")).Target, StringComparison.Ordinal);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        bucket.Dispose();
        connections.Dispose();
        handler.Dispose();
        await service.DisposeAsync();
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    /// <summary>The signature that AWS describes for a query (Signature Version 4), computed anew.</summary>
    private static string SignatureOf(string method, Uri link, Dictionary<string, string> query)
    {
        var sorted = query.Where(pair => pair.Key != "X-Amz-Signature").OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}");
        var request = $"{method}\n{link.AbsolutePath}\n{string.Join('&', sorted)}\nhost:{link.Authority}\n\nhost\nUNSIGNED-PAYLOAD";
        var scope = query["X-Amz-Credential"].Split('/', 2)[1];
        var text = $"AWS4-HMAC-SHA256\n{query["X-Amz-Date"]}\n{scope}\n{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(request)))}";
        var key = scope.Split('/').Aggregate("AWS4secret"u8.ToArray(), (key, part) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(part)));
        return Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));
    }
}

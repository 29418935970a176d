using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using GraphQLExport.Exports;
using GraphQLExport.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Tests.Downloads;

/// <summary>Downloads by signed links: whole, in parts, on condition, and not at all.</summary>
public sealed class DownloadTests : IAsyncLifetime
{
    private AppFactory App { get; } = new() { Time = new(new(2026, 1, 18, 10, 0, 0, TimeSpan.Zero)) };

    private HttpClient client = null!;
    private ExportFile file = null!;
    private Export export = null!;
    private byte[] bytes = [];

    public async Task InitializeAsync()
    {
        await App.AddMotionAsync(20);
        export = await App.RunAsync(fileName: "Bewegungen März");
        file = (await App.Exports().FilesAsync(export, default))[0];
        bytes = await File.ReadAllBytesAsync(App.FilesOf().Single());
        client = App.Visitor();
    }

    public async Task DisposeAsync() => await App.DisposeAsync();

    [Fact]
    [Trait("Req", "G-API")]
    public async Task The_whole_file_comes_with_what_describes_it()
    {
        var answer = await client.GetAsync(file.DownloadUrl);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(bytes, await answer.Content.ReadAsByteArrayAsync());
        var digest = Convert.ToBase64String(SHA256.HashData(bytes));
        Assert.Equal("text/csv; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal(bytes.Length, answer.Content.Headers.ContentLength);
        Assert.Equal(["attachment; filename=\"Bewegungen M_rz.csv\"; filename*=UTF-8''Bewegungen%20M%C3%A4rz.csv"], answer.Content.Headers.GetValues("Content-Disposition"));
        Assert.Equal($"\"{file.Sha256}\"", answer.Headers.ETag!.ToString());
        Assert.Equal([$"sha-256={digest}"], answer.Headers.GetValues("Digest"));
        Assert.Equal([$"sha-256=:{digest}:"], answer.Headers.GetValues("Repr-Digest"));
        Assert.Equal(["bytes"], answer.Headers.AcceptRanges);
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.True(answer.Headers.CacheControl!.Private);
        Assert.NotNull(answer.Content.Headers.LastModified);
    }

    [Fact]
    public async Task Head_tells_the_same_without_the_bytes()
    {
        var answer = await client.SendAsync(new(HttpMethod.Head, file.DownloadUrl));
        Assert.Equal((HttpStatusCode.OK, (long?)bytes.Length), (answer.StatusCode, answer.Content.Headers.ContentLength));
        Assert.Equal($"\"{file.Sha256}\"", answer.Headers.ETag!.ToString());
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("bytes=0-0")]
    [InlineData("bytes=5-9")]
    [InlineData("bytes=100-")]
    [InlineData("bytes=-7")]
    [InlineData("bytes=5-99999999")]
    public async Task A_range_comes_alone(string range)
    {
        var answer = await SendAsync(request => request.Headers.TryAddWithoutValidation("Range", range));
        Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
        var content = answer.Content.Headers.ContentRange!;
        Assert.Equal(bytes.Length, content.Length);
        Assert.Equal(bytes[(int)content.From!.Value..((int)content.To!.Value + 1)], await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_range_beyond_the_end_is_refused()
    {
        var answer = await SendAsync(request => request.Headers.TryAddWithoutValidation("Range", $"bytes={bytes.Length}-"));
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, answer.StatusCode);
        Assert.Equal($"bytes */{bytes.Length}", answer.Content.Headers.ContentRange!.ToString());
    }

    [Theory]
    [InlineData(true, HttpStatusCode.PartialContent)]
    [InlineData(false, HttpStatusCode.OK)]
    public async Task A_range_holds_only_for_the_file_that_it_was_begun_on(bool same, HttpStatusCode status)
    {
        var answer = await SendAsync(request =>
        {
            request.Headers.Range = new(10, null);
            request.Headers.IfRange = new(new EntityTagHeaderValue(same ? $"\"{file.Sha256}\"" : "\"other\""));
        });
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(same ? bytes[10..] : bytes, await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_known_file_is_not_sent_again()
    {
        Assert.Equal(HttpStatusCode.NotModified, (await SendAsync(request => request.Headers.IfNoneMatch.Add(new($"\"{file.Sha256}\"")))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(request => request.Headers.IfNoneMatch.Add(new("\"other\"")))).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await SendAsync(request => request.Headers.IfMatch.Add(new("\"other\"")))).StatusCode);
    }

    [Fact]
    [Trait("Req", "R-JOB")]
    public async Task A_broken_download_is_resumed_to_the_same_file()
    {
        using var joined = new MemoryStream();
        for (var from = 0; from < bytes.Length; from += 100)
        {
            var answer = await SendAsync(request => request.Headers.Range = new(from, from + 99));
            await answer.Content.CopyToAsync(joined);
        }

        Assert.Equal(file.Sha256, Convert.ToHexStringLower(SHA256.HashData(joined.ToArray())));
    }

    [Fact]
    [Trait("Req", "R-SEC")]
    public async Task Every_changed_character_is_refused()
    {
        var start = "/downloads/".Length;
        for (var i = start; i < file.DownloadUrl.Length; i++)
        {
            var changed = new StringBuilder(file.DownloadUrl) { [i] = file.DownloadUrl[i] == '1' ? '2' : '1' };
            var status = (await client.GetAsync(changed.ToString())).StatusCode;
            Assert.True(status is HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{changed}: {status}");
        }
    }

    [Fact]
    public async Task Parts_of_two_links_do_not_make_a_third()
    {
        var other = (await App.Exports().FilesAsync(await App.RunAsync(fileName: "Bewegungen März"), default))[0];
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync(Path(file) + Query(other))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync(Path(file))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync(file.DownloadUrl.Replace("expires=", "expires=0", StringComparison.Ordinal))).StatusCode);

        static string Path(ExportFile link) => link.DownloadUrl[..link.DownloadUrl.IndexOf('?', StringComparison.Ordinal)];
        static string Query(ExportFile link) => link.DownloadUrl[link.DownloadUrl.IndexOf('?', StringComparison.Ordinal)..];
    }

    [Fact]
    [Trait("Req", "R-JOB")]
    public async Task A_link_lives_an_hour()
    {
        Assert.Equal(App.Time!.GetUtcNow() + TimeSpan.FromHours(1), file.ExpiresAt);
        App.Time.Advance(TimeSpan.FromHours(1) - TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(file.DownloadUrl)).StatusCode);
        App.Time.Advance(TimeSpan.FromSeconds(1));
        var expired = await client.GetAsync(file.DownloadUrl);
        Assert.Equal((HttpStatusCode.Gone, "application/problem+json"), (expired.StatusCode, expired.Content.Headers.ContentType!.MediaType));
        var fresh = (await App.Exports().FilesAsync(export, default))[0];
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(fresh.DownloadUrl)).StatusCode);
    }

    [Fact]
    public async Task A_deleted_file_is_gone()
    {
        File.Delete(App.FilesOf().Single());
        Assert.Equal(HttpStatusCode.Gone, (await client.GetAsync(file.DownloadUrl)).StatusCode);
    }

    [Fact]
    [Trait("Req", "R-SEC")]
    public async Task A_locked_owners_links_end_at_once()
    {
        await using var database = await App.Database.CreateDbContextAsync();
        await database.Users.Where(user => user.Id == "ada").ExecuteUpdateAsync(row => row
            .SetProperty(user => user.LockoutEnabled, true).SetProperty(user => user.LockoutEnd, DateTimeOffset.MaxValue.AddYears(-1)));
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync(file.DownloadUrl)).StatusCode);
    }

    private Task<HttpResponseMessage> SendAsync(Action<HttpRequestMessage> change)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, file.DownloadUrl);
        change(request);
        return client.SendAsync(request);
    }
}

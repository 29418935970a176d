using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Text;
using GraphQLExport.Domains.Motion;
using GraphQLExport.Tests.Imports;
using GraphQLExport.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Tests.Security;

/// <summary>Bodies that are small on the wire and huge behind it (line 39).</summary>
[Collection(AloneCollection.Name)]
[Trait("Req", "R-SEC")]
[Trait("Reliability", "39")]
public sealed class BombTests(AppFactory app) : IClassFixture<AppFactory>
{
    private const int Members = 1_000;

    public static TheoryData<string, string> Contents => new()
    {
        { "text/csv", ImportClient.MotionRow },
        { "text/csv", "\n" },
        { "text/csv", "\0" },
        { "application/x-ndjson", """{"timestamp":"2026-01-18T10:00:00Z","camera_id":"front-door","confidence":0.9}""" + "\n" },
        { "application/x-ndjson", "[" },
    };

    [Theory]
    [MemberData(nameof(Contents))]
    public async Task An_archive_of_gigabytes_is_refused_before_it_costs_anything(string type, string content)
    {
        using var ada = await app.AdaAsync();
        var member = Pack(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(content, (4 << 20) / content.Length))));
        byte[] bomb = [.. Pack(Encoding.UTF8.GetBytes(type == "text/csv" ? ImportClient.MotionHeader : "")), .. Enumerable.Repeat(member, Members).SelectMany(bytes => bytes)];
        Assert.True((4L << 20) * Members / bomb.Length > 300, $"{bomb.Length} bytes");
        await ada.ImportAsync("motion-events?dryRun=true", bomb[..200], type);
        var least = TimeSpan.MaxValue;
        for (var i = 0; i < 3; i++)
        {
            var (used, watch) = (Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
            var live = GC.GetTotalMemory(forceFullCollection: false);

            var (status, _) = await ada.ImportAsync("motion-events", bomb, type);

            Assert.Contains(status, new[] { HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.UnprocessableEntity, HttpStatusCode.BadRequest });
            Assert.True(GC.GetTotalMemory(forceFullCollection: true) - live < 50_000_000);
            var taken = Environment.CpuUsage.TotalTime - used;
            least = new[] { least, taken, watch.Elapsed }.Min();
        }

        Assert.True(least < TimeSpan.FromSeconds(1), $"{least}");
        await using var database = await app.Database.CreateDbContextAsync();
        Assert.Equal(0, await database.Set<MotionEvent>().CountAsync());
    }

    private static byte[] Pack(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize))
            gzip.Write(bytes);
        return packed.ToArray();
    }
}

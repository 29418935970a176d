using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace GraphQLExport.Tests.Imports;

/// <summary>Posts bodies to the import route and reads the answers.</summary>
internal static class ImportClient
{
    public const string MotionHeader = "timestamp,camera_id,confidence,algorithm,x,y,width,height,zone_id\n";
    public const string MotionRow = "2026-01-18T10:00:00Z,front-door,0.9,MOG2,1,2,3,4,porch\n";

    public static Task<(HttpStatusCode Status, JsonElement Answer)> ImportCsvAsync(this HttpClient client, string route, string csv) =>
        client.ImportAsync(route, Encoding.UTF8.GetBytes(csv), "text/csv");

    public static Task<(HttpStatusCode Status, JsonElement Answer)> ImportNdjsonAsync(this HttpClient client, string route, string ndjson) =>
        client.ImportAsync(route, Encoding.UTF8.GetBytes(ndjson), "application/x-ndjson");

    /// <summary>Posts plain text, which by cookie needs the header that no form can send.</summary>
    public static Task<(HttpStatusCode Status, JsonElement Answer)> ImportTextAsync(this HttpClient client, string route, byte[] text)
    {
        client.DefaultRequestHeaders.TryAddWithoutValidation("X-Requested-With", "test");
        return client.ImportAsync(route, text, "text/plain");
    }

    public static async Task<(HttpStatusCode Status, JsonElement Answer)> ImportAsync(
        this HttpClient client, string route, byte[] body, string contentType, string? contentEncoding = null)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        if (contentEncoding is not null)
        {
            content.Headers.ContentEncoding.Add(contentEncoding);
        }

        var answer = await client.PostAsync("/api/v1/import/" + route, content);
        var text = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text));
    }

    public static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    /// <summary>The faults as <c>line field</c>.</summary>
    public static string[] Faults(this JsonElement answer) =>
        [.. answer.GetProperty("rejected").EnumerateArray().Select(fault => $"{fault.GetProperty("line")} {fault.GetProperty("field")}".TrimEnd())];
}

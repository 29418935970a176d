using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace GraphQLExport.E2E.Support;

/// <summary>What a script of Ada's does beside the browser: imports and GraphQL with a bearer token.</summary>
public static class Scripted
{
    /// <summary>The sensor that <see cref="ImportLongRunAsync"/> makes.</summary>
    public const string LongRunSensor = "long/run";

    private const int LongRunRows = 3_000_000;

    /// <summary>Runs a GraphQL document and returns its data.</summary>
    public static async Task<JsonElement> GraphQLAsync(Product product, string query)
    {
        using var client = await SignedInAsync(product);
        using var answer = await client.PostAsJsonAsync("graphql", new { query });
        var result = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.False(result.TryGetProperty("errors", out var errors), errors.ToString());
        return result.GetProperty("data");
    }

    /// <summary>Imports so many readings that exporting them takes seconds, one a second from 13 September 2020.</summary>
    public static async Task ImportLongRunAsync(Product product)
    {
        using var client = await SignedInAsync(product);
        using var rows = new LongRunContent();
        using var answer = await client.PostAsync(new Uri("api/v1/import/sensor-readings?createMissing=true", UriKind.Relative), rows);
        answer.EnsureSuccessStatusCode();
    }

    private static async Task<HttpClient> SignedInAsync(Product product)
    {
        var client = new HttpClient { BaseAddress = product.Address };
        using var signIn = await client.PostAsJsonAsync("account/login", new { email = "ada@example.com", password = "Demo-Pass-1!" });
        var token = (await signIn.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accessToken").GetString();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    private sealed class LongRunContent : HttpContent
    {
        public LongRunContent() => Headers.ContentType = new MediaTypeHeaderValue("text/csv");

        protected override async Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context)
        {
            await using var writer = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true);
            await writer.WriteAsync("sensor_id,timestamp_ms,value,quality\n");
            for (var row = 0; row < LongRunRows; row++)
                await writer.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"{LongRunSensor},{1_600_000_000_000 + row * 1000L},{row % 1000 / 7.0},192\n"));
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}

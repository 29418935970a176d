using System.Net.Http.Json;
using System.Text.Json;

namespace GraphQLExport.Tests.Support;

/// <summary>Sends GraphQL requests over HTTP.</summary>
public static class GraphQLClient
{
    /// <summary>The whole answer: <c>data</c> and <c>errors</c>.</summary>
    public static async Task<JsonElement> GraphQLAsync(this HttpClient client, string query, object? variables = null)
    {
        var answer = await client.PostAsJsonAsync("/graphql", new { query, variables });
        return JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>The data of an answer that must hold no error.</summary>
    public static async Task<JsonElement> DataAsync(this HttpClient client, string query, object? variables = null)
    {
        var answer = await client.GraphQLAsync(query, variables);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data");
    }

    /// <summary>The code of the first error of an answer that must hold one.</summary>
    public static async Task<string?> ErrorCodeAsync(this HttpClient client, string query, object? variables = null)
    {
        var answer = await client.GraphQLAsync(query, variables);
        return answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();
    }
}

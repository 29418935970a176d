using System.Net.Http.Json;
using System.Text.Json;
using HotChocolate.Types;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HotChocolate.Tests.AspNetCore;

/// <summary>An engine behind HTTP whose limits a test sets, with lists, pages and data to ask for.</summary>
internal sealed class LimitHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private LimitHost(WebApplication app) => _app = app;

    public static async Task<LimitHost> StartAsync(Dictionary<string, string?>? limits = null, bool batching = false)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection((limits ?? []).Select(limit => KeyValuePair.Create("GraphQL:Limits:" + limit.Key, limit.Value)));
        builder.WebHost.UseTestServer();
        builder.Services.AddGraphQLServer().AddQueryType<Query>();
        var app = builder.Build();
        app.MapGraphQL().WithOptions(new() { EnableBatching = batching });
        await app.StartAsync();
        return new(app);
    }

    /// <summary>Asks as clients of old do, who expect 200 for what is merely not valid.</summary>
    public async Task<(int Status, JsonElement Body)> AskAsync(string query, object? variables = null)
    {
        using var client = _app.GetTestClient();
        using var response = await client.PostAsJsonAsync("/graphql", new { query, variables });
        return ((int)response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>());
    }

    public async Task<(int Status, JsonElement Body)> AskAsync(HttpContent body)
    {
        using var client = _app.GetTestClient();
        client.DefaultRequestHeaders.Accept.ParseAdd("application/graphql-response+json");
        using var response = await client.PostAsync("/graphql", body);
        return ((int)response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>());
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    public class Item
    {
        public string Name => "x";

        public Item Self => this;

        public IReadOnlyList<Item> List => [this];

        [UsePaging(MaxPageSize = 100, DefaultPageSize = 20)]
        public IEnumerable<Item> GetPages([Service] IServiceProvider services) => services is null ? [] : [this];

        public async Task<Item> GetDataAsync(CancellationToken cancellationToken)
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            return this;
        }

        public async Task<string> WaitAsync(CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            return "";
        }

        public int Sum(IReadOnlyList<IReadOnlyList<int>> lists) => lists.Sum(list => list.Sum());
    }

    public sealed class Query : Item;
}

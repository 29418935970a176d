using System.Net.Http.Json;
using System.Text.Json;
using HotChocolate.Types;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Tests.AspNetCore;

/// <summary>An engine behind HTTP whose limits a test sets, with lists, pages and data to ask for.</summary>
internal sealed class LimitHost : IAsyncDisposable
{
    private readonly EngineHost _host;

    private LimitHost(EngineHost host) => _host = host;

    public static async Task<LimitHost> StartAsync(Dictionary<string, string?>? limits = null, bool batching = false) => new(await EngineHost.StartAsync(
        builder => builder.AddQueryType<Query>(),
        (limits ?? []).ToDictionary(limit => "GraphQL:Limits:" + limit.Key, limit => limit.Value),
        new() { EnableBatching = batching },
        maxBytes: 10_000_000));

    /// <summary>Asks as clients of old do, who expect 200 for what is merely not valid.</summary>
    public async Task<(int Status, JsonElement Body)> AskAsync(string query, object? variables = null)
    {
        using var client = _host.CreateClient();
        client.DefaultRequestHeaders.Accept.Clear();
        using var response = await client.PostAsync("/graphql", EngineHost.Body(query, variables));
        return ((int)response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>());
    }

    public async Task<(int Status, JsonElement Body)> AskAsync(HttpContent body)
    {
        using var client = _host.CreateClient();
        using var response = await client.PostAsync("/graphql", body);
        return ((int)response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>());
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

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

namespace HotChocolate.Tests.AspNetCore;

/// <summary>The reference client of graphql-transport-ws, the package graphql-ws, over a real socket.</summary>
[Trait("Req", "G-API")]
public sealed class ReferenceClientTests
{
    private const string Script = """
        globalThis.WebSocket ??= require('undici').WebSocket;
        const { createClient } = require('graphql-ws');
        const client = createClient({ url: input, keepAlive: 50, retryAttempts: 0 });
        const run = (query, variables) => new Promise((resolve, reject) => {
          const results = [];
          client.subscribe({ query, variables }, { next: (r) => results.push(r.data), error: reject, complete: () => resolve(results) });
        });
        (async () => {
          const answers = await Promise.all([
            run('subscription { count }'), run('{ hello }'), run('mutation { add }'), run('query ($value: Any) { echo }', { value: [1, 'é'] }),
          ]);
          const refusal = await run('{ unknown }').catch((errors) => errors[0].message);
          await client.dispose();
          process.stdout.write(JSON.stringify([...answers, refusal]));
        })().catch((e) => { process.stderr.write(String(e?.reason ?? e?.stack ?? e)); process.exit(1); });
        """;

    [Fact]
    public async Task RunsOperationsSideBySide()
    {
        await using var host = await GraphQLHost.StartAsync(onPort: true);
        for (var i = 0; i < 3; i++)
        {
            await host.Executor.Events.Writer.WriteAsync(i);
        }

        host.Executor.Events.Writer.Complete();
        var address = new UriBuilder(host.Address) { Scheme = "ws", Path = "/graphql" }.Uri.AbsoluteUri;
        Assert.Equal(
            """[[{"count":0},{"count":1},{"count":2}],[{"hello":"world"}],[{"add":"world"}],[{"echo":[1,"é"]}],"No such field."]""",
            await Task.Run(() => GraphQLJs.Run(Script, address)));
        await Eventually.HoldsAsync(() => host.Executor.OpenStreams == 0);
    }
}

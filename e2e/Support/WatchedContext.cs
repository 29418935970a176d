using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace GraphQLExport.E2E.Support;

/// <summary>Pages of one visitor. Disposing of it fails the test where a content security policy stopped something on any of them.</summary>
public sealed class WatchedContext : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _stopped = new();

    private WatchedContext(IBrowserContext context)
    {
        Context = context;
        context.Console += (_, message) =>
        {
            // The browser's own words tell of pages where no script runs.
            if (message.Type == "error" && (message.Text.StartsWith("policy: ", StringComparison.Ordinal) || message.Text.Contains("Content Security Policy", StringComparison.Ordinal)))
                _stopped.Enqueue($"{message.Page?.Url}: {message.Text}");
        };
    }

    public IBrowserContext Context { get; }

    public static async Task<WatchedContext> OpenAsync(IBrowser browser, BrowserNewContextOptions options)
    {
        var context = await browser.NewContextAsync(options);
        // A page's own policy does not stop a script that the browser was given beforehand; what the policy stops becomes an error here.
        await context.AddInitScriptAsync("addEventListener('securitypolicyviolation', (e) => console.error(`policy: ${e.violatedDirective} ${e.blockedURI} ${e.sample}`));");
        return new WatchedContext(context);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var page in Context.Pages)
            await HearAsync(page);
        await Context.DisposeAsync();
        Assert.Empty(_stopped);
    }

    /// <summary>Waits for what a page has said: its answer comes after that.</summary>
    private static async Task HearAsync(IPage page)
    {
        try
        {
            await page.EvaluateAsync("0");
        }
        catch (PlaywrightException)
        {
            // It is on its way to another page, or gone.
        }
    }
}

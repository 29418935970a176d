using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace GraphQLExport.E2E.Support;

/// <summary>A browser tab of a signed-in person, which also notes what a page must never do: outside requests, console errors, what its policy forbids.</summary>
public sealed class AnalystPage : IAsyncDisposable
{
    private readonly WatchedContext _context;
    private readonly ConcurrentQueue<string> _faults;

    private AnalystPage(WatchedContext context, IPage page, ConcurrentQueue<string> faults)
    {
        _context = context;
        _faults = faults;
        Page = page;
    }

    public IPage Page { get; }

    /// <summary>Outside requests, console errors, what a content security policy stopped, and uncaught exceptions so far.</summary>
    public IReadOnlyCollection<string> Faults => _faults;

    /// <summary>Signs in through the sign-in page and waits for the app.</summary>
    public static async Task<AnalystPage> SignInAsync(ProductFixture fixture, string email = "ada@example.com", BrowserNewContextOptions? options = null)
    {
        options ??= new BrowserNewContextOptions();
        options.AcceptDownloads = true;
        options.ViewportSize ??= new ViewportSize { Width = 1280, Height = 860 };
        var watched = await fixture.OpenContextAsync(options);
        var context = watched.Context;
        context.SetDefaultTimeout(60_000);
        var page = await context.NewPageAsync();
        var faults = Watch(context, fixture.Product.Address);

        await page.GotoAsync("/");
        await page.GetByLabel("E-mail address").FillAsync(email);
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync("Demo-Pass-1!");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Motion events" }).First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        faults.Clear();
        return new AnalystPage(watched, page, faults);
    }

    /// <summary>Another tab of the same person in the same browser.</summary>
    public Task<IPage> OpenTabAsync() => _context.Context.NewPageAsync();

    /// <summary>Closes the tabs, and fails where a content security policy stopped something on any of them.</summary>
    public ValueTask DisposeAsync() => _context.DisposeAsync();

    private static ConcurrentQueue<string> Watch(IBrowserContext context, Uri address)
    {
        var faults = new ConcurrentQueue<string>();
        context.Request += (_, request) =>
        {
            var target = new Uri(request.Url);
            if (target.Scheme is "http" or "https" or "ws" or "wss" && target.Authority != address.Authority)
                faults.Enqueue("outside request: " + request.Url);
        };
        context.Console += (_, message) =>
        {
            if (message.Type == "error")
                faults.Enqueue("console: " + message.Text);
        };
        context.WebError += (_, error) => faults.Enqueue("uncaught: " + error.Error);
        return faults;
    }
}

using Microsoft.Playwright;

namespace GraphQLExport.E2E.Support;

/// <summary>One server and one Chromium for all tests.</summary>
public sealed class ProductFixture : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private Product? _product;
    private Task? _longRun;

    public Product Product => _product ?? throw new InvalidOperationException("The product has not been started.");

    /// <summary>The pages of a new visitor, who comes to the product's address unless the options name another.</summary>
    public Task<WatchedContext> OpenContextAsync(BrowserNewContextOptions? options = null)
    {
        options ??= new BrowserNewContextOptions();
        options.BaseURL ??= Product.Address.ToString();
        return WatchedContext.OpenAsync(_browser ?? throw new InvalidOperationException("Chromium has not been started."), options);
    }

    /// <summary>Sees to it that there is a sensor with millions of readings.</summary>
    public Task LongRunAsync() => _longRun ??= Scripted.ImportLongRunAsync(Product);

    public async Task InitializeAsync()
    {
        _product = await Product.StartAsync();
        _playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(60_000);
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_product is not null)
            await _product.DisposeAsync();
    }
}

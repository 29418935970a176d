namespace GraphQLExport.E2E.Support;

/// <summary>A server without accounts of its own, that makes them for those of example.com who come by a provider of sign-ins.</summary>
public sealed class ProviderFixture : IAsyncLifetime
{
    private static readonly Dictionary<string, object> People = new()
    {
        ["grace-1"] = new { email = "grace@example.com", email_verified = true, name = "Grace Hopper" },
        ["eve-1"] = new { email = "eve@elsewhere.example", email_verified = true, name = "Eve" },
    };

    private SignInProvider? _provider;
    private Product? _product;

    public Product Product => _product ?? throw new InvalidOperationException("The product has not been started.");

    public async Task InitializeAsync()
    {
        var address = Product.FreeAddress();
        _provider = await SignInProvider.StartAsync(address, People);
        _product = await Product.StartAsync(address, new Dictionary<string, string>(_provider.Settings)
        {
            ["GRAPHQLEXPORT__OPENIDCONNECT__CREATEUSERS"] = "true",
            ["GRAPHQLEXPORT__OPENIDCONNECT__DOMAINS"] = "example.com",
            ["GRAPHQLEXPORT__OPENIDCONNECT__SIGNOUTATPROVIDER"] = "true",
        });
    }

    public async Task DisposeAsync()
    {
        if (_product is not null)
            await _product.DisposeAsync();
        if (_provider is not null)
            await _provider.DisposeAsync();
    }
}

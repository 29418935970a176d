namespace GraphQLExport.E2E.Support;

/// <summary>All tests share one server and one Chromium, and run one after another.</summary>
[CollectionDefinition(Name)]
public sealed class ProductCollection : ICollectionFixture<ProductFixture>
{
    public const string Name = "product";
}

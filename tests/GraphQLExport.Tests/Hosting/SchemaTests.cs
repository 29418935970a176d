using GraphQLExport.Datasets;
using GraphQLExport.Datasets.Filtering;
using GraphQLExport.Tests.Support;
using HotChocolate.Language;
using Microsoft.Extensions.DependencyInjection;

namespace GraphQLExport.Tests.Hosting;

/// <summary>The schema as clients know it: committed, and the same as the server's own.</summary>
public sealed class SchemaTests(AppFactory app) : IClassFixture<AppFactory>
{
    /// <summary>When this differs on purpose, write the server's answer to <c>GET /graphql?sdl</c>, signed in, into the file.</summary>
    [Fact]
    [Trait("Req", "G-API")]
    public async Task The_committed_schema_is_the_servers() => Assert.Equal(
        await File.ReadAllTextAsync(Repository.PathOf("client", "schema.graphql")), await (await app.AdaAsync()).GetStringAsync("/graphql?sdl"));

    [Fact]
    [Trait("Req", "G-API")]
    public async Task A_datasets_filter_type_has_the_fields_and_operators_that_exports_accept()
    {
        var types = Utf8GraphQLParser.Parse(await (await app.AdaAsync()).GetStringAsync("/graphql?sdl")).Definitions
            .OfType<InputObjectTypeDefinitionNode>().ToDictionary(type => type.Name.Value);
        foreach (var dataset in app.Services.GetRequiredService<DatasetCatalogue>().All)
            Matches(types, types[dataset.Shape.TypeName], dataset.Shape);
    }

    private static void Matches(Dictionary<string, InputObjectTypeDefinitionNode> types, InputObjectTypeDefinitionNode type, FilterShape shape)
    {
        Assert.Equal(shape.Members.Keys.Concat(["and", "or"]).Order(), type.Fields.Select(field => field.Name.Value).Order());
        foreach (var member in shape.Members.Values)
        {
            var inner = types[NameOf(type.Fields.Single(field => field.Name.Value == member.Name).Type)];
            if (member is ObjectMember related)
                Matches(types, inner, related.Shape);
            else
                Assert.Equal(FilterOperators.Of(((ValueMember)member).Kind).Order(), inner.Fields.Select(field => field.Name.Value).Except(["and", "or"]).Order());
        }
    }

    private static string NameOf(ITypeNode type) => type switch
    {
        NonNullTypeNode required => NameOf(required.Type),
        ListTypeNode list => NameOf(list.Type),
        NamedTypeNode named => named.Name.Value,
        _ => throw new ArgumentException("Unknown kind of type.", nameof(type)),
    };
}

using HotChocolate.Types;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Tests.Types;

[Trait("Req", "G-API")]
public sealed class DescriptionTests
{
    [Theory]
    [InlineData("\"The way in.\"\ntype Query {")]
    [InlineData("  \"\"\"\n  Finds a `Thing` by name.\n\n  Never by number.\n  \"\"\"\n  thing(\n    \"Its full name.\"\n    name: String!")]
    [InlineData("    \"How many at most.\"\n    limit: Int = 5")]
    [InlineData("  \"Given in code.\"\n  other: String!")]
    [InlineData("  old: Int @deprecated(reason: \"Use thing\")")]
    [InlineData("enum Size {\n  \"Hardly there.\"\n  SMALL\n}")]
    public async Task Documentation_becomes_descriptions(string part)
    {
        var executor = await new ServiceCollection().AddGraphQLServer().AddQueryType<Described>().BuildRequestExecutorAsync();
        Assert.Contains(part, executor.Schema.ToString(), StringComparison.Ordinal);
    }

    /// <summary>The way in.</summary>
    [GraphQLName("Query")]
    public sealed class Described
    {
        /// <summary>
        /// Finds a <c>Thing</c> by name.
        /// <para>Never by number.</para>
        /// </summary>
        /// <param name="name">Its full name.</param>
        /// <param name="limit">How many at most.</param>
        /// <param name="sizes">Sizes wanted.</param>
        public string GetThing(string name, [DefaultValue(5)] int? limit, IReadOnlyList<Size>? sizes) => $"{name}{limit}{sizes}";

        /// <summary>Overruled.</summary>
        [GraphQLDescription("Given in code.")]
        public string Other => "x";

        [GraphQLDeprecated("Use thing")]
        public int? Old => 1;
    }

    public enum Size
    {
        /// <summary>Hardly there.</summary>
        Small,
    }
}

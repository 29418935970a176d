using HotChocolate.Types;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Tests.Inputs;

/// <summary>A schema of arguments: each kind of input type, required and not, with and without defaults.</summary>
internal static class InputSample
{
    public static async Task<Schema> SchemaAsync() =>
        (Schema)(await new ServiceCollection().AddGraphQLServer().AddQueryType<Questions>().BuildRequestExecutorAsync()).Schema;
}

public enum Size
{
    Small,
    Medium,
    ExtraLarge,
}

public sealed class InnerInput
{
    public required int Number { get; init; }

    [DefaultValue("inner")]
    public Optional<string?> Text { get; init; }

    [DefaultValue(new[] { 1, 2 })]
    public Optional<IReadOnlyList<int>?> Numbers { get; init; }

    [DefaultValue(Inputs.Size.Medium)]
    public Optional<Size?> Size { get; init; }
}

public sealed class OuterInput
{
    public required string Name { get; init; }

    [DefaultValue(1.5)]
    public required double Ratio { get; init; }

    public Optional<InnerInput?> Inner { get; init; }

    public Optional<IReadOnlyList<InnerInput>?> Inners { get; init; }

    public Optional<IReadOnlyList<IReadOnlyList<int?>?>?> Matrix { get; init; }

    public Optional<bool?> Flag { get; init; }

    [GraphQLType(typeof(IdType))]
    public Optional<string?> Id { get; init; }

    public Optional<PickInput?> Pick { get; init; }
}

[OneOf]
public sealed class PickInput
{
    public Optional<int?> Left { get; init; }

    public Optional<string?> Right { get; init; }

    public Optional<InnerInput?> Inner { get; init; }
}

[GraphQLName("Query")]
internal sealed class Questions
{
    public bool Numbers(
        Optional<int?> plain,
        Optional<IReadOnlyList<int>?> strict,
        Optional<IReadOnlyList<IReadOnlyList<int?>?>?> matrix,
        Optional<double?> ratio,
        double rate,
        int size = 5) => size > 0;

    public bool Texts(
        string text,
        IReadOnlyList<string> words,
        [GraphQLType(typeof(IdType))] Optional<string?> id,
        [DefaultValue(true)] Optional<bool?> flag,
        Optional<IReadOnlyList<Size>?> sizes,
        Size size = Size.Medium) => size == Size.Small;

    public bool? Objects(InnerInput inner, Optional<OuterInput?> outer, Optional<IReadOnlyList<InnerInput>?> inners, Optional<PickInput?> pick) => inner.Number > 0;
}

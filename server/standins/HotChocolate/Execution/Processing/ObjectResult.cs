using HotChocolate.Types;

namespace HotChocolate.Execution.Processing;

/// <summary>An object of a response.</summary>
internal sealed class ObjectResult(SelectionSet selections, ResultNode? parent, int index) : ResultNode(parent, index)
{
    /// <summary>Stands at the place of a field that <c>@skip</c> or <c>@include</c> left out.</summary>
    public static object Skipped { get; } = new();

    public SelectionSet Selections => selections;

    /// <summary>What the object was made of; null at the root.</summary>
    public object? Source { get; init; }

    /// <summary>The fields' values: leaves, lists, objects, <see cref="DirectLeaf"/> for what is read when it is written.</summary>
    public object?[] Values { get; } = new object?[selections.Selections.Length];

    public override void Set(int index, object? value) => Values[index] = value;

    protected override bool IsNonNull(int index) => selections.Selections[index].Field.Type is NonNullType;

    protected override Path Segment(Path path, int position) => path.Append(selections.Selections[position].ResponseName);
}

using HotChocolate.Types;

namespace HotChocolate.Execution.Processing;

/// <summary>A list of a response.</summary>
internal sealed class ListResult(ListType type, int count, ResultNode? parent, int index) : ResultNode(parent, index)
{
    public object?[] Items { get; } = new object?[count];

    public override void Set(int index, object? value) => Items[index] = value;

    protected override bool IsNonNull(int index) => type.ElementType is NonNullType;

    protected override Path Segment(Path path, int position) => path.Append(position);
}

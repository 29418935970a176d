namespace GraphQLExport.Datasets;

/// <summary>The order of values as databases have it: nothing before everything, texts by their characters.</summary>
internal sealed class ValueOrder : IComparer<object?>
{
    /// <summary>The one there is.</summary>
    public static ValueOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(object? x, object? y) =>
        x is string left && y is string right ? string.CompareOrdinal(left, right) : Comparer<object?>.Default.Compare(x, y);
}

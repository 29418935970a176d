namespace QuestPDF.Elements.Table;

/// <summary>A column: so many points wide, or so large a share of what is left.</summary>
internal readonly record struct TableColumn(float Points, float Share)
{
    /// <summary>Where columns begin and, as one more, where the last ends. Null if they need more than there is.</summary>
    public static float[]? Edges(List<TableColumn> columns, float available)
    {
        var (points, shares) = (columns.Sum(column => column.Points), columns.Sum(column => column.Share));
        if (points > available + Infrastructure.Size.Epsilon)
            return null;
        var edges = new float[columns.Count + 1];
        for (var i = 0; i < columns.Count; i++)
            edges[i + 1] = edges[i] + columns[i].Points + (columns[i].Share > 0 ? (available - points) * columns[i].Share / shares : 0);
        return edges;
    }
}

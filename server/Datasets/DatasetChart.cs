using GraphQLExport.Formats.Charts;

namespace GraphQLExport.Datasets;

/// <summary>What a chart of a dataset's rows shows, by names of fields. A file has one if it has the fields for it.</summary>
internal abstract record DatasetChart
{
    /// <summary>The fields that it is made of, as many of them as there are.</summary>
    public abstract IReadOnlyList<string> Fields { get; }

    /// <summary>The chart of a file; null where a field is missing.</summary>
    /// <param name="title">What stands over it.</param>
    /// <param name="fields">The fields of the file, in the order of its columns.</param>
    public abstract RowChart? Of(string title, IReadOnlyList<string> fields);

    /// <summary>The column of a field; null where the file has none.</summary>
    protected static int? Find(IReadOnlyList<string> fields, string name) => fields.Index().Where(field => field.Item == name).Select(field => (int?)field.Index).FirstOrDefault();
}

/// <summary>Lines over time.</summary>
/// <param name="Time">The field of moments.</param>
/// <param name="Groups">The fields that tell apart whose values they are; the first that the file has is used.</param>
/// <param name="Values">The fields of numbers; those that the file has are drawn.</param>
internal sealed record TimeLines(string Time, IReadOnlyList<string> Groups, IReadOnlyList<string> Values) : DatasetChart
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Fields => [Time, .. Groups, .. Values];

    /// <inheritdoc/>
    public override RowChart? Of(string title, IReadOnlyList<string> fields)
    {
        int[] values = [.. Values.Select(name => Find(fields, name)).OfType<int>()];
        return Find(fields, Time) is { } time && values.Length > 0
            ? new TimeChart(title, time, Groups.Select(name => Find(fields, name)).FirstOrDefault(column => column is not null), values)
            : null;
    }
}

/// <summary>A bar for each row, with the interval of its value.</summary>
/// <param name="Labels">The fields that name a row; those that the file has are used.</param>
/// <param name="Value">The field of the bar's length.</param>
/// <param name="Low">The field of the interval's lower end.</param>
/// <param name="High">The field of its upper end.</param>
internal sealed record IntervalBars(IReadOnlyList<string> Labels, string Value, string Low, string High) : DatasetChart
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Fields => [.. Labels, Value, Low, High];

    /// <inheritdoc/>
    public override RowChart? Of(string title, IReadOnlyList<string> fields)
    {
        int[] labels = [.. Labels.Select(name => Find(fields, name)).OfType<int>()];
        return labels.Length > 0 && Find(fields, Value) is { } value && Find(fields, Low) is { } low && Find(fields, High) is { } high
            ? new IntervalChart(title, labels, value, low, high)
            : null;
    }
}

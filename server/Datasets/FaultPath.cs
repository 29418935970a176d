using System.Globalization;

namespace GraphQLExport.Datasets;

/// <summary>A place in the input, grown while a reader walks into it: <c>request, where, confidence, gte</c>.</summary>
internal sealed record FaultPath(FaultPath? Parent, string Segment)
{
    /// <summary>The path of the whole request.</summary>
    public static FaultPath Request { get; } = new(null, "request");

    /// <summary>The path of a property below this one.</summary>
    public FaultPath Then(string segment) => new(this, segment);

    /// <summary>The path of a list item below this one.</summary>
    public FaultPath Then(int index) => new(this, index.ToString(CultureInfo.InvariantCulture));

    /// <summary>All segments from the outermost on.</summary>
    public IReadOnlyList<string> Segments
    {
        get
        {
            List<string> segments = [];
            for (var at = this; at is not null; at = at.Parent)
                segments.Add(at.Segment);
            segments.Reverse();
            return segments;
        }
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join('.', Segments);
}

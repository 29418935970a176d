namespace GraphQLExport.Formats;

/// <summary>The formats that can be written.</summary>
public sealed class ExportFormats
{
    private readonly Dictionary<ExportFormat, IExportFormat> _formats;

    /// <summary>Holds the given formats.</summary>
    /// <exception cref="ArgumentException">Two of them have the same name.</exception>
    public ExportFormats(IEnumerable<IExportFormat> formats)
    {
        Available = [.. formats.OrderBy(f => f.Format)];
        _formats = Available.ToDictionary(f => f.Format);
    }

    /// <summary>All of them, in the order of <see cref="ExportFormat"/>.</summary>
    public IReadOnlyList<IExportFormat> Available { get; }

    /// <summary>The format of that name, or null if it cannot be written.</summary>
    public IExportFormat? Find(ExportFormat format) => _formats.GetValueOrDefault(format);
}

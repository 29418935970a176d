using System.Text.Json;
using GraphQLExport.Accounts;
using GraphQLExport.Data;
using GraphQLExport.Datasets.Filtering;
using GraphQLExport.Formats;
using GraphQLExport.Rows;

namespace GraphQLExport.Datasets;

/// <summary>Something exportable: a named list of typed fields over a query.</summary>
internal abstract class DatasetDefinition
{
    /// <summary>Its name, snake_case.</summary>
    public abstract string Name { get; }

    /// <summary>Its name for people.</summary>
    public abstract string Label { get; }

    /// <summary>What a row of it is.</summary>
    public abstract string Description { get; }

    /// <summary>Its fields, the default ones in their default order first.</summary>
    public abstract IReadOnlyList<FieldDefinition> Fields { get; }

    /// <summary>The field that ranges apply to; null when rows have no time.</summary>
    public abstract string? TimeField { get; }

    /// <summary>What its filters and orders may speak of.</summary>
    public abstract FilterShape Shape { get; }

    /// <summary>The order of rows when the caller asks for none.</summary>
    public abstract JsonElement DefaultOrder { get; }

    /// <summary>The relative ranges offered.</summary>
    public virtual IReadOnlyList<RangePreset> Ranges => TimeField is null ? [] : Enum.GetValues<RangePreset>();

    /// <summary>What a line of plain text is made of, by names of fields; null when its rows make no such lines.</summary>
    public virtual TextLine? TextLine => null;

    /// <summary>What a chart of its rows shows; null when they make none.</summary>
    public virtual DatasetChart? Chart => null;

    /// <summary>Whether its rows are few and people read them as a document, so that YAML suits them.</summary>
    public virtual bool IsDocument => false;

    /// <summary>Whether some of its values are secrets, which leave the server redacted or encrypted.</summary>
    public virtual bool HasSecrets => false;

    /// <summary>How its figures were made, in a sentence or two for readers of a report; null where they are what was stored.</summary>
    public virtual string? Method => null;

    /// <summary>Whether its rows can be written as a format.</summary>
    public bool Offers(ExportFormat format) => format switch
    {
        ExportFormat.Text => TextLine is not null,
        ExportFormat.Yaml => IsDocument,
        _ => true,
    };

    /// <summary>Whether a caller may know of it. Which of its rows they may see is another matter.</summary>
    public virtual bool IsOpenTo(Caller caller) => true;

    /// <summary>The fields exported when the caller chooses none.</summary>
    public IEnumerable<FieldDefinition> DefaultFields => Fields.Where(candidate => candidate.SelectedByDefault);

    /// <summary>
    /// Whether the primary key is a whole number that is larger for every row that comes later, so that it tells which rows are new.
    /// </summary>
    public virtual bool KeyGrows => false;

    /// <summary>The field of a name, or null.</summary>
    public FieldDefinition? Field(string name) => Fields.FirstOrDefault(candidate => candidate.Name == name);

    /// <summary>Collects the faults of a filter and an order.</summary>
    public abstract void Check(JsonElement? where, JsonElement? order, FaultPath path, ICollection<RequestFault> faults);

    /// <summary>Opens the rows of a selection that has no faults, all from one snapshot and only those that the caller may see.</summary>
    /// <exception cref="ArgumentException">The selection has faults.</exception>
    /// <exception cref="RowSourceException">The database cannot be read.</exception>
    public abstract ValueTask<IRowSource> OpenAsync(
        AppDbContext database, IRowSourceFactory sources, DatasetSelection selection, Caller caller, CancellationToken cancellationToken);

    /// <summary>The largest primary key among the rows of a selection; null when there are none. Only where <see cref="KeyGrows"/>.</summary>
    /// <exception cref="ArgumentException">The selection has faults.</exception>
    public virtual Task<long?> LastKeyAsync(AppDbContext database, DatasetSelection selection, Caller caller, CancellationToken cancellationToken) =>
        throw new InvalidOperationException($"{Name} has no key that grows.");
}

using GraphQLExport.Accounts;
using GraphQLExport.Data;

namespace GraphQLExport.Imports;

/// <summary>Something that rows can be imported into. Each domain registers its own.</summary>
internal interface IImportDataset
{
    /// <summary>The name in the route, in snake_case; the route takes hyphens as well.</summary>
    public string Name { get; }

    /// <summary>The fields, in the order by which <see cref="ImportRow"/> numbers them.</summary>
    public IReadOnlyList<ImportField> Fields { get; }

    /// <summary>Whether what rows refer to can be registered on the way (<see cref="ImportRequest.CreateMissing"/>).</summary>
    public bool CanCreateMissing { get; }

    /// <summary>The table that rows go to.</summary>
    public string Table { get; }

    /// <summary>The table's columns, in the order by which <see cref="IBulkInsert"/> numbers them.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>
    /// The SQL by which a row updates one that is there already, such as <c>ON CONFLICT (id) DO UPDATE SET name = excluded.name</c>;
    /// null where every row is a new one. A constant of the program, never input.
    /// </summary>
    public string? OnConflict => null;

    /// <summary>How a line of <c>text/plain</c> is taken apart; null where the dataset takes none.</summary>
    public TextLineSplitter? TextLines => null;

    /// <summary>How <c>text/plain</c> whose entries may take several lines is taken apart; null where the dataset takes none such.</summary>
    public ITextEntries? TextEntries => null;

    /// <summary>Whether it takes <c>text/plain</c>.</summary>
    public bool TakesText => TextLines is not null || TextEntries is not null;

    /// <summary>Whether a caller may import into it.</summary>
    public bool IsOpenTo(Caller caller) => true;

    /// <summary>Begins an import: looks up what validation needs to know.</summary>
    public Task<IRowImporter> BeginAsync(AppDbContext database, Caller caller, ImportRequest request, CancellationToken cancellationToken);
}

using System.Linq.Expressions;
using System.Text.Json;
using GraphQLExport.Datasets.Filtering;
using GraphQLExport.Formats;
using GraphQLExport.Rows;

namespace GraphQLExport.Datasets;

/// <summary>A dataset whose rows have a type that fields, filters and orders speak of.</summary>
/// <typeparam name="TRow">The type of its rows.</typeparam>
internal abstract class TypedDataset<TRow> : DatasetDefinition
    where TRow : class
{
    /// <inheritdoc/>
    public sealed override FilterShape Shape => EntityShape;

    /// <summary>What filters and orders may speak of.</summary>
    protected abstract FilterShape<TRow> EntityShape { get; }

    /// <summary>The primary key, which ends every order so that no tie is left.</summary>
    protected abstract SortKey PrimaryKey { get; }

    /// <inheritdoc/>
    public sealed override void Check(JsonElement? where, JsonElement? order, FaultPath path, ICollection<RequestFault> faults)
    {
        new FilterCompiler(faults).Compile(EntityShape, where, path.Then("where"));
        new SortCompiler(faults).Compile(EntityShape, order, path.Then("order"));
    }

    /// <summary>Declares a field.</summary>
    protected static FieldDefinition Field<TValue>(
        string name, string label, FieldType type, Expression<Func<TRow, TValue>> source, string description,
        string? filter, ColumnKind? kind = null, bool nullable = false, bool selected = true, Redaction redaction = Redaction.None,
        NumberFormat format = NumberFormat.General) => new()
        {
            Name = name,
            Label = label,
            Type = type,
            Description = description,
            Source = source,
            Kind = kind ?? Columns.KindOf(type),
            Nullable = nullable,
            SelectedByDefault = selected,
            FilterPath = filter,
            Redaction = redaction,
            Format = format,
        };

    /// <summary>The filter of a selection, null where it has none, and its order, which ends with the primary key.</summary>
    /// <param name="selection">The selection.</param>
    /// <param name="isInMemory">Whether the filter is to run in this process and not in a database.</param>
    /// <exception cref="ArgumentException">The selection has faults.</exception>
    protected (Expression<Func<TRow, bool>>? Predicate, IReadOnlyList<SortKey> Order) Compile(DatasetSelection selection, bool isInMemory)
    {
        List<RequestFault> faults = [];
        var predicate = new FilterCompiler(faults, isInMemory).Compile(EntityShape, selection.Where, FaultPath.Request.Then("where"));
        var keys = new SortCompiler(faults).Compile(EntityShape, selection.Order ?? DefaultOrder, FaultPath.Request.Then("order"));
        if (faults.Count > 0)
            throw new ArgumentException($"The selection has faults: {faults[0].Path}: {faults[0].Message}", nameof(selection));
        return (predicate, [.. keys.TakeWhile(key => key.Name != PrimaryKey.Name), Last(keys)]);
    }

    /// <summary>The chosen fields with the names they have in the file.</summary>
    protected IReadOnlyList<(FieldDefinition Field, string As)> Chosen(DatasetSelection selection) =>
        [.. selection.Fields.Select(chosen => (Field(chosen.Field) ?? throw new ArgumentException($"There is no field \"{chosen.Field}\".", nameof(selection)), chosen.As))];

    // Whatever follows the primary key in an order decides nothing.
    private SortKey Last(IReadOnlyList<SortKey> keys) => keys.FirstOrDefault(key => key.Name == PrimaryKey.Name) ?? PrimaryKey;
}

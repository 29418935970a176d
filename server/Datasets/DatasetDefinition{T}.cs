using System.Linq.Expressions;
using System.Text.Json;
using GraphQLExport.Accounts;
using GraphQLExport.Data;
using GraphQLExport.Datasets.Filtering;
using GraphQLExport.Rows;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Datasets;

/// <summary>A dataset whose rows are entities.</summary>
/// <typeparam name="TEntity">The entity.</typeparam>
internal abstract class DatasetDefinition<TEntity> : DatasetDefinition
    where TEntity : class
{
    /// <inheritdoc/>
    public sealed override FilterShape Shape => EntityShape;

    /// <summary>What filters and orders may speak of.</summary>
    protected abstract FilterShape<TEntity> EntityShape { get; }

    /// <summary>The primary key, which ends every order so that no tie is left.</summary>
    protected abstract SortKey PrimaryKey { get; }

    /// <summary>The rows that a caller may see.</summary>
    protected abstract IQueryable<TEntity> Visible(AppDbContext database, Caller caller);

    /// <inheritdoc/>
    public sealed override void Check(JsonElement? where, JsonElement? order, FaultPath path, ICollection<RequestFault> faults)
    {
        new FilterCompiler(faults).Compile(EntityShape, where, path.Then("where"));
        new SortCompiler(faults).Compile(EntityShape, order, path.Then("order"));
    }

    /// <inheritdoc/>
    public sealed override RowQuery Query(AppDbContext database, DatasetSelection selection, Caller caller)
    {
        List<RequestFault> faults = [];
        var rows = Matching(database, selection, caller, faults);
        var keys = new SortCompiler(faults).Compile(EntityShape, selection.Order ?? DefaultOrder, FaultPath.Request.Then("order"));
        Refuse(selection, faults);
        return RowQueryBuilder.Build(rows, [.. keys.TakeWhile(key => key.Name != PrimaryKey.Name), Last(keys)], Chosen(selection));
    }

    /// <inheritdoc/>
    public sealed override async Task<long?> LastKeyAsync(AppDbContext database, DatasetSelection selection, Caller caller, CancellationToken cancellationToken)
    {
        List<RequestFault> faults = [];
        var rows = Matching(database, selection, caller, faults);
        Refuse(selection, faults);
        var key = PrimaryKey.Path;
        return await rows.MaxAsync(Expression.Lambda<Func<TEntity, long?>>(Expression.Convert(key.Body, typeof(long?)), key.Parameters), cancellationToken);
    }

    /// <summary>Declares a field.</summary>
    protected static FieldDefinition Field<TValue>(
        string name, string label, FieldType type, Expression<Func<TEntity, TValue>> source, string description,
        string? filter, ColumnKind? kind = null, bool nullable = false, bool selected = true, Redaction redaction = Redaction.None) => new()
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
        };

    // Whatever follows the primary key in an order decides nothing.
    private SortKey Last(IReadOnlyList<SortKey> keys) => keys.FirstOrDefault(key => key.Name == PrimaryKey.Name) ?? PrimaryKey;

    private List<(FieldDefinition Field, string As)> Chosen(DatasetSelection selection) =>
        [.. selection.Fields.Select(chosen => (Field(chosen.Field) ?? throw new ArgumentException($"There is no field \"{chosen.Field}\".", nameof(selection)), chosen.As))];

    private IQueryable<TEntity> Matching(AppDbContext database, DatasetSelection selection, Caller caller, List<RequestFault> faults)
    {
        var rows = Visible(database, caller);
        if (new FilterCompiler(faults).Compile(EntityShape, selection.Where, FaultPath.Request.Then("where")) is { } predicate)
            rows = rows.Where(predicate);
        if (selection.Range is { } range)
            rows = rows.Where(Within(range));
        return selection.Keys is { } keys ? rows.Where(Within(keys)) : rows;
    }

    private static void Refuse(DatasetSelection selection, List<RequestFault> faults)
    {
        if (faults.Count > 0)
            throw new ArgumentException($"The selection has faults: {faults[0].Path}: {faults[0].Message}", nameof(selection));
    }

    private Expression<Func<TEntity, bool>> Within(KeySpan keys)
    {
        var key = PrimaryKey.Path;
        var after = keys.After ?? long.MinValue;
        Expression<Func<long>> first = () => after;
        Expression<Func<long>> last = () => keys.UpTo;
        return Expression.Lambda<Func<TEntity, bool>>(
            Expression.AndAlso(Expression.GreaterThan(key.Body, first.Body), Expression.LessThanOrEqual(key.Body, last.Body)), key.Parameters);
    }

    private Expression<Func<TEntity, bool>> Within(TimeRange range)
    {
        var time = Field(TimeField ?? throw new ArgumentException($"{Name} has no time.", nameof(range)))!.Source;
        var entity = time.Parameters[0];
        Expression<Func<DateTimeOffset>> from = () => range.From;
        Expression<Func<DateTimeOffset>> to = () => range.To;
        return Expression.Lambda<Func<TEntity, bool>>(
            Expression.AndAlso(Expression.GreaterThanOrEqual(time.Body, from.Body), Expression.LessThan(time.Body, to.Body)), entity);
    }
}

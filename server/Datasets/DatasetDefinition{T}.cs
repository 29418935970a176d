using System.Linq.Expressions;
using GraphQLExport.Accounts;
using GraphQLExport.Data;
using GraphQLExport.Rows;

namespace GraphQLExport.Datasets;

/// <summary>A dataset whose rows are entities: filtered, ordered, counted and read in the database.</summary>
/// <typeparam name="TEntity">The entity.</typeparam>
internal abstract class DatasetDefinition<TEntity> : TypedDataset<TEntity>
    where TEntity : class
{
    /// <summary>The rows that a caller may see.</summary>
    protected abstract IQueryable<TEntity> Visible(AppDbContext database, Caller caller);

    /// <summary>Turns a selection that has no faults into SQL that yields only what the caller may see.</summary>
    /// <exception cref="ArgumentException">The selection has faults.</exception>
    public RowQuery Query(AppDbContext database, DatasetSelection selection, Caller caller)
    {
        var (predicate, order) = Compile(selection, isInMemory: false);
        var rows = Visible(database, caller);
        if (predicate is not null)
            rows = rows.Where(predicate);
        if (selection.Range is { } range)
            rows = rows.Where(Within(range));
        return RowQueryBuilder.Build(rows, order, Chosen(selection));
    }

    /// <inheritdoc/>
    public sealed override ValueTask<IRowSource> OpenAsync(
        AppDbContext database, IRowSourceFactory sources, DatasetSelection selection, Caller caller, CancellationToken cancellationToken) =>
        sources.OpenAsync(Query(database, selection, caller), cancellationToken);

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

using System.Linq.Expressions;
using GraphQLExport.Accounts;
using GraphQLExport.Data;
using GraphQLExport.Rows;
using Microsoft.EntityFrameworkCore;

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
        return RowQueryBuilder.Build(database, Matching(database, selection, predicate, caller), order, Chosen(selection));
    }

    /// <inheritdoc/>
    public sealed override ValueTask<IRowSource> OpenAsync(
        AppDbContext database, IRowSourceFactory sources, DatasetSelection selection, Caller caller, CancellationToken cancellationToken) =>
        sources.OpenAsync(Query(database, selection, caller), cancellationToken);

    /// <inheritdoc/>
    public sealed override async Task<long?> LastKeyAsync(AppDbContext database, DatasetSelection selection, Caller caller, CancellationToken cancellationToken)
    {
        var (predicate, _) = Compile(selection, isInMemory: false);
        var key = PrimaryKey.Path;
        return await Matching(database, selection, predicate, caller)
            .MaxAsync(Expression.Lambda<Func<TEntity, long?>>(Expression.Convert(key.Body, typeof(long?)), key.Parameters), cancellationToken);
    }

    private IQueryable<TEntity> Matching(AppDbContext database, DatasetSelection selection, Expression<Func<TEntity, bool>>? predicate, Caller caller)
    {
        var rows = Visible(database, caller);
        if (predicate is not null)
            rows = rows.Where(predicate);
        if (selection.Range is { } range)
            rows = rows.Where(Within(range));
        return selection.Keys is { } keys ? rows.Where(Within(keys)) : rows;
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

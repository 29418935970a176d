using System.Data.Common;
using System.Linq.Expressions;
using GraphQLExport.Accounts;
using GraphQLExport.Data;
using GraphQLExport.Datasets.Filtering;
using GraphQLExport.Rows;

namespace GraphQLExport.Datasets;

/// <summary>
/// A dataset whose rows no table holds and no SQL can finish: the database groups, one statement and so one snapshot, and what it
/// cannot say is computed from the few rows that are left. Filter and order are the same compiled expressions as everywhere, applied
/// to these rows in memory; whoever reads the rows cannot tell the difference.
/// </summary>
/// <typeparam name="TRow">The type of its rows.</typeparam>
internal abstract class ComputedDataset<TRow> : TypedDataset<TRow>
    where TRow : class
{
    /// <summary>All rows that a caller may see, computed from what lies in the range.</summary>
    protected abstract Task<IReadOnlyList<TRow>> ComputeAsync(AppDbContext database, TimeRange? range, Caller caller, CancellationToken cancellationToken);

    /// <summary>All rows that a caller may see, for a selection; overridden where more of it counts than the range.</summary>
    protected virtual Task<IReadOnlyList<TRow>> ComputeAsync(AppDbContext database, DatasetSelection selection, Caller caller, CancellationToken cancellationToken) =>
        ComputeAsync(database, selection.Range, caller, cancellationToken);

    /// <inheritdoc/>
    public sealed override async ValueTask<IRowSource> OpenAsync(
        AppDbContext database, IRowSourceFactory sources, DatasetSelection selection, Caller caller, CancellationToken cancellationToken)
    {
        var (predicate, order) = Compile(selection, isInMemory: true);
        var chosen = Chosen(selection);
        try
        {
            IEnumerable<TRow> rows = await ComputeAsync(database, selection, caller, cancellationToken);
            if (predicate is not null)
                rows = rows.Where(predicate.Compile());
            return new ListRowSource<TRow>(
                [.. order.Reverse().Aggregate(rows, Sorted)],
                [.. chosen.Select(field => (new Column(field.As, field.Field.Kind), Cell(field.Field.Source)))]);
        }
        catch (DbException failure)
        {
            throw new RowSourceException(
                failure.IsTransient ? RowSourceFailure.Busy : RowSourceFailure.QueryFailed, "The database did not answer.", failure);
        }
    }

    // Sorting is stable, so sorting by each key from the last to the first sorts by all of them.
    private static IEnumerable<TRow> Sorted(IEnumerable<TRow> rows, SortKey key)
    {
        var value = Getter(key.Path);
        return key.Descending ? rows.OrderByDescending(value, ValueOrder.Instance) : rows.OrderBy(value, ValueOrder.Instance);
    }

    private static Func<TRow, object?> Cell(LambdaExpression source)
    {
        var value = Getter(source);
        return row => value(row) switch
        {
            Enum name => EnumNames.Of(name),
            int number => (long)number,
            var other => other,
        };
    }

    private static Func<TRow, object?> Getter(LambdaExpression source) =>
        Expression.Lambda<Func<TRow, object?>>(Expression.Convert(source.Body, typeof(object)), source.Parameters).Compile();
}

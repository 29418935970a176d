using GraphQLExport.Data;

namespace GraphQLExport.Imports;

/// <summary>Validates the rows of one import.</summary>
internal interface IRowImporter
{
    /// <summary>Validates a row, and inserts it unless <see cref="ImportRow.IsRejected"/>.</summary>
    public void Import(ImportRow row, IBulkInsert rows);

    /// <summary>Adds what the rows refer to, in the transaction and before the rows.</summary>
    /// <returns>How many such things were added.</returns>
    public Task<int> PrepareAsync(AppDbContext database, CancellationToken cancellationToken);

    /// <summary>Follows up on the rows, in the transaction and after the last of them; does nothing unless a dataset needs it.</summary>
    public Task CompleteAsync(AppDbContext database, CancellationToken cancellationToken) => Task.CompletedTask;
}

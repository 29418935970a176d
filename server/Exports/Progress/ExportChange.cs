namespace GraphQLExport.Exports;

/// <summary>
/// Says that an export has changed. Every subscriber of this process gets the same instance, so that however many there are, the
/// export is read once, when the first of them asks for it.
/// </summary>
/// <param name="id">The export's id.</param>
/// <param name="find">Reads the export.</param>
internal sealed class ExportChange(string id, Func<string, CancellationToken, Task<Export?>> find)
{
    private readonly Lazy<Task<Export?>> export = new(() => find(id, CancellationToken.None));

    /// <summary>The export as it was when the change was first looked at; null where it is gone.</summary>
    /// <param name="cancellationToken">Stops the wait, not the reading that others wait for.</param>
    public Task<Export?> FindAsync(CancellationToken cancellationToken) => export.Value.WaitAsync(cancellationToken);
}

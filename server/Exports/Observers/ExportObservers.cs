namespace GraphQLExport.Exports;

/// <summary>All observers as one.</summary>
internal sealed class ExportObservers(IEnumerable<IExportObserver> observers) : IExportObserver
{
    private readonly IExportObserver[] all = [.. observers];

    /// <inheritdoc/>
    public void Begun(ExportBegun begun)
    {
        foreach (var observer in all)
            observer.Begun(begun);
    }

    /// <inheritdoc/>
    public void Ended(ExportEnded ended)
    {
        foreach (var observer in all)
            observer.Ended(ended);
    }
}

namespace GraphQLExport.Exports;

/// <summary>Is told of the beginning of every attempt and once of the end of every export, job or direct stream. It returns at once and throws nothing.</summary>
internal interface IExportObserver
{
    /// <summary>Rows are about to be written.</summary>
    public void Begun(ExportBegun begun);

    /// <summary>An export has ended, or was refused before it began.</summary>
    public void Ended(ExportEnded ended);
}

namespace GraphQLExport.Imports;

/// <summary>Is told once of the end of every import into a dataset that exists. It returns at once and throws nothing.</summary>
internal interface IImportObserver
{
    /// <summary>An import has ended.</summary>
    public void Ended(ImportEnded ended);
}

/// <summary>How an import ended. Log lines and metrics follow from it.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Result">What it did; null where the request as a whole was refused or failed.</param>
/// <param name="Duration">How long it took.</param>
internal sealed record ImportEnded(string Dataset, ImportResult? Result, TimeSpan Duration);

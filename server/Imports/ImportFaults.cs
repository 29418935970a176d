namespace GraphQLExport.Imports;

/// <summary>The faults of an import: the first are kept, all are counted.</summary>
internal sealed class ImportFaults(int maxListed)
{
    private readonly List<ImportFault> listed = [];

    public IReadOnlyList<ImportFault> Listed => listed;

    /// <summary>Faults beyond <see cref="Listed"/>.</summary>
    public long NotListed { get; private set; }

    /// <summary>Rows with at least one fault.</summary>
    public long Rows { get; private set; }

    public void Add(ImportFault fault, bool isNewRow)
    {
        Rows += isNewRow ? 1 : 0;
        if (listed.Count < maxListed)
        {
            listed.Add(fault);
        }
        else
        {
            NotListed++;
        }
    }
}

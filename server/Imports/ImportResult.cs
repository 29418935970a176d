namespace GraphQLExport.Imports;

/// <summary>What an import did. Either every row is in, or none.</summary>
/// <param name="Rows">Rows read, the header not counted.</param>
/// <param name="Inserted">Rows inserted: all that were not <paramref name="Updated"/>, or 0 where one was rejected or the run was dry.</param>
/// <param name="Updated">Rows that updated one that was there already, be it from before or from an earlier line.</param>
/// <param name="Created">Things that rows refer to, such as sensors, registered on the way.</param>
/// <param name="DryRun">Whether the rows were validated only.</param>
/// <param name="RejectedRows">How many rows were rejected.</param>
/// <param name="Rejected">The first faults, in the order of lines.</param>
/// <param name="RejectedNotListed">How many further faults there were.</param>
internal sealed record ImportResult(
    long Rows,
    long Inserted,
    long Updated,
    int Created,
    bool DryRun,
    long RejectedRows,
    IReadOnlyList<ImportFault> Rejected,
    long RejectedNotListed);

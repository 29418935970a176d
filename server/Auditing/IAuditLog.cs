using GraphQLExport.Data;

namespace GraphQLExport.Auditing;

/// <summary>Records what was done. What cannot be recorded is not done: a failure to write fails the action.</summary>
internal interface IAuditLog
{
    /// <summary>Records something in a transaction of its own.</summary>
    public Task RecordAsync(AuditRecord record, CancellationToken cancellationToken);

    /// <summary>Records something within the caller's open transaction: both are stored or neither.</summary>
    public Task AppendAsync(AppDbContext database, AuditRecord record, CancellationToken cancellationToken);
}

namespace GraphQLExport.Auditing;

/// <summary>Verifies the audit log.</summary>
public interface IAuditVerification
{
    /// <summary>Goes over the whole chain.</summary>
    public Task<AuditVerification> VerifyAsync(CancellationToken cancellationToken);
}

namespace GraphQLExport.Auditing;

/// <summary><c>GraphQLExport verify-audit</c>: verifies the audit log of the data folder and ends, also while a server runs on it.</summary>
internal static class AuditCommand
{
    /// <summary>The word on the command line.</summary>
    public const string Name = "verify-audit";

    /// <summary>Runs it.</summary>
    /// <returns>0 where every entry is as it was recorded, 1 where one is not.</returns>
    public static async Task<int> RunAsync(IServiceProvider services, TextWriter output, CancellationToken cancellationToken)
    {
        var found = await services.GetRequiredService<IAuditVerification>().VerifyAsync(cancellationToken);
        await output.WriteLineAsync(found.Message);
        return found.Valid ? 0 : 1;
    }
}

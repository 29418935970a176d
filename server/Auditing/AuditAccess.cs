using GraphQLExport.Accounts;
using GraphQLExport.Data;

namespace GraphQLExport.Auditing;

/// <summary>Who may see which entries: what one did oneself, and administrators everything.</summary>
internal static class AuditAccess
{
    /// <summary>The entries that a caller may see.</summary>
    public static IQueryable<AuditEntry> AuditEntriesVisibleTo(this AppDbContext database, Caller caller) =>
        caller.IsAdministrator ? database.AuditEntries : database.AuditEntries.Where(entry => entry.UserId == caller.UserId);
}

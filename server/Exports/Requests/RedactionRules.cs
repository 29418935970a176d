using GraphQLExport.Accounts;

namespace GraphQLExport.Exports;

/// <summary>Who may see sensitive values.</summary>
internal static class RedactionRules
{
    /// <summary>Why a caller may not ask for this; null when they may.</summary>
    public static NotAllowedError? Refusal(Caller caller, ExportRequestInput request) =>
        request.Redact is false && !caller.IsAdministrator ? new("Only an administrator may turn redaction off.") : null;
}

namespace GraphQLExport.Exports.Documents.Templates;

/// <summary>The templates about what people did.</summary>
internal static class ActivityTemplates
{
    private const string Counted = "Counted are the entries of the audit log that lie in the range, each once.";

    /// <summary>What each user did.</summary>
    public static TemplateDefinition UserActivity { get; } = new(
        ReportTemplate.UserActivity,
        "user_activity",
        "Activity of users",
        "Who works with the service, and how much.",
        $"{Counted} Experiments and flags are those that a user created in the range.",
        ["name", "email", "experiments_created", "flags_created", "total_actions", "last_activity"],
        context => new UserActivityReport(context));

    /// <summary>How often each thing was done.</summary>
    public static TemplateDefinition Compliance { get; } = new(
        ReportTemplate.Compliance,
        "compliance_report",
        "Compliance report",
        "Access to data, and changes of permissions, of configuration and by administrators.",
        $"{Counted} Users are those whose entries they are. Actions that did not happen in the range are listed with 0.",
        ["category", "action", "entries", "users", "first_at", "last_at"],
        context => new ComplianceReport(context));
}

namespace GraphQLExport.Auditing;

/// <summary>The parts of a compliance report.</summary>
public enum AuditCategory
{
    /// <summary>Signing in and out.</summary>
    SignIn,

    /// <summary>Reading, exporting and downloading data.</summary>
    DataAccess,

    /// <summary>Making and changing what others see or what runs by itself.</summary>
    AdminAction,

    /// <summary>Who may do what: accounts, passwords and API keys.</summary>
    PermissionChange,

    /// <summary>Settings of the service.</summary>
    ConfigurationChange,
}

/// <summary>Which category an action is in.</summary>
internal static class AuditCategories
{
    /// <summary>The category of an action.</summary>
    public static AuditCategory Of(AuditAction action) => action switch
    {
        AuditAction.SignIn or AuditAction.SignInFailed or AuditAction.SignOut => AuditCategory.SignIn,
        AuditAction.UserCreated or AuditAction.PasswordChanged or AuditAction.EmailChanged or AuditAction.TwoFactorChanged
            or AuditAction.SessionsEnded or AuditAction.AccountLocked or AuditAction.ApiKeyCreated or AuditAction.ApiKeyRevoked or AuditAction.LinkRevoked
            or AuditAction.ProviderLinked or AuditAction.RoleChanged => AuditCategory.PermissionChange,
        AuditAction.SettingChanged or AuditAction.ConfigurationImported => AuditCategory.ConfigurationChange,
        AuditAction.ExportStarted or AuditAction.ExportCompleted or AuditAction.ExportFailed or AuditAction.ExportCanceled or AuditAction.ExportExpired
            or AuditAction.ExportStreamed or AuditAction.FileDownloaded or AuditAction.ReportFailed or AuditAction.ReportMailed
            or AuditAction.FileDelivered => AuditCategory.DataAccess,
        _ => AuditCategory.AdminAction,
    };
}

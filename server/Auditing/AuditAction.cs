namespace GraphQLExport.Auditing;

/// <summary>What was done: a closed list, each in one <see cref="AuditCategory"/>.</summary>
public enum AuditAction
{
    /// <summary>Somebody signed in.</summary>
    SignIn,

    /// <summary>Somebody failed to sign in.</summary>
    SignInFailed,

    /// <summary>Somebody signed out.</summary>
    SignOut,

    /// <summary>An account was made.</summary>
    UserCreated,

    /// <summary>A password was set or changed.</summary>
    PasswordChanged,

    /// <summary>The e-mail address of an account was changed.</summary>
    EmailChanged,

    /// <summary>The second factor of an account was set up, changed or removed.</summary>
    TwoFactorChanged,

    /// <summary>Somebody signed out everywhere.</summary>
    SessionsEnded,

    /// <summary>An account was locked for a while, after sign-ins that failed.</summary>
    AccountLocked,

    /// <summary>An API key was made.</summary>
    ApiKeyCreated,

    /// <summary>An API key was revoked.</summary>
    ApiKeyRevoked,

    /// <summary>An export was started.</summary>
    ExportStarted,

    /// <summary>An export was completed.</summary>
    ExportCompleted,

    /// <summary>An export failed.</summary>
    ExportFailed,

    /// <summary>An export was canceled.</summary>
    ExportCanceled,

    /// <summary>The files of an export expired.</summary>
    ExportExpired,

    /// <summary>An export and its files were deleted.</summary>
    ExportDeleted,

    /// <summary>Rows were streamed to a client directly.</summary>
    ExportStreamed,

    /// <summary>A file was downloaded.</summary>
    FileDownloaded,

    /// <summary>Rows were imported.</summary>
    RowsImported,

    /// <summary>A preset was made or changed.</summary>
    PresetSaved,

    /// <summary>A preset was deleted.</summary>
    PresetDeleted,

    /// <summary>A schedule was made.</summary>
    ScheduleCreated,

    /// <summary>A schedule was changed.</summary>
    ScheduleChanged,

    /// <summary>A schedule was deleted.</summary>
    ScheduleDeleted,

    /// <summary>A scheduled export failed, could not start, or was not delivered.</summary>
    ReportFailed,

    /// <summary>A link to a file was sent by e-mail.</summary>
    ReportMailed,

    /// <summary>A link that was sent by e-mail was revoked.</summary>
    LinkRevoked,

    /// <summary>A destination was made or changed.</summary>
    DestinationSaved,

    /// <summary>A destination was deleted.</summary>
    DestinationDeleted,

    /// <summary>A file was sent to a destination.</summary>
    FileDelivered,

    /// <summary>A setting was changed.</summary>
    SettingChanged,

    /// <summary>A configuration was imported.</summary>
    ConfigurationImported,

    /// <summary>A mail was sent to try the mail server.</summary>
    MailTested,

    /// <summary>An account was linked to a person at the provider of sign-ins.</summary>
    ProviderLinked,

    /// <summary>Somebody got another role, by their groups at the provider of sign-ins.</summary>
    RoleChanged,

    /// <summary>Entries whose time was over were removed from this log.</summary>
    AuditEntriesRemoved,
}

namespace GraphQLExport.Datasets;

/// <summary>Codes of the faults a request can have. Each is explained in docs/error-codes.md; a test holds the two together.</summary>
internal static class FaultCodes
{
    public const string UnknownDataset = "UNKNOWN_DATASET";
    public const string UnknownField = "UNKNOWN_FIELD";
    public const string NoFields = "NO_FIELDS";
    public const string DuplicateField = "DUPLICATE_FIELD";
    public const string DuplicateName = "DUPLICATE_NAME";
    public const string InvalidName = "INVALID_NAME";
    public const string UnknownTimeZone = "UNKNOWN_TIME_ZONE";
    public const string FormatNotOffered = "FORMAT_NOT_OFFERED";
    public const string TemplateNotOffered = "TEMPLATE_NOT_OFFERED";
    public const string RangeAmbiguous = "RANGE_AMBIGUOUS";
    public const string RangeIncomplete = "RANGE_INCOMPLETE";
    public const string RangeReversed = "RANGE_REVERSED";
    public const string RangeOutOfBounds = "RANGE_OUT_OF_BOUNDS";
    public const string RangeTooLong = "RANGE_TOO_LONG";
    public const string InvalidOption = "INVALID_OPTION";
    public const string InvalidValue = "INVALID_VALUE";
    public const string UnknownOperator = "UNKNOWN_OPERATOR";
    public const string TooDeep = "TOO_DEEP";
    public const string TooLarge = "TOO_LARGE";
    public const string SensitiveField = "SENSITIVE_FIELD";
    public const string TooManyPresets = "TOO_MANY_PRESETS";
    public const string IdempotencyKeyReused = "IDEMPOTENCY_KEY_REUSED";
    public const string IncrementalRunning = "INCREMENTAL_RUNNING";
    public const string InvalidCron = "INVALID_CRON";
    public const string TooFrequent = "TOO_FREQUENT";
    public const string UnknownDestination = "UNKNOWN_DESTINATION";
    public const string InvalidRecipient = "INVALID_RECIPIENT";
    public const string TooManySchedules = "TOO_MANY_SCHEDULES";
    public const string UnknownSetting = "UNKNOWN_SETTING";
    public const string SettingFixed = "SETTING_FIXED";
    public const string InvalidDocument = "INVALID_DOCUMENT";
    public const string PassphraseNeeded = "PASSPHRASE_NEEDED";
    public const string WrongPassphrase = "WRONG_PASSPHRASE";
    public const string NotSupported = "NOT_SUPPORTED";
}

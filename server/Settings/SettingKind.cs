namespace GraphQLExport.Settings;

/// <summary>What kind of value a setting has.</summary>
public enum SettingKind
{
    /// <summary>A whole number.</summary>
    Integer,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A length of time, as <c>days.hours:minutes:seconds</c>.</summary>
    Duration,

    /// <summary>One of a few names.</summary>
    Choice,

    /// <summary>Text.</summary>
    Text,
}

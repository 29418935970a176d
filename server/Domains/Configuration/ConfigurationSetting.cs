using GraphQLExport.Settings;

namespace GraphQLExport.Domains.Configuration;

/// <summary>A part of the configuration: a setting of the server or a shared preset. Only administrators see any.</summary>
public sealed record ConfigurationSetting
{
    /// <summary>What it is.</summary>
    public ConfigurationKind Kind { get; init; }

    /// <summary>Its key: a group and a name such as `exports.max_per_user`, or `presets.`, the dataset, a point and the preset's name.</summary>
    public required string Key { get; init; }

    /// <summary>Its value: as text, a preset's as JSON; `[redacted]` for a secret that has one; null for none.</summary>
    public string? Value { get; init; }

    /// <summary>The value of a setting that nothing sets; null for none.</summary>
    public string? DefaultValue { get; init; }

    /// <summary>Where a setting's value comes from; null for a preset.</summary>
    public SettingSource? Source { get; init; }

    /// <summary>Kind of a setting's value; null for a preset.</summary>
    public SettingKind? Type { get; init; }

    /// <summary>What a setting means; what a preset is.</summary>
    public required string Description { get; init; }

    /// <summary>Whether its value is told to nobody.</summary>
    public bool Secret { get; init; }

    /// <summary>Whether a change takes effect only when the server starts again.</summary>
    public bool NeedsRestart { get; init; }

    /// <summary>The environment variable that sets it, and then has the last word; null for a preset.</summary>
    public string? EnvironmentVariable { get; init; }

    /// <summary>The least number or length of time; null where there is none.</summary>
    public string? Minimum { get; init; }

    /// <summary>The greatest number or length of time, or how many characters a text may have; null where there is none.</summary>
    public string? Maximum { get; init; }

    /// <summary>The names of a choice; empty for other kinds.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Whether it may have no value.</summary>
    public bool Optional { get; init; }
}

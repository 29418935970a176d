namespace GraphQLExport.Settings;

/// <summary>One setting that can be changed while the product runs: what it is called, what it means, what values it takes.</summary>
internal sealed record Setting
{
    /// <summary>What no key begins with: such keys name the presets of a configuration.</summary>
    public const string PresetPrefix = "presets.";

    /// <summary>Its key, such as <c>exports.max_per_user</c>: a group and a name, each in snake_case.</summary>
    public required string Key { get; init; }

    /// <summary>Where the host's configuration has it, such as <c>GraphQLExport:Exports:MaxPerUser</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Kind of its value.</summary>
    public required SettingKind Kind { get; init; }

    /// <summary>What it means, in a sentence.</summary>
    public required string Description { get; init; }

    /// <summary>Its value where nothing sets it; null for none.</summary>
    public string? Default { get; init; }

    /// <summary>What its default stands for, where that differs from machine to machine or is no value at all.</summary>
    public string? DefaultMeaning { get; init; }

    /// <summary>Its least value; null where there is none.</summary>
    public string? Minimum { get; init; }

    /// <summary>Its greatest value, or the longest text; null where there is none.</summary>
    public string? Maximum { get; init; }

    /// <summary>The names of a choice.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Whether it may have no value.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Whether its value is kept encrypted, and told to nobody.</summary>
    public bool IsSecret { get; init; }

    /// <summary>Whether a change takes effect only when the server starts again.</summary>
    public bool NeedsRestart { get; init; }

    /// <summary>What a value has to be, as the end of the sentence "… must be …".</summary>
    public required string Rule { get; init; }

    /// <summary>The one way to write a value; null for a text that is no value of this setting. No value is the empty text.</summary>
    public required Func<string, string?> Normalize { get; init; }

    /// <summary>The environment variable that sets it.</summary>
    public string EnvironmentVariable => Path.Replace(":", "__", StringComparison.Ordinal).ToUpperInvariant();
}

namespace GraphQLExport.Domains.Configuration;

/// <summary>A setting that an administrator changed.</summary>
internal sealed class StoredSetting
{
    /// <summary>Its key.</summary>
    public required string Key { get; init; }

    /// <summary>Its value, empty for none; encrypted where the setting is a secret.</summary>
    public required string Value { get; set; }

    /// <summary>When it was changed last.</summary>
    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>Who changed it last; null once that user is gone.</summary>
    public string? UserId { get; set; }
}

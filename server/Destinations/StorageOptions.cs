namespace GraphQLExport.Destinations;

/// <summary>Where files of exports are kept: the section <c>GraphQLExport:Storage</c>. Without a bucket they are in the data folder.</summary>
internal sealed class StorageOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "GraphQLExport:Storage";

    /// <summary>The bucket; null for the data folder.</summary>
    public string? Bucket { get; set; }

    /// <summary>What keys begin with.</summary>
    public string Prefix { get; set; } = "exports/";

    /// <summary>The region; null for <c>us-east-1</c>.</summary>
    public string? Region { get; set; }

    /// <summary>The address of a service that speaks S3; null for AWS.</summary>
    public string? Endpoint { get; set; }

    /// <summary>The access key.</summary>
    public string? AccessKey { get; set; }

    /// <summary>The secret key.</summary>
    public string? SecretKey { get; set; }

    /// <summary>Whether new files are encrypted before they are stored; null where a master key decides.</summary>
    public bool? Encrypt { get; set; }

    /// <summary>How long one request may take.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Whether downloads are led on to the bucket's service, by links that live a minute, instead of passing through this server.</summary>
    public bool PresignedDownloads { get; set; }

    /// <summary>Whether files are in a bucket.</summary>
    public bool IsBucket => !string.IsNullOrEmpty(Bucket);

    /// <summary>Whether all is there that a bucket needs.</summary>
    public bool IsComplete => !IsBucket || !(string.IsNullOrEmpty(AccessKey) || string.IsNullOrEmpty(SecretKey));
}

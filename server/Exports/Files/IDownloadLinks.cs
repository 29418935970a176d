namespace GraphQLExport.Exports;

/// <summary>Makes the links that files are downloaded by.</summary>
internal interface IDownloadLinks
{
    /// <summary>A signed link to a file of an export, good for its owner's data until it expires.</summary>
    public DownloadLink Create(string exportId, string userId, string fileName);
}

/// <summary>A link, relative to the server's address, and the moment at which it ends.</summary>
internal sealed record DownloadLink(string Url, DateTimeOffset ExpiresAt);

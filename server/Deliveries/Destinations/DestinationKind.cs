namespace GraphQLExport.Deliveries;

/// <summary>The kinds of destinations.</summary>
public enum DestinationKind
{
    /// <summary>A directory of the server's machine.</summary>
    Local,

    /// <summary>A bucket of S3, or of a service that speaks its language.</summary>
    S3,

    /// <summary>A server that is sent each file by HTTPS.</summary>
    Webhook,

    /// <summary>A directory of another server, reached by SFTP.</summary>
    Sftp,
}

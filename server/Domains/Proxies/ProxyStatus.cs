namespace GraphQLExport.Domains.Proxies;

/// <summary>What the last check of a proxy found.</summary>
public enum ProxyStatus
{
    /// <summary>It answered.</summary>
    Alive,

    /// <summary>It did not answer.</summary>
    Dead,

    /// <summary>It was not checked yet.</summary>
    Unknown,
}

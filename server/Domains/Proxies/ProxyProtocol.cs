namespace GraphQLExport.Domains.Proxies;

/// <summary>How a proxy is spoken to.</summary>
public enum ProxyProtocol
{
    /// <summary>HTTP, in the clear.</summary>
    Http,

    /// <summary>HTTP within TLS.</summary>
    Https,

    /// <summary>SOCKS, version 4.</summary>
    Socks4,

    /// <summary>SOCKS, version 5.</summary>
    Socks5,
}

using HotChocolate;

namespace GraphQLExport.Domains.Proxies;

/// <summary>A proxy server. Every signed-in user may read every proxy, though nobody its credentials.</summary>
public sealed class Proxy
{
    /// <summary>Primary key, growing with insertion.</summary>
    public long Id { get; set; }

    /// <summary>Host name in lower case, or IP address as its standard writes it, without brackets; 1 to 253 characters.</summary>
    public required string Host { get; set; }

    /// <summary>TCP port, 1 to 65535.</summary>
    public int Port { get; set; }

    /// <summary>How it is spoken to.</summary>
    public ProxyProtocol Protocol { get; set; }

    /// <summary>Where it stands, as two capital letters of ISO 3166-1; null where unknown.</summary>
    public string? Country { get; set; }

    /// <summary>What its last check found.</summary>
    public ProxyStatus Status { get; set; }

    /// <summary>How long it took to answer, in milliseconds; null where it never did.</summary>
    public int? LatencyMs { get; set; }

    /// <summary>The part of its checks that it answered, 0 to 1; null where there was none.</summary>
    public double? SuccessRate { get; set; }

    /// <summary>When it was last checked, to the millisecond, UTC; null where it never was.</summary>
    public DateTimeOffset? LastChecked { get; set; }

    /// <summary>The name that it asks for; null where it asks for none. Never leaves the server.</summary>
    [GraphQLIgnore]
    public string? Username { get; set; }

    /// <summary>The password that goes with the name. Never leaves the server.</summary>
    [GraphQLIgnore]
    public string? Password { get; set; }
}

using Microsoft.Extensions.Configuration.Memory;

namespace GraphQLExport.Hosting;

/// <summary>
/// What holds where no file, variable or argument says otherwise: the address, how much the framework logs, how long a GraphQL
/// request may be.
/// </summary>
internal static class HostDefaults
{
    /// <summary>Adds the defaults behind every other source.</summary>
    public static void AddHostDefaults(this IConfigurationBuilder configuration) =>
        configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = Settings });

    private static IEnumerable<KeyValuePair<string, string?>> Settings { get; } = new Dictionary<string, string?>
    {
        [WebHostDefaults.ServerUrlsKey] = "http://localhost:5080",
        // At Information these log each request with its address, and a download's address is a permission.
        ["Logging:LogLevel:Microsoft.AspNetCore"] = "Warning",
        // It warns of each new key, for it does not see the master key that wraps keys in a database. Where none does, the server says so itself.
        ["Logging:LogLevel:Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager"] = "Error",
        ["Logging:LogLevel:Microsoft.EntityFrameworkCore"] = "Warning",
        ["GraphQL:Limits:MaxRequestBytes"] = "1048576",
    };
}

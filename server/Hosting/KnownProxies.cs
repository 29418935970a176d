using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Hosting;

/// <summary>Takes a caller's address and scheme from <c>X-Forwarded-For</c> and <c>X-Forwarded-Proto</c> where a known proxy sent them, and from nobody else.</summary>
internal static class KnownProxies
{
    /// <summary>Adds the settings.</summary>
    public static IServiceCollection AddKnownProxies(this IServiceCollection services)
    {
        services.AddOptions<SecurityOptions>().BindConfiguration(SecurityOptions.Section)
            .Validate(options => options.HstsMaxAge >= TimeSpan.Zero, $"{SecurityOptions.Section}:HstsMaxAge must not be negative.")
            .Validate(options => options.ParseProxies() is not null, $"{SecurityOptions.Section}:KnownProxies must be addresses or networks, separated by commas.")
            .ValidateOnStart();
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<SecurityOptions>>((forwarded, security) =>
        {
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var network in security.Value.ParseProxies() ?? [])
                forwarded.KnownIPNetworks.Add(network);
            // Without proxies nobody is believed, and an empty list would mean everybody.
            forwarded.ForwardedHeaders = forwarded.KnownIPNetworks.Count > 0 ? ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto : ForwardedHeaders.None;
            forwarded.ForwardLimit = null;
        });
        return services;
    }
}

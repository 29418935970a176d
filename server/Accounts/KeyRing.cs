using System.Text;
using System.Xml.Linq;
using GraphQLExport.Data;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Accounts;

/// <summary>
/// The keys of cookies, tokens and stored secrets among the installation's keys. Before the first of several servers begins it makes the first key, so
/// that those that start together do not each make one of their own.
/// </summary>
internal sealed class KeyRing(IInstallationKeys keys, IDatabaseProvider provider, IServiceProvider services, TimeProvider time) : IXmlRepository, IDatabaseSeed
{
    // As the files of a data folder have always been called.
    private const string Extension = ".xml";

    /// <inheritdoc/>
    public IReadOnlyCollection<XElement> GetAllElements() => [.. keys.Ending(Extension).Select(content => XElement.Parse(Encoding.UTF8.GetString(content).TrimStart('\uFEFF')))];

    /// <inheritdoc/>
    public void StoreElement(XElement element, string friendlyName) => keys.Add(friendlyName + Extension, Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting)));

    /// <inheritdoc/>
    public Task SeedAsync(CancellationToken cancellationToken)
    {
        if (provider.IsShared && keys.Ending(Extension).Count == 0)
            services.GetRequiredService<IKeyManager>().CreateNewKey(time.GetUtcNow(), time.GetUtcNow() + services.GetRequiredService<IOptions<KeyManagementOptions>>().Value.NewKeyLifetime);
        return Task.CompletedTask;
    }
}

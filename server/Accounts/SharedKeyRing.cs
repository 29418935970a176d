using System.Text;
using System.Xml.Linq;
using GraphQLExport.Data;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Accounts;

/// <summary>
/// The keys of cookies, tokens and stored secrets among the database's keys. Before the first server begins it makes the first key, so that
/// those that start together do not each make one of their own.
/// </summary>
internal sealed class SharedKeyRing(KeyTable keys, IDatabaseProvider provider, IDbContextFactory<AppDbContext> databases, IServiceProvider services, TimeProvider time) : IXmlRepository, IDatabaseSeed
{
    // As the files of a data folder are called, so that they can be taken over.
    private const string Extension = ".xml";

    /// <inheritdoc/>
    public IReadOnlyCollection<XElement> GetAllElements() => [.. keys.Ending(Extension).Select(content => XElement.Parse(Encoding.UTF8.GetString(content).TrimStart('\uFEFF')))];

    /// <inheritdoc/>
    public void StoreElement(XElement element, string friendlyName) => keys.Add(friendlyName + Extension, Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting)));

    /// <inheritdoc/>
    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        if (!provider.IsShared)
            return;
        // Only for its lock: the key itself is stored by a connection of its own.
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        if (keys.Ending(Extension).Count == 0)
            services.GetRequiredService<IKeyManager>().CreateNewKey(time.GetUtcNow(), time.GetUtcNow() + services.GetRequiredService<IOptions<KeyManagementOptions>>().Value.NewKeyLifetime);
    }
}

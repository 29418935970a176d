using System.Security.Claims;
using GraphQLExport.Accounts;
using GraphQLExport.Data;
using HotChocolate;
using HotChocolate.Authorization;
using HotChocolate.Data;
using HotChocolate.Types;

namespace GraphQLExport.Domains.Configuration;

/// <summary>Browsing the configuration, which only administrators can.</summary>
[ExtendObjectType(OperationTypeNames.Query)]
[Authorize]
public sealed class ConfigurationQueries
{
    /// <summary>The configuration by key: every setting and every shared preset; nothing for callers who are no administrators.</summary>
    /// <param name="user">The caller.</param>
    /// <param name="database">The database.</param>
    /// <param name="services">Where the reader is.</param>
    /// <param name="cancellationToken">Gives up.</param>
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering(typeof(ConfigurationSettingFilterType))]
    [UseSorting(typeof(ConfigurationSettingSortType))]
    public async Task<IQueryable<ConfigurationSetting>> GetConfigurationSettingsAsync(ClaimsPrincipal user, AppDbContext database, [Service] IConfigurationService services, CancellationToken cancellationToken) =>
        (await services.ReadAsync(Caller.Required(user), database, cancellationToken)).AsQueryable();
}

using System.Security.Claims;
using GraphQLExport.Accounts;
using HotChocolate;
using HotChocolate.Authorization;
using HotChocolate.Types;

namespace GraphQLExport.Domains.Configuration;

/// <summary>Changing the configuration, which only administrators may.</summary>
[ExtendObjectType(OperationTypeNames.Mutation)]
[Authorize]
public sealed class ConfigurationMutations
{
    /// <summary>Changes one setting of the running server.</summary>
    public Task<ChangeSettingPayload> ChangeSettingAsync([GraphQLDescription("The setting and its new value.")] ChangeSettingInput input, ClaimsPrincipal user, [Service] IConfigurationService services, CancellationToken cancellationToken) =>
        services.ChangeAsync(Caller.Required(user), input, cancellationToken);

    /// <summary>Imports a configuration, all of it or nothing, and tells every difference; with `dryRun` it only tells.</summary>
    public Task<ImportConfigurationPayload> ImportConfigurationAsync([GraphQLDescription("The document.")] ImportConfigurationInput input, ClaimsPrincipal user, [Service] IConfigurationService services, CancellationToken cancellationToken) =>
        services.ImportAsync(Caller.Required(user), input, cancellationToken);
}

using System.Security.Claims;
using GraphQLExport.Accounts;
using HotChocolate;
using HotChocolate.Authorization;
using HotChocolate.Types;

namespace GraphQLExport.Deliveries;

/// <summary>Reading destinations.</summary>
[ExtendObjectType(OperationTypeNames.Query)]
[Authorize]
public sealed class DestinationQueries
{
    /// <summary>The caller's destinations, or everyone's for administrators, by name.</summary>
    public Task<IReadOnlyList<Destination>> GetDestinationsAsync(ClaimsPrincipal user, [Service] IDestinationService destinations, CancellationToken cancellationToken) =>
        destinations.ListAsync(Caller.Required(user), cancellationToken);
}

/// <summary>Making, trying and deleting destinations.</summary>
[ExtendObjectType(OperationTypeNames.Mutation)]
[Authorize]
public sealed class DestinationMutations
{
    /// <summary>Makes a destination, or changes one.</summary>
    public Task<SaveDestinationPayload> SaveDestinationAsync([GraphQLDescription("The destination.")] SaveDestinationInput input, ClaimsPrincipal user, [Service] IDestinationService destinations, CancellationToken cancellationToken) =>
        destinations.SaveAsync(Caller.Required(user), input, cancellationToken);

    /// <summary>Tries a destination: a file is written, read and deleted in a directory, a bucket or a directory of another server, a webhook is sent a manifest without a file.</summary>
    public Task<TestDestinationPayload> TestDestinationAsync([GraphQLDescription("Which destination.")] TestDestinationInput input, ClaimsPrincipal user, [Service] IDestinationService destinations, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        return destinations.TestAsync(Caller.Required(user), input.Id, cancellationToken);
    }

    /// <summary>Deletes a destination that no schedule uses.</summary>
    public Task<DeleteDestinationPayload> DeleteDestinationAsync([GraphQLDescription("Which destination.")] DeleteDestinationInput input, ClaimsPrincipal user, [Service] IDestinationService destinations, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        return destinations.DeleteAsync(Caller.Required(user), input.Id, cancellationToken);
    }
}

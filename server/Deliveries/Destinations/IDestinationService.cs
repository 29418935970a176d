using GraphQLExport.Accounts;

namespace GraphQLExport.Deliveries;

/// <summary>
/// What can be done with destinations: a caller sees, changes and uses their own, an administrator all; another user's is as unknown as
/// one that never was.
/// </summary>
public interface IDestinationService
{
    /// <summary>The destinations that the caller may use, by name.</summary>
    public Task<IReadOnlyList<Destination>> ListAsync(Caller caller, CancellationToken cancellationToken);

    /// <summary>Makes a destination, or changes one. A secret that is left out stays.</summary>
    public Task<SaveDestinationPayload> SaveAsync(Caller caller, SaveDestinationInput input, CancellationToken cancellationToken);

    /// <summary>Tries a destination.</summary>
    public Task<TestDestinationPayload> TestAsync(Caller caller, string id, CancellationToken cancellationToken);

    /// <summary>Deletes a destination that no schedule uses.</summary>
    public Task<DeleteDestinationPayload> DeleteAsync(Caller caller, string id, CancellationToken cancellationToken);
}

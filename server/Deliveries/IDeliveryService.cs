using GraphQLExport.Accounts;

namespace GraphQLExport.Deliveries;

/// <summary>What can be done with deliveries.</summary>
public interface IDeliveryService
{
    /// <summary>Revokes the link of a delivery of the caller's, or of anyone's for administrators. What was not sent yet will not be.</summary>
    public Task<RevokeDeliveryPayload> RevokeAsync(Caller caller, string id, CancellationToken cancellationToken);
}

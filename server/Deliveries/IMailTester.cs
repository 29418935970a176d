using GraphQLExport.Accounts;

namespace GraphQLExport.Deliveries;

/// <summary>Tries the mail server.</summary>
public interface IMailTester
{
    /// <summary>Sends one mail, and tells how far it came. Administrators do that, a few times a minute.</summary>
    public Task<TestMailPayload> SendAsync(Caller caller, string recipient, CancellationToken cancellationToken);
}

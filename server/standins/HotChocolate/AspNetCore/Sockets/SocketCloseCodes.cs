namespace HotChocolate.AspNetCore.Subscriptions;

/// <summary>Why the server closes a socket: codes of graphql-transport-ws, and of RFC 6455, section 7.4.1.</summary>
internal static class SocketCloseCodes
{
    public const int GoingAway = 1001;
    public const int TooBig = 1009;
    public const int InternalError = 1011;
    public const int BadRequest = 4400;
    public const int Unauthorized = 4401;
    public const int SubprotocolNotAcceptable = 4406;
    public const int InitialisationTimeout = 4408;
    public const int SubscriberAlreadyExists = 4409;
    public const int TooManyInitialisations = 4429;
}

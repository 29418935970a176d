namespace HotChocolate.AspNetCore;

/// <summary>How WebSocket connections are kept.</summary>
public sealed class GraphQLSocketOptions
{
    /// <summary>How long a client may take to send "connection_init"; 10 s by default.</summary>
    public TimeSpan ConnectionInitializationTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How often the client is sent a ping; 12 s by default, null for never. A client from which nothing comes between one ping and
    /// the next is taken for gone.
    /// </summary>
    public TimeSpan? KeepAliveInterval { get; set; } = TimeSpan.FromSeconds(12);
}

namespace GraphQLExport.Deliveries;

/// <summary>How far a delivery is.</summary>
public enum DeliveryStatus
{
    /// <summary>It will be sent: the file is not there yet, or the next attempt is due later.</summary>
    Waiting,

    /// <summary>The mail server took it.</summary>
    Sent,

    /// <summary>It was not sent and will not be.</summary>
    Failed,
}

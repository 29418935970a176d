using HotChocolate;
using HotChocolate.Types;

namespace GraphQLExport.Deliveries;

/// <summary>One e-mail to one recipient.</summary>
public sealed class Delivery
{
    /// <summary>Its id.</summary>
    [GraphQLType(typeof(NonNullType<IdType>))]
    public required string Id { get; init; }

    /// <summary>The address.</summary>
    public required string Recipient { get; init; }

    /// <summary>How far it is.</summary>
    public DeliveryStatus Status { get; set; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; set; }

    /// <summary>What went wrong the last time; null when nothing did.</summary>
    public string? Problem { get; set; }

    /// <summary>When the mail server took it.</summary>
    public DateTimeOffset? SentAt { get; set; }

    /// <summary>When the link in it ends.</summary>
    public DateTimeOffset? LinkExpiresAt { get; set; }

    /// <summary>When the link in it was revoked; null while it is good.</summary>
    public DateTimeOffset? LinkRevokedAt { get; set; }

    /// <summary>The export whose file it is about; null for one that tells of a notification.</summary>
    [GraphQLIgnore]
    public string? ExportId { get; init; }

    /// <summary>The notification that it tells of; null for one with a file.</summary>
    [GraphQLIgnore]
    public string? NotificationId { get; init; }

    /// <summary>When it is tried next; null once it is settled.</summary>
    [GraphQLIgnore]
    public DateTimeOffset? NextAttemptAt { get; set; }

    /// <summary>When it was planned.</summary>
    [GraphQLIgnore]
    public DateTimeOffset CreatedAt { get; init; }
}

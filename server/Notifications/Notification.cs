using HotChocolate;
using HotChocolate.Types;

namespace GraphQLExport.Notifications;

/// <summary>Something that a user is told of in the app.</summary>
public sealed class Notification
{
    /// <summary>Its id.</summary>
    [GraphQLType(typeof(NonNullType<IdType>))]
    public required string Id { get; init; }

    /// <summary>What happened, in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>What happened, in a sentence.</summary>
    public required string Message { get; init; }

    /// <summary>The schedule that it is about, if any; it may be gone.</summary>
    [GraphQLType(typeof(IdType))]
    public string? ScheduleId { get; init; }

    /// <summary>The export that it is about, if any; it may be gone.</summary>
    [GraphQLType(typeof(IdType))]
    public string? ExportId { get; init; }

    /// <summary>When it happened.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the user read it; null until then.</summary>
    public DateTimeOffset? ReadAt { get; set; }

    /// <summary>Who is told.</summary>
    [GraphQLIgnore]
    public required string UserId { get; init; }

    /// <summary>What it is about, so that no user is told of the same twice.</summary>
    [GraphQLIgnore]
    public required string Key { get; init; }
}

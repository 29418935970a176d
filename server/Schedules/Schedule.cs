using HotChocolate;
using HotChocolate.Types;

namespace GraphQLExport.Schedules;

/// <summary>A request that runs by cron.</summary>
public sealed class Schedule
{
    /// <summary>Its id.</summary>
    [GraphQLType(typeof(NonNullType<IdType>))]
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; set; }

    /// <summary>When it runs: a cron expression of five fields, or six with seconds first, or a word such as <c>@daily</c>.</summary>
    public required string Cron { get; set; }

    /// <summary>IANA time zone of the expression.</summary>
    public required string TimeZone { get; set; }

    /// <summary>Whether it runs; a paused one keeps everything else.</summary>
    public bool Active { get; set; }

    /// <summary>What happens with runs that were missed while the server was down.</summary>
    public MisfirePolicy Misfire { get; set; }

    /// <summary>E-mail addresses that are sent a link to each file.</summary>
    public IReadOnlyList<string> Recipients { get; set; } = [];

    /// <summary>When it runs next; null while it is paused, or when it never runs again.</summary>
    public DateTimeOffset? NextRunAt { get; set; }

    /// <summary>Why its last run could not start, or why the server paused it; null when all went well.</summary>
    public string? Problem { get; set; }

    /// <summary>Where its files go besides the server's own storage; null for nowhere.</summary>
    [GraphQLIgnore]
    public string? DestinationId { get; set; }

    /// <summary>Who made it.</summary>
    [GraphQLIgnore]
    public required string UserId { get; init; }

    /// <summary>The validated request, as JSON; a relative range stays relative.</summary>
    [GraphQLIgnore]
    public required string RequestJson { get; set; }

    /// <summary>When it was made.</summary>
    [GraphQLIgnore]
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    [GraphQLIgnore]
    public DateTimeOffset UpdatedAt { get; set; }
}

using GraphQLExport.Exports;
using HotChocolate;
using HotChocolate.Types;

namespace GraphQLExport.Schedules;

/// <summary>A schedule to make.</summary>
public sealed class CreateScheduleInput
{
    /// <summary>Its name, 1 to 200 characters.</summary>
    public required string Name { get; init; }

    /// <summary>When it runs: a cron expression of five fields, or six with seconds first, or a word such as <c>@daily</c>.</summary>
    public required string Cron { get; init; }

    /// <summary>IANA time zone of the expression.</summary>
    public required string TimeZone { get; init; }

    /// <summary>What it exports; a relative range is counted back anew at each run.</summary>
    public required ExportRequestInput Request { get; init; }

    /// <summary>Where its files go besides the server's own storage.</summary>
    [GraphQLType(typeof(IdType))]
    public string? DestinationId { get; init; }

    /// <summary>E-mail addresses that are sent a link.</summary>
    [System.ComponentModel.DefaultValue(new string[0])]
    public IReadOnlyList<string> Recipients { get; init; } = [];

    /// <summary>What happens with runs that were missed while the server was down.</summary>
    [System.ComponentModel.DefaultValue(MisfirePolicy.Once)]
    public MisfirePolicy Misfire { get; init; } = MisfirePolicy.Once;

    /// <summary>Whether it runs.</summary>
    [System.ComponentModel.DefaultValue(true)]
    public bool Active { get; init; } = true;
}

/// <summary>What to change of a schedule; what is left out or null stays.</summary>
public sealed class UpdateScheduleInput
{
    /// <summary>Which schedule.</summary>
    [GraphQLType(typeof(NonNullType<IdType>))]
    public required string Id { get; init; }

    /// <summary>Its name, 1 to 200 characters.</summary>
    public string? Name { get; init; }

    /// <summary>When it runs.</summary>
    public string? Cron { get; init; }

    /// <summary>IANA time zone of the expression.</summary>
    public string? TimeZone { get; init; }

    /// <summary>What it exports.</summary>
    public ExportRequestInput? Request { get; init; }

    /// <summary>Where its files go besides the server's own storage; empty: nowhere.</summary>
    [GraphQLType(typeof(IdType))]
    public string? DestinationId { get; init; }

    /// <summary>E-mail addresses that are sent a link.</summary>
    public IReadOnlyList<string>? Recipients { get; init; }

    /// <summary>What happens with runs that were missed while the server was down.</summary>
    public MisfirePolicy? Misfire { get; init; }

    /// <summary>Whether it runs.</summary>
    public bool? Active { get; init; }
}

/// <summary>Which schedule to delete.</summary>
public sealed class DeleteScheduleInput
{
    /// <summary>Its id.</summary>
    [GraphQLType(typeof(NonNullType<IdType>))]
    public required string Id { get; init; }
}

/// <summary>Which schedule to run now.</summary>
public sealed class RunScheduleInput
{
    /// <summary>Its id.</summary>
    [GraphQLType(typeof(NonNullType<IdType>))]
    public required string Id { get; init; }
}

/// <summary>The new schedule, or why there is none.</summary>
/// <param name="Schedule">The schedule.</param>
/// <param name="Errors">All faults.</param>
public sealed record CreateSchedulePayload(Schedule? Schedule, IReadOnlyList<IExportRequestError>? Errors);

/// <summary>The changed schedule, or why it was not changed.</summary>
/// <param name="Schedule">The schedule.</param>
/// <param name="Errors">All faults.</param>
public sealed record UpdateSchedulePayload(Schedule? Schedule, IReadOnlyList<IScheduleError>? Errors);

/// <summary>The deleted schedule, or why it was not deleted.</summary>
/// <param name="DeletedId">The id that the schedule had.</param>
/// <param name="Errors">Why not.</param>
public sealed record DeleteSchedulePayload([property: GraphQLType(typeof(IdType))] string? DeletedId, IReadOnlyList<IExportActionError>? Errors);

/// <summary>The started export, or why none was started.</summary>
/// <param name="Export">The export.</param>
/// <param name="Errors">Why not.</param>
public sealed record RunSchedulePayload(Export? Export, IReadOnlyList<IExportActionError>? Errors);

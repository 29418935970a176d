using GraphQLExport.Datasets;
using HotChocolate;
using HotChocolate.Types;

namespace GraphQLExport.Exports;

/// <summary>A fault that a caller can do something about.</summary>
[InterfaceType("Error")]
public interface IUserError
{
    /// <summary>What is wrong, in a sentence for people.</summary>
    public string Message { get; }
}

/// <summary>Why a request was refused.</summary>
[UnionType("ExportRequestError")]
public interface IExportRequestError;

/// <summary>Why something could not be done to an export, a preset or a schedule.</summary>
[UnionType("ExportActionError")]
public interface IExportActionError;

/// <summary>Why a schedule was not changed.</summary>
[UnionType("ScheduleError")]
public interface IScheduleError;

/// <summary>One fault in the request.</summary>
/// <param name="Message">What is wrong and what would be right.</param>
/// <param name="Code">Stable code of the fault; docs/error-codes.md explains each.</param>
/// <param name="Path">Where in the input, from the argument on.</param>
public sealed record InvalidRequestError(string Message, string Code, IReadOnlyList<string> Path) : IUserError, IExportRequestError, IScheduleError
{
    /// <summary>The line of a document in the input, from 1; null where the fault is in none.</summary>
    public int? Line { get; init; }

    internal static InvalidRequestError Of(RequestFault fault) => new(fault.Message, fault.Code, fault.Path.Segments) { Line = fault.Line };
}

/// <summary>The caller may not have or do what was asked for.</summary>
/// <param name="Message">What is not allowed.</param>
public sealed record NotAllowedError(string Message) : IUserError, IExportRequestError, IExportActionError, IScheduleError;

/// <summary>The caller has as many unfinished exports as one user may have.</summary>
/// <param name="Message">The limit, in a sentence.</param>
/// <param name="Limit">How many unfinished exports a user may have.</param>
/// <param name="Running">How many the caller has.</param>
public sealed record TooManyExportsError(string Message, int Limit, int Running) : IUserError, IExportRequestError, IExportActionError;

/// <summary>The files of exports take, or with this one would take, as much storage as they may.</summary>
/// <param name="Message">The limit and what helps, in a sentence.</param>
/// <param name="Limit">Bytes that may be kept: the caller's own limit or everyone's, whichever leaves less.</param>
/// <param name="Used">Bytes that are kept.</param>
public sealed record StorageQuotaError(string Message, long Limit, long Used) : IUserError, IExportRequestError, IExportActionError;

/// <summary>There is no such export, preset or schedule, or it is another user's: the two cannot be told apart.</summary>
/// <param name="Message">What was not found.</param>
/// <param name="Id">The id that was asked for.</param>
public sealed record NotFoundError(string Message, [property: GraphQLType(typeof(NonNullType<IdType>))] string Id) : IUserError, IExportRequestError, IExportActionError, IScheduleError
{
    internal static NotFoundError Export(string id) => new("There is no such export.", id);

    internal static NotFoundError Schedule(string id) => new("There is no such schedule.", id);

    internal static NotFoundError Delivery(string id) => new("There is no such delivery.", id);

    internal static NotFoundError Destination(string id) => new("There is no such destination.", id);

    internal static NotFoundError Preset(string id) => new("There is no such preset.", id);
}

/// <summary>What was asked for cannot be done in the export's present state.</summary>
/// <param name="Message">What cannot be done, and why.</param>
/// <param name="Status">The export's state.</param>
public sealed record InvalidStateError(string Message, ExportStatus Status) : IUserError, IExportActionError;

using GraphQLExport.Datasets;

namespace GraphQLExport.Http;

/// <summary>Errors of the REST routes: RFC 9457, with the field's name for every fault of the input.</summary>
internal static class Problems
{
    /// <summary>400: a parameter is wrong.</summary>
    public static IResult Invalid(string field, string message, string code) => Invalid([new(code, message, new(null, field))]);

    /// <summary>400: parameters are wrong; each fault is told under its field.</summary>
    public static IResult Invalid(IReadOnlyList<RequestFault> faults) => Results.ValidationProblem(
        faults.GroupBy(fault => fault.Path.ToString()).ToDictionary(group => group.Key, group => group.Select(fault => fault.Message).ToArray()),
        detail: faults[0].Message,
        extensions: new Dictionary<string, object?> { ["code"] = faults[0].Code });

    /// <summary>403: it exists, and the caller may not have it.</summary>
    public static IResult Forbidden(string detail) => Results.Problem(detail, statusCode: StatusCodes.Status403Forbidden);

    /// <summary>404: it does not exist, or the caller may not know of it.</summary>
    public static IResult NotFound(string detail) => Results.Problem(detail, statusCode: StatusCodes.Status404NotFound);

    /// <summary>409: its state does not allow it.</summary>
    public static IResult Conflict(string detail) => Results.Problem(detail, statusCode: StatusCodes.Status409Conflict);

    /// <summary>410: it was there once.</summary>
    public static IResult Gone(string detail) => Results.Problem(detail, statusCode: StatusCodes.Status410Gone);

    /// <summary>429: the caller has too much going on.</summary>
    public static IResult TooMany(string detail) => Results.Problem(detail, statusCode: StatusCodes.Status429TooManyRequests);

    /// <summary>507: what the caller wants to keep has no room.</summary>
    public static IResult StorageFull(string detail) => Results.Problem(detail, statusCode: StatusCodes.Status507InsufficientStorage);

    /// <summary>504: the database took too long.</summary>
    public static IResult Timeout(string detail) => Results.Problem(detail, statusCode: StatusCodes.Status504GatewayTimeout);

    /// <summary>503: the database cannot be read.</summary>
    public static IResult Unavailable(string detail) => Results.Problem(detail, statusCode: StatusCodes.Status503ServiceUnavailable);
}

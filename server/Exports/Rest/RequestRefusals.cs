using GraphQLExport.Datasets;
using GraphQLExport.Http;

namespace GraphQLExport.Exports;

/// <summary>What REST answers to a request that GraphQL would answer with errors in the payload.</summary>
internal static class RequestRefusals
{
    /// <summary>The answer to these errors.</summary>
    public static IResult Refuse(IReadOnlyList<IExportRequestError> errors) => errors[0] switch
    {
        TooManyExportsError tooMany => Problems.TooMany(tooMany.Message),
        StorageQuotaError quota => Problems.StorageFull(quota.Message),
        NotAllowedError notAllowed => Problems.Forbidden(notAllowed.Message),
        _ => Problems.Invalid([.. errors.OfType<InvalidRequestError>().Select(error => new RequestFault(error.Code, error.Message, new(null, Field(error.Path))))]),
    };

    // The body is the input itself, so that word names nothing in it.
    private static string Field(IReadOnlyList<string> path) => string.Join('.', path[0] == "input" ? path.Skip(1) : path);
}

namespace GraphQLExport.Http;

/// <summary>What routes say of themselves in the OpenAPI description.</summary>
internal static class RouteDescriptions
{
    /// <summary>Names the route's operation and tells in a sentence what it does.</summary>
    public static TBuilder Described<TBuilder>(this TBuilder route, string name, string summary)
        where TBuilder : IEndpointConventionBuilder => route.WithName(name).WithSummary(summary);

    /// <summary>The route answers with a file of one of these media types.</summary>
    public static RouteHandlerBuilder AnswersFile(this RouteHandlerBuilder route, params string[] contentTypes) =>
        route.Produces<Stream>(StatusCodes.Status200OK, contentTypes[0], contentTypes[1..]);

    /// <summary>The route may answer with a problem of each of these statuses.</summary>
    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder route, params int[] statuses) =>
        statuses.Aggregate(route, (described, status) => status == StatusCodes.Status400BadRequest ? described.ProducesValidationProblem() : described.ProducesProblem(status));
}

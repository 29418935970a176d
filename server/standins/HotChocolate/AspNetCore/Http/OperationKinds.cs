using HotChocolate.Language;

namespace HotChocolate.AspNetCore;

/// <summary>What a document would do, before it is executed.</summary>
internal static class OperationKinds
{
    /// <summary>The kind of the operation that a request names.</summary>
    /// <returns>Null where the executor will find the request faulty: it does not parse, or names no operation.</returns>
    public static OperationType? Find(GraphQLRequest request)
    {
        try
        {
            var operations = Utf8GraphQLParser.Parse(request.Query, new ParserOptions(noLocations: true))
                .Definitions.OfType<OperationDefinitionNode>().ToList();
            var operation = string.IsNullOrEmpty(request.OperationName)
                ? operations is [var only] ? only : null
                : operations.Find(o => o.Name?.Value == request.OperationName);
            return operation?.Operation;
        }
        catch (SyntaxException)
        {
            return null;
        }
    }

    /// <summary>Whether GET may execute an operation of a kind.</summary>
    public static bool IsAllowed(this AllowedGetOperations allowed, OperationType kind) => allowed.HasFlag(kind switch
    {
        OperationType.Query => AllowedGetOperations.Query,
        OperationType.Mutation => AllowedGetOperations.Mutation,
        _ => AllowedGetOperations.Subscription,
    });
}

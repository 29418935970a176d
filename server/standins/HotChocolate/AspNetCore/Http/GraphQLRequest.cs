using HotChocolate.Execution;

namespace HotChocolate.AspNetCore;

/// <summary>The parameters of one request, as every transport carries them.</summary>
internal sealed record GraphQLRequest(
    string Query,
    string? OperationName,
    IReadOnlyDictionary<string, object?>? Variables,
    IReadOnlyDictionary<string, object?>? Extensions)
{
    public OperationRequestBuilder ToBuilder() => OperationRequestBuilder.New()
        .SetDocument(Query)
        .SetOperationName(OperationName)
        .SetVariableValues(Variables)
        .SetExtensions(Extensions);
}

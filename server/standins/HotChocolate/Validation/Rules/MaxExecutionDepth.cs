using HotChocolate.Language;

namespace HotChocolate.Validation.Rules;

/// <summary>Selections nest no deeper than the service allows; the specification leaves such limits to the service.</summary>
internal static class MaxExecutionDepth
{
    public static void Check(ValidationContext context, DepthLimit limit)
    {
        var depths = new SelectionDepths(context, countsFragments: false, limit.SkipsIntrospection);
        foreach (var operation in context.Document.Definitions.OfType<OperationDefinitionNode>())
        {
            var depth = depths.Of(operation.SelectionSet);
            if (depth > limit.Max)
            {
                context.ReportTooComplex($"The GraphQL document has an execution depth of {depth} which exceeds the max allowed execution depth of {limit.Max}.", operation);
            }
        }
    }
}

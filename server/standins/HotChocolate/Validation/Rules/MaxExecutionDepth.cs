using HotChocolate.Language;

namespace HotChocolate.Validation.Rules;

/// <summary>Selections nest no deeper than the service allows; the specification leaves such limits to the service.</summary>
internal static class MaxExecutionDepth
{
    public static void Check(ValidationContext context, DepthLimit limit)
    {
        foreach (var operation in context.Document.Definitions.OfType<OperationDefinitionNode>())
        {
            var depth = Depth(context, operation.SelectionSet, limit, []);
            if (depth > limit.Max)
            {
                context.Report($"The GraphQL document has an execution depth of {depth} which exceeds the max allowed execution depth of {limit.Max}.", operation);
            }
        }
    }

    private static int Depth(ValidationContext context, SelectionSetNode selections, DepthLimit limit, HashSet<string> open)
    {
        var deepest = 0;
        foreach (var selection in selections.Selections)
        {
            var depth = selection switch
            {
                FieldNode field when limit.SkipsIntrospection && field.Name.Value.StartsWith("__", StringComparison.Ordinal) => 0,
                FieldNode field => 1 + (field.SelectionSet is null ? 0 : Depth(context, field.SelectionSet, limit, open)),
                InlineFragmentNode inline => Depth(context, inline.SelectionSet, limit, open),
                FragmentSpreadNode spread => Spread(context, spread, limit, open),
                _ => 0,
            };
            deepest = Math.Max(deepest, depth);
        }

        return deepest;
    }

    private static int Spread(ValidationContext context, FragmentSpreadNode spread, DepthLimit limit, HashSet<string> open)
    {
        if (!context.Fragments.TryGetValue(spread.Name.Value, out var fragment) || !open.Add(spread.Name.Value))
        {
            return 0;
        }

        var depth = Depth(context, fragment.SelectionSet, limit, open);
        open.Remove(spread.Name.Value);
        return depth;
    }
}

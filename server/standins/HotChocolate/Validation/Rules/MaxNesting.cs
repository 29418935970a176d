using HotChocolate.Language;

namespace HotChocolate.Validation.Rules;

/// <summary>No document nests, fragments included, so deep that looking at it could exhaust the stack.</summary>
internal static class MaxNesting
{
    public const int Limit = 200;

    public static void Check(ValidationContext context)
    {
        var depths = new SelectionDepths(context, countsFragments: true, skipsIntrospection: false);
        foreach (var definition in context.Document.Definitions.OfType<IExecutableDefinitionNode>())
        {
            if (depths.Of(definition.SelectionSet) > Limit)
            {
                context.ReportTooComplex($"The GraphQL document nests deeper than {Limit} levels.", definition);
                return;
            }
        }
    }
}

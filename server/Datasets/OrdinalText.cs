using System.Linq.Expressions;

namespace GraphQLExport.Datasets;

/// <summary>
/// Prepares a compiled filter for running in this process. There <c>StartsWith</c> and <c>EndsWith</c> would go by the culture of the
/// machine, while databases compare characters.
/// </summary>
internal sealed class OrdinalText : ExpressionVisitor
{
    /// <summary>The same filter, comparing texts by their characters.</summary>
    public static Expression<TDelegate> In<TDelegate>(Expression<TDelegate> filter) => (Expression<TDelegate>)new OrdinalText().Visit(filter);

    /// <inheritdoc/>
    protected override Expression VisitMethodCall(MethodCallExpression node) =>
        node.Object is { } text && text.Type == typeof(string) && node.Arguments.Count == 1
            ? Expression.Call(Visit(text), node.Method.Name, null, Visit(node.Arguments[0]), Expression.Constant(StringComparison.Ordinal))
            : base.VisitMethodCall(node);
}

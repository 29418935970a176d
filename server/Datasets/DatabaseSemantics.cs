using System.Linq.Expressions;

namespace GraphQLExport.Datasets;

/// <summary>
/// Prepares a compiled filter for running in this process, so that it admits the rows that it would admit in a database. There
/// <c>StartsWith</c> and <c>EndsWith</c> compare characters instead of going by the culture of the machine, and neither "greater" nor "not
/// greater" is true of a missing value.
/// </summary>
internal sealed class DatabaseSemantics : ExpressionVisitor
{
    private static readonly Dictionary<ExpressionType, ExpressionType> Opposites = new()
    {
        [ExpressionType.GreaterThan] = ExpressionType.LessThanOrEqual,
        [ExpressionType.GreaterThanOrEqual] = ExpressionType.LessThan,
        [ExpressionType.LessThan] = ExpressionType.GreaterThanOrEqual,
        [ExpressionType.LessThanOrEqual] = ExpressionType.GreaterThan,
    };

    /// <summary>The filter as a database understands it.</summary>
    public static Expression<TDelegate> Of<TDelegate>(Expression<TDelegate> filter) => (Expression<TDelegate>)new DatabaseSemantics().Visit(filter);

    /// <inheritdoc/>
    protected override Expression VisitMethodCall(MethodCallExpression node) =>
        node.Object is { } text && text.Type == typeof(string) && node.Arguments.Count == 1
            ? Expression.Call(Visit(text), node.Method.Name, null, Visit(node.Arguments[0]), Expression.Constant(StringComparison.Ordinal))
            : base.VisitMethodCall(node);

    /// <inheritdoc/>
    protected override Expression VisitUnary(UnaryExpression node) =>
        node.NodeType == ExpressionType.Not && node.Operand is BinaryExpression comparison && Opposites.TryGetValue(comparison.NodeType, out var opposite)
            ? Expression.MakeBinary(opposite, Visit(comparison.Left), Visit(comparison.Right))
            : base.VisitUnary(node);
}

using System.Linq.Expressions;
using System.Reflection;

namespace GraphQLExport.Datasets;

/// <summary>Finds the members by which an expression goes from one thing to a member of another, such as a camera of which it asks the owner.</summary>
internal sealed class References : ExpressionVisitor
{
    private readonly HashSet<MemberInfo> found = [];

    private References()
    {
    }

    /// <summary>The members.</summary>
    public static IReadOnlySet<MemberInfo> Of(Expression expression)
    {
        var visitor = new References();
        visitor.Visit(expression);
        return visitor.found;
    }

    /// <inheritdoc/>
    protected override Expression VisitMember(MemberExpression node)
    {
        if (node.Expression is MemberExpression { Member: var reference })
            found.Add(reference);
        return base.VisitMember(node);
    }
}

using HotChocolate.Language;

namespace HotChocolate.Validation.Rules;

/// <summary>Each input field is given once. https://spec.graphql.org/September2025/#sec-Input-Object-Field-Uniqueness</summary>
internal sealed class UniqueInputFieldNames(ValidationContext context) : ValidationRule(context, "sec-Input-Object-Field-Uniqueness")
{
    private readonly Stack<Dictionary<string, NameNode>> _known = new();

    public override void Enter(ISyntaxNode node)
    {
        switch (node)
        {
            case ObjectValueNode:
                _known.Push([]);
                break;
            case ObjectFieldNode { Name: var name } when !_known.Peek().TryAdd(name.Value, name):
                Report($"There can be only one input field named \"{name.Value}\".", _known.Peek()[name.Value], name);
                break;
        }
    }

    public override void Leave(ISyntaxNode node)
    {
        if (node is ObjectValueNode)
        {
            _known.Pop();
        }
    }
}

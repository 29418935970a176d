using HotChocolate.Language;
using HotChocolate.Types;
using HotChocolate.Types.Scalars;

namespace HotChocolate.Validation.Rules;

/// <summary>Literals fit their types. https://spec.graphql.org/September2025/#sec-Values-of-Correct-Type</summary>
internal sealed class ValuesOfCorrectType(ValidationContext context) : ValidationRule(context, "sec-Values-of-Correct-Type")
{
    private int _skipped;

    public override void Enter(ISyntaxNode node)
    {
        if (node is not (IValueNode or ObjectFieldNode) || node is VariableNode)
        {
            return;
        }

        // Inside a value already found wrong, or inside a scalar that takes values of any shape, nothing more is to be said.
        if (_skipped > 0 || (node is ListValueNode or ObjectValueNode && IsOpaque(node)))
        {
            _skipped += node is ListValueNode or ObjectValueNode ? 1 : 0;
            return;
        }

        switch (node)
        {
            case ObjectFieldNode field:
                CheckField(field);
                break;
            case ObjectValueNode value:
                CheckObject(value);
                break;
            case ListValueNode:
                break;
            case NullValueNode when Context.Types.InputType is NonNullType type:
                Report($"Expected value of type \"{type}\", found null.", node);
                break;
            case NullValueNode:
                break;
            case IValueNode value:
                CheckLeaf(value);
                break;
        }
    }

    public override void Leave(ISyntaxNode node)
    {
        if (_skipped > 0 && node is ListValueNode or ObjectValueNode)
        {
            _skipped--;
        }
    }

    /// <summary>Whether a list or object stands where a leaf or nothing known is expected; a wrong one is reported as a whole.</summary>
    private bool IsOpaque(ISyntaxNode node)
    {
        var isList = node is ListValueNode;

        // Entering a list has already moved on to the type of its items.
        var expected = isList ? Context.Types.OuterInputType : Context.Types.InputType;
        if (expected is null)
        {
            return true;
        }

        if (isList && expected.NullableType() is ListType)
        {
            return false;
        }

        if (!isList && expected.NamedType() is InputObjectType)
        {
            return false;
        }

        CheckLeaf((IValueNode)node, Context.Types.InputType!);
        return true;
    }

    private void CheckObject(ObjectValueNode value)
    {
        var type = (InputObjectType)Context.Types.InputType!.NamedType();
        foreach (var field in type.Fields.Where(field => field.IsRequired && value.Fields.All(given => given.Name.Value != field.Name)))
        {
            Report($"Field \"{type.Name}.{field.Name}\" of required type \"{field.Type}\" was not provided.", value);
        }

        if (!type.IsOneOf)
        {
            return;
        }

        if (value.Fields.Count != 1)
        {
            Report($"OneOf Input Object \"{type.Name}\" must specify exactly one key.", value);
        }
        else if (value.Fields[0].Value is NullValueNode)
        {
            Report($"Field \"{type.Name}.{value.Fields[0].Name.Value}\" must be non-null.", value);
        }
    }

    private void CheckField(ObjectFieldNode field)
    {
        if (Context.Types.ParentInput is { } parent && Context.Types.InputField is null)
        {
            var name = field.Name.Value;
            ReportWithHint($"Field \"{name}\" is not defined by type \"{parent.Name}\".", Suggestions.DidYouMean(name, parent.Fields.Select(known => known.Name)), field);
        }
    }

    private void CheckLeaf(IValueNode value)
    {
        if (Context.Types.InputType is { } type)
        {
            CheckLeaf(value, type);
        }
    }

    private void CheckLeaf(IValueNode value, IType expected)
    {
        var named = expected.NamedType();
        if (named is not LeafType leaf)
        {
            Report($"Expected value of type \"{expected}\", found {ValuePrinter.Print(value)}.", value);
            return;
        }

        try
        {
            if (leaf is not AnyType)
            {
                leaf.ParseLiteral(value);
            }
        }
        catch (LeafCoercionException exception)
        {
            ReportWithHint(exception.Message, exception.Hint, value);
        }
    }
}

using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Validation;

/// <summary>Knows, while a document is walked, which types belong to the current node.</summary>
internal sealed class TypeTracker(Schema schema)
{
    private readonly Stack<INamedType?> _parents = new();
    private readonly Stack<IType?> _outputs = new();
    private readonly Stack<ObjectField?> _fields = new();
    private readonly Stack<DirectiveType?> _directives = new();
    private readonly Stack<(IType? Type, InputField? Field, InputObjectType? Parent, bool IsField)> _inputs = new();

    /// <summary>The type on which the current selection set selects.</summary>
    public INamedType? ParentType => _parents.TryPeek(out var type) ? type : null;

    /// <summary>The type of the current field, fragment or operation.</summary>
    public IType? OutputType => _outputs.TryPeek(out var type) ? type : null;

    /// <summary>The current field.</summary>
    public ObjectField? Field => _fields.TryPeek(out var current) ? current : null;

    /// <summary>The current directive.</summary>
    public DirectiveType? Directive => _directives.TryPeek(out var directive) ? directive : null;

    /// <summary>The type of the value expected.</summary>
    public IType? InputType => _inputs.TryPeek(out var input) ? input.Type : null;

    /// <summary>The type expected of the list whose items are looked at.</summary>
    public IType? OuterInputType => _inputs.Skip(1).FirstOrDefault().Type;

    /// <summary>The argument or input field whose value is looked at.</summary>
    public InputField? InputField => _inputs.TryPeek(out var input) ? input.Field : null;

    /// <summary>The input object to which <see cref="InputField"/> belongs.</summary>
    public InputObjectType? ParentInput => _inputs.TryPeek(out var input) ? input.Parent : null;

    /// <summary>Whether the value is that of an argument or input field itself, not of a list item.</summary>
    public bool IsFieldPosition => _inputs.TryPeek(out var input) && input.IsField;

    public void Enter(ISyntaxNode node)
    {
        switch (node)
        {
            case SelectionSetNode:
                _parents.Push(OutputType?.NamedType() is ObjectType or InterfaceType or UnionType ? OutputType.NamedType() : null);
                break;
            case FieldNode field:
                var known = ParentType is { } parent && schema.TryGetField(parent, field.Name.Value, out var found) ? found : null;
                _fields.Push(known);
                _outputs.Push(known?.Type);
                break;
            case DirectiveNode directive:
                _directives.Push(schema.TryGetDirective(directive.Name.Value, out var directiveType) ? directiveType : null);
                break;
            case OperationDefinitionNode operation:
                _outputs.Push(RootOf(operation.Operation));
                break;
            case InlineFragmentNode inline:
                _outputs.Push(inline.TypeCondition is null ? OutputType?.NamedType() : Named(inline.TypeCondition.Name.Value));
                break;
            case FragmentDefinitionNode fragment:
                _outputs.Push(Named(fragment.TypeCondition.Name.Value));
                break;
            case VariableDefinitionNode variable:
                var type = TypeNodes.Resolve(schema, variable.Type);
                _inputs.Push((type?.IsInputType() == true ? type : null, null, null, false));
                break;
            case ArgumentNode argument:
                var arguments = Directive?.Arguments ?? Field?.Arguments;
                var definition = arguments?.FirstOrDefault(candidate => candidate.Name == argument.Name.Value);
                _inputs.Push((definition?.Type, definition, null, true));
                break;
            case ListValueNode:
                var element = (InputType?.NullableType() as ListType)?.ElementType ?? (InputType is null ? null : InputType.NullableType());
                _inputs.Push((element, InputField, null, false));
                break;
            case ObjectFieldNode objectField:
                var input = InputType?.NamedType() as InputObjectType;
                var inputField = input is not null && input.TryGetField(objectField.Name.Value, out var named) ? named : null;
                _inputs.Push((inputField?.Type, inputField, input, true));
                break;
        }
    }

    public void Leave(ISyntaxNode node)
    {
        switch (node)
        {
            case SelectionSetNode:
                _parents.Pop();
                break;
            case FieldNode:
                _fields.Pop();
                _outputs.Pop();
                break;
            case DirectiveNode:
                _directives.Pop();
                break;
            case OperationDefinitionNode or InlineFragmentNode or FragmentDefinitionNode:
                _outputs.Pop();
                break;
            case VariableDefinitionNode or ArgumentNode or ListValueNode or ObjectFieldNode:
                _inputs.Pop();
                break;
        }
    }

    private ObjectType? RootOf(OperationType operation) => operation switch
    {
        OperationType.Query => schema.QueryType,
        OperationType.Mutation => schema.MutationType,
        _ => schema.SubscriptionType,
    };

    private INamedType? Named(string name) => schema.TryGetType<INamedType>(name, out var type) ? type : null;
}

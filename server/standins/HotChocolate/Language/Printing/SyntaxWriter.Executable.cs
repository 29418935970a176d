namespace HotChocolate.Language;

internal sealed partial class SyntaxWriter
{
    private void WriteExecutable(ISyntaxNode node)
    {
        switch (node)
        {
            case OperationDefinitionNode operation:
                WriteOperation(operation);
                break;
            case FragmentDefinitionNode fragment:
                WriteDescription(fragment.Description);
                _text.Append("fragment ").Append(fragment.Name.Value).Append(" on ").Append(fragment.TypeCondition.Name.Value);
                WriteDirectives(fragment.Directives);
                _text.Append(' ');
                Write(fragment.SelectionSet);
                break;
            case VariableDefinitionNode variable:
                WriteVariableDefinition(variable);
                break;
            case SelectionSetNode set:
                WriteLines('{', set.Selections, '}');
                break;
            case FieldNode field:
                WriteField(field);
                break;
            case FragmentSpreadNode spread:
                _text.Append("...").Append(spread.Name.Value);
                WriteDirectives(spread.Directives);
                break;
            case InlineFragmentNode inline:
                WriteInlineFragment(inline);
                break;
            case ArgumentNode argument:
                _text.Append(argument.Name.Value).Append(": ");
                WriteValue(argument.Value);
                break;
            case ObjectFieldNode field:
                _text.Append(field.Name.Value).Append(": ");
                WriteValue(field.Value);
                break;
            case DirectiveNode directive:
                WriteDirective(directive);
                break;
        }
    }

    private void WriteOperation(OperationDefinitionNode operation)
    {
        var shorthand = operation.Operation == OperationType.Query && operation.Name is null && operation.Description is null
            && operation.VariableDefinitions.Count == 0 && operation.Directives.Count == 0 && !_followsTypeSystem;
        if (!shorthand)
        {
            WriteDescription(operation.Description);
            _text.Append(Keyword(operation.Operation));
            if (operation.Name is not null || operation.VariableDefinitions.Count > 0)
            {
                _text.Append(' ').Append(operation.Name?.Value);
            }

            WriteVariableDefinitions(operation.VariableDefinitions);
            WriteDirectives(operation.Directives);
            _text.Append(' ');
        }

        Write(operation.SelectionSet);
    }

    private void WriteVariableDefinitions(IReadOnlyList<VariableDefinitionNode> variables)
    {
        if (variables.Count > 0 && variables.Any(v => v.Description is not null))
        {
            WriteLines('(', variables, ')');
        }
        else if (variables.Count > 0)
        {
            WriteInline('(', variables, ')');
        }
    }

    private void WriteVariableDefinition(VariableDefinitionNode variable)
    {
        WriteDescription(variable.Description);
        _text.Append('$').Append(variable.Variable.Name.Value).Append(": ");
        WriteType(variable.Type);
        WriteDefault(variable.DefaultValue);
        WriteDirectives(variable.Directives);
    }

    private void WriteField(FieldNode field)
    {
        var start = _text.Length;
        if (field.Alias is not null)
        {
            _text.Append(field.Alias.Value).Append(": ");
        }

        _text.Append(field.Name.Value);
        if (field.Arguments.Count > 0)
        {
            var open = _text.Length;
            WriteInline('(', field.Arguments, ')');
            if (indented && _text.Length - start > MaxLineLength)
            {
                _text.Length = open;
                WriteLines('(', field.Arguments, ')');
            }
        }

        WriteDirectives(field.Directives);
        if (field.SelectionSet is not null)
        {
            _text.Append(' ');
            Write(field.SelectionSet);
        }
    }

    private void WriteInlineFragment(InlineFragmentNode inline)
    {
        _text.Append("...");
        if (inline.TypeCondition is not null)
        {
            _text.Append(" on ").Append(inline.TypeCondition.Name.Value);
        }

        WriteDirectives(inline.Directives);
        _text.Append(' ');
        Write(inline.SelectionSet);
    }

    private void WriteDefault(IValueNode? value)
    {
        if (value is not null)
        {
            _text.Append(" = ");
            WriteValue(value);
        }
    }

    private static string Keyword(OperationType operation) => operation switch
    {
        OperationType.Query => "query",
        OperationType.Mutation => "mutation",
        _ => "subscription",
    };
}

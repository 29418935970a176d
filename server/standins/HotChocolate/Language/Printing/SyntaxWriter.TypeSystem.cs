namespace HotChocolate.Language;

internal sealed partial class SyntaxWriter
{
    private void WriteTypeSystem(ISyntaxNode node)
    {
        if (node is IHasDescription described)
        {
            WriteDescription(described.Description);
        }

        switch (node)
        {
            case SchemaDefinitionNode schema:
                WriteSchema("schema", schema.Directives, schema.OperationTypes);
                break;
            case SchemaExtensionNode schema:
                WriteSchema("extend schema", schema.Directives, schema.OperationTypes);
                break;
            case OperationTypeDefinitionNode root:
                _text.Append(Keyword(root.Operation)).Append(": ");
                WriteType(root.Type);
                break;
            case FieldDefinitionNode field:
                _text.Append(field.Name.Value);
                WriteArgumentDefinitions(field.Arguments);
                _text.Append(": ");
                WriteType(field.Type);
                WriteDirectives(field.Directives);
                break;
            case InputValueDefinitionNode input:
                _text.Append(input.Name.Value).Append(": ");
                WriteType(input.Type);
                WriteDefault(input.DefaultValue);
                WriteDirectives(input.Directives);
                break;
            case EnumValueDefinitionNode value:
                _text.Append(value.Name.Value);
                WriteDirectives(value.Directives);
                break;
            case DirectiveDefinitionNode directive:
                WriteDirectiveDefinition(directive);
                break;
            case INamedSyntaxNode type:
                WriteTypeDefinition(type);
                break;
        }
    }

    private void WriteTypeDefinition(INamedSyntaxNode type)
    {
        switch (type)
        {
            case ScalarTypeDefinitionNode:
                WriteHead("scalar ", type, []);
                break;
            case ScalarTypeExtensionNode:
                WriteHead("extend scalar ", type, []);
                break;
            case ObjectTypeDefinitionNode t:
                WriteHead("type ", t, t.Interfaces);
                WriteMembers(t.Fields);
                break;
            case ObjectTypeExtensionNode t:
                WriteHead("extend type ", t, t.Interfaces);
                WriteMembers(t.Fields);
                break;
            case InterfaceTypeDefinitionNode t:
                WriteHead("interface ", t, t.Interfaces);
                WriteMembers(t.Fields);
                break;
            case InterfaceTypeExtensionNode t:
                WriteHead("extend interface ", t, t.Interfaces);
                WriteMembers(t.Fields);
                break;
            case UnionTypeDefinitionNode t:
                WriteHead("union ", t, []);
                WriteNames(" = ", " | ", t.Types.Select(m => m.Name));
                break;
            case UnionTypeExtensionNode t:
                WriteHead("extend union ", t, []);
                WriteNames(" = ", " | ", t.Types.Select(m => m.Name));
                break;
            case EnumTypeDefinitionNode t:
                WriteHead("enum ", t, []);
                WriteMembers(t.Values);
                break;
            case EnumTypeExtensionNode t:
                WriteHead("extend enum ", t, []);
                WriteMembers(t.Values);
                break;
            case InputObjectTypeDefinitionNode t:
                WriteHead("input ", t, []);
                WriteMembers(t.Fields);
                break;
            case InputObjectTypeExtensionNode t:
                WriteHead("extend input ", t, []);
                WriteMembers(t.Fields);
                break;
        }
    }

    private void WriteHead(string keyword, INamedSyntaxNode type, IReadOnlyList<NamedTypeNode> interfaces)
    {
        _text.Append(keyword).Append(type.Name.Value);
        WriteNames(" implements ", " & ", interfaces.Select(i => i.Name));
        WriteDirectives(type.Directives);
    }

    private void WriteNames(string prefix, string separator, IEnumerable<NameNode> names)
    {
        foreach (var name in names)
        {
            _text.Append(prefix).Append(name.Value);
            prefix = separator;
        }
    }

    private void WriteMembers(IReadOnlyList<ISyntaxNode> members)
    {
        if (members.Count > 0)
        {
            _text.Append(' ');
            WriteLines('{', members, '}');
        }
    }

    private void WriteSchema(string keyword, IReadOnlyList<DirectiveNode> directives, IReadOnlyList<OperationTypeDefinitionNode> roots)
    {
        _text.Append(keyword);
        WriteDirectives(directives);
        WriteMembers(roots);
    }

    private void WriteArgumentDefinitions(IReadOnlyList<InputValueDefinitionNode> arguments)
    {
        if (arguments.Count > 0 && arguments.Any(a => a.Description is not null))
        {
            WriteLines('(', arguments, ')');
        }
        else if (arguments.Count > 0)
        {
            WriteInline('(', arguments, ')');
        }
    }

    private void WriteDirectiveDefinition(DirectiveDefinitionNode directive)
    {
        _text.Append("directive @").Append(directive.Name.Value);
        WriteArgumentDefinitions(directive.Arguments);
        _text.Append(directive.IsRepeatable ? " repeatable" : "");
        WriteNames(" on ", " | ", directive.Locations);
    }
}

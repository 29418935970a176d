using System.Text;

namespace HotChocolate.Language;

/// <summary>Writes nodes into one string; the layout is that of the reference implementation's printer.</summary>
internal sealed partial class SyntaxWriter(bool indented)
{
    private const int MaxLineLength = 80;

    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>A bare <c>{</c> behind a type without a body would be read as that type's body.</summary>
    private bool _followsTypeSystem;

    public override string ToString() => _text.ToString();

    public void Write(ISyntaxNode node)
    {
        switch (node)
        {
            case DocumentNode document:
                WriteDocument(document);
                break;
            case NameNode name:
                _text.Append(name.Value);
                break;
            case IValueNode value:
                WriteValue(value);
                break;
            case ITypeNode type:
                WriteType(type);
                break;
            case ITypeSystemDefinitionNode or ITypeSystemExtensionNode or FieldDefinitionNode or InputValueDefinitionNode
                or EnumValueDefinitionNode or OperationTypeDefinitionNode:
                WriteTypeSystem(node);
                break;
            default:
                WriteExecutable(node);
                break;
        }
    }

    private void WriteDocument(DocumentNode document)
    {
        for (var i = 0; i < document.Definitions.Count; i++)
        {
            if (i > 0)
            {
                _text.Append(indented ? "\n\n" : " ");
            }

            _followsTypeSystem = i > 0 && document.Definitions[i - 1] is ITypeSystemDefinitionNode or ITypeSystemExtensionNode;
            Write(document.Definitions[i]);
        }
    }

    private void WriteType(ITypeNode type)
    {
        switch (type)
        {
            case NamedTypeNode named:
                _text.Append(named.Name.Value);
                break;
            case ListTypeNode list:
                _text.Append('[');
                WriteType(list.Type);
                _text.Append(']');
                break;
            case NonNullTypeNode nonNull:
                WriteType(nonNull.Type);
                _text.Append('!');
                break;
        }
    }

    private void WriteDescription(StringValueNode? description)
    {
        if (description is not null)
        {
            WriteString(description);
            NewLine();
        }
    }

    private void WriteDirectives(IReadOnlyList<DirectiveNode> directives)
    {
        foreach (var directive in directives)
        {
            _text.Append(' ');
            WriteDirective(directive);
        }
    }

    private void WriteDirective(DirectiveNode directive)
    {
        _text.Append('@').Append(directive.Name.Value);
        if (directive.Arguments.Count > 0)
        {
            WriteInline('(', directive.Arguments, ')');
        }
    }

    private void WriteInline(char open, IReadOnlyList<ISyntaxNode> items, char close)
    {
        _text.Append(open);
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0)
            {
                _text.Append(", ");
            }

            Write(items[i]);
        }

        _text.Append(close);
    }

    private void WriteLines(char open, IReadOnlyList<ISyntaxNode> items, char close)
    {
        _text.Append(open);
        _depth++;
        foreach (var item in items)
        {
            NewLine();
            Write(item);
        }

        _depth--;
        NewLine();
        _text.Append(close);
    }

    private void NewLine()
    {
        if (indented)
        {
            _text.Append('\n').Append(' ', 2 * _depth);
        }
        else
        {
            _text.Append(' ');
        }
    }
}

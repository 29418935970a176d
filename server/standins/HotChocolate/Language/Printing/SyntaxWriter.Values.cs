using System.Globalization;

namespace HotChocolate.Language;

internal sealed partial class SyntaxWriter
{
    private void WriteValue(IValueNode value)
    {
        switch (value)
        {
            case VariableNode variable:
                _text.Append('$').Append(variable.Name.Value);
                break;
            case StringValueNode text:
                WriteString(text);
                break;
            case BooleanValueNode boolean:
                _text.Append(boolean.Value ? "true" : "false");
                break;
            case NullValueNode:
                _text.Append("null");
                break;
            case ListValueNode list:
                WriteInline('[', list.Items, ']');
                break;
            case ObjectValueNode { Fields.Count: 0 }:
                _text.Append("{}");
                break;
            case ObjectValueNode obj:
                _text.Append('{').Append(' ');
                for (var i = 0; i < obj.Fields.Count; i++)
                {
                    _text.Append(i > 0 ? ", " : "").Append(obj.Fields[i].Name.Value).Append(": ");
                    WriteValue(obj.Fields[i].Value);
                }

                _text.Append(' ').Append('}');
                break;
            default:
                _text.Append(value.Value);
                break;
        }
    }

    private void WriteString(StringValueNode node)
    {
        if (node.Block && BlockString.CanPrint(node.Value))
        {
            WriteBlockString(node.Value);
        }
        else
        {
            WriteQuoted(node.Value);
        }
    }

    private void WriteBlockString(string value)
    {
        _text.Append("\"\"\"");
        var lines = value.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal).Split('\n');
        var ownLines = lines.Length > 1 || (indented && value.Length > 0 && value[0] is not (' ' or '\t'));
        if (!ownLines)
        {
            _text.Append(lines[0]);
        }
        else
        {
            foreach (var line in lines)
            {
                _text.Append('\n');
                if (line.Length > 0)
                {
                    _text.Append(' ', Indent).Append(line);
                }
            }
        }

        if (ownLines || value.EndsWith('"') || value.EndsWith('\\'))
        {
            _text.Append('\n').Append(' ', Indent);
        }

        _text.Append("\"\"\"");
    }

    private int Indent => indented ? 2 * _depth : 0;

    private void WriteQuoted(string value)
    {
        _text.Append('"');
        foreach (var c in value)
        {
            switch (c)
            {
                case '"' or '\\':
                    _text.Append('\\').Append(c);
                    break;
                case '\b':
                    _text.Append("\\b");
                    break;
                case '\f':
                    _text.Append("\\f");
                    break;
                case '\n':
                    _text.Append("\\n");
                    break;
                case '\r':
                    _text.Append("\\r");
                    break;
                case '\t':
                    _text.Append("\\t");
                    break;
                case < ' ' or (>= '\x7f' and <= '\x9f'):
                    _text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
                    break;
                default:
                    _text.Append(c);
                    break;
            }
        }

        _text.Append('"');
    }
}

using System.Text;
using HotChocolate.Language;

namespace HotChocolate.Types.Printing;

/// <summary>Prints a schema in the schema definition language.</summary>
internal static class SchemaPrinter
{
    public static string Print(Schema schema)
    {
        var text = new StringBuilder("schema {\n");
        text.Append("  query: ").Append(schema.QueryType.Name).Append('\n');
        if (schema.MutationType is not null)
        {
            text.Append("  mutation: ").Append(schema.MutationType.Name).Append('\n');
        }

        if (schema.SubscriptionType is not null)
        {
            text.Append("  subscription: ").Append(schema.SubscriptionType.Name).Append('\n');
        }

        text.Append("}\n");
        foreach (var type in schema.Types.Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal) && type is not ScalarType { IsBuiltIn: true }))
        {
            text.Append('\n');
            Print(text, type);
        }

        return text.ToString();
    }

    private static void Print(StringBuilder text, INamedType type)
    {
        Describe(text, type.Description, "");
        switch (type)
        {
            case ScalarType scalar:
                text.Append("scalar ").Append(scalar.Name);
                if (scalar.SpecifiedBy is not null)
                {
                    text.Append(" @specifiedBy(url: ").Append(Quote(scalar.SpecifiedBy)).Append(')');
                }

                text.Append('\n');
                break;
            case ComplexType complex:
                text.Append(complex is ObjectType ? "type " : "interface ").Append(complex.Name);
                if (complex.Interfaces.Count > 0)
                {
                    text.Append(" implements ").AppendJoin(" & ", complex.Interfaces.Select(shared => shared.Name));
                }

                Block(text, complex.Fields, Print);
                break;
            case UnionType union:
                text.Append("union ").Append(union.Name).Append(" = ").AppendJoin(" | ", union.Types.Select(member => member.Name)).Append('\n');
                break;
            case EnumType names:
                text.Append("enum ").Append(names.Name);
                Block(text, names.Values, Print);
                break;
            case InputObjectType input:
                text.Append("input ").Append(input.Name).Append(input.IsOneOf ? " @oneOf" : "");
                Block(text, input.Fields, (builder, field) =>
                {
                    Describe(builder, field.Description, "  ");
                    Print(builder.Append("  "), field);
                });
                break;
        }
    }

    private static void Block<T>(StringBuilder text, IEnumerable<T> members, Action<StringBuilder, T> print)
    {
        text.Append(" {\n");
        foreach (var member in members)
        {
            print(text, member);
            text.Append('\n');
        }

        text.Append("}\n");
    }

    private static void Print(StringBuilder text, ObjectField field)
    {
        Describe(text, field.Description, "  ");
        text.Append("  ").Append(field.Name);
        if (field.Arguments.Any(argument => argument.Description is not null))
        {
            text.Append("(\n");
            foreach (var argument in field.Arguments)
            {
                Describe(text, argument.Description, "    ");
                Print(text.Append("    "), argument);
                text.Append('\n');
            }

            text.Append("  )");
        }
        else if (field.Arguments.Count > 0)
        {
            text.Append('(');
            for (var i = 0; i < field.Arguments.Count; i++)
            {
                Print(text.Append(i == 0 ? "" : ", "), field.Arguments[i]);
            }

            text.Append(')');
        }

        text.Append(": ").Append(field.Type);
        Deprecate(text, field.DeprecationReason);
    }

    private static void Print(StringBuilder text, InputField field)
    {
        text.Append(field.Name).Append(": ").Append(field.Type);
        if (field.DefaultValue is not null)
        {
            text.Append(" = ").Append(((ISyntaxNode)field.DefaultValue).ToString(indented: false));
        }

        Deprecate(text, field.DeprecationReason);
    }

    private static void Print(StringBuilder text, EnumValue value)
    {
        Describe(text, value.Description, "  ");
        text.Append("  ").Append(value.Name);
        Deprecate(text, value.DeprecationReason);
    }

    private static void Deprecate(StringBuilder text, string? reason)
    {
        if (reason is not null)
        {
            text.Append(" @deprecated(reason: ").Append(Quote(reason)).Append(')');
        }
    }

    private static void Describe(StringBuilder text, string? description, string indent)
    {
        if (description is null)
        {
            return;
        }

        if (!description.Contains('\n', StringComparison.Ordinal))
        {
            text.Append(indent).Append(Quote(description)).Append('\n');
            return;
        }

        text.Append(indent).Append("\"\"\"\n");
        foreach (var line in description.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal).Split('\n'))
        {
            text.Append(line.Length == 0 ? "" : indent).Append(line).Append('\n');
        }

        text.Append(indent).Append("\"\"\"\n");
    }

    private static string Quote(string value) => ((ISyntaxNode)new StringValueNode(value)).ToString(indented: false);
}

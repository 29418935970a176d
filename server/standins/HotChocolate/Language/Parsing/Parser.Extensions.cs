namespace HotChocolate.Language;

/// <summary>Type system extensions (specification, section 3.2): each must add something.</summary>
internal ref partial struct Parser
{
    private IDefinitionNode ParseExtension((int, int, int) mark)
    {
        if (_lexer.Kind != TokenKind.Name)
        {
            throw Unexpected();
        }

        switch (_lexer.Text)
        {
            case "schema":
                return ParseSchemaExtension(mark);
            case "scalar" or "type" or "interface" or "union" or "enum" or "input":
                var keyword = TakeText();
                var name = ParseName();
                return ParseTypeExtension(mark, keyword, name);
            default:
                throw Unexpected();
        }
    }

    private SchemaExtensionNode ParseSchemaExtension((int, int, int) mark)
    {
        Advance();
        var directives = ParseDirectives(constant: true);
        var roots = ParseRootTypes();
        RequireAny(directives.Length + roots.Length);
        return new SchemaExtensionNode(Since(mark), directives, roots);
    }

    private IDefinitionNode ParseTypeExtension((int, int, int) mark, string keyword, NameNode name)
    {
        var interfaces = keyword is "type" or "interface" ? ParseInterfaces() : [];
        var directives = ParseDirectives(constant: true);
        var added = interfaces.Length + directives.Length;
        switch (keyword)
        {
            case "scalar":
                RequireAny(added);
                return new ScalarTypeExtensionNode(Since(mark), name, directives);
            case "union":
                var types = ParseUnionMembers();
                RequireAny(added + types.Length);
                return new UnionTypeExtensionNode(Since(mark), name, directives, types);
            case "enum":
                var values = ParseEnumValues();
                RequireAny(added + values.Length);
                return new EnumTypeExtensionNode(Since(mark), name, directives, values);
            case "input":
                var inputs = ParseInputValues(TokenKind.OpenBrace, TokenKind.CloseBrace);
                RequireAny(added + inputs.Length);
                return new InputObjectTypeExtensionNode(Since(mark), name, directives, inputs);
        }

        var fields = ParseFieldDefinitions();
        RequireAny(added + fields.Length);
        return keyword == "type"
            ? new ObjectTypeExtensionNode(Since(mark), name, directives, interfaces, fields)
            : new InterfaceTypeExtensionNode(Since(mark), name, directives, interfaces, fields);
    }

    private readonly void RequireAny(int added)
    {
        if (added == 0)
        {
            throw Unexpected();
        }
    }
}

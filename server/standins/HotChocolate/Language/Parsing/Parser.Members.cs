namespace HotChocolate.Language;

/// <summary>Members of type definitions: fields, arguments, values (specification, sections 3.6 to 3.10).</summary>
internal ref partial struct Parser
{
    private NamedTypeNode[] ParseInterfaces()
    {
        if (!SkipKeyword("implements"))
        {
            return [];
        }

        Skip(TokenKind.Ampersand);
        var interfaces = new List<NamedTypeNode>();
        do
        {
            interfaces.Add(ParseNamedType());
        }
        while (Skip(TokenKind.Ampersand));

        return [.. interfaces];
    }

    private NamedTypeNode[] ParseUnionMembers()
    {
        if (!Skip(TokenKind.Equal))
        {
            return [];
        }

        Skip(TokenKind.Pipe);
        var types = new List<NamedTypeNode>();
        do
        {
            types.Add(ParseNamedType());
        }
        while (Skip(TokenKind.Pipe));

        return [.. types];
    }

    private FieldDefinitionNode[] ParseFieldDefinitions()
    {
        if (!Skip(TokenKind.OpenBrace))
        {
            return [];
        }

        var fields = new List<FieldDefinitionNode>();
        do
        {
            var mark = Here();
            var description = ParseDescription();
            var name = ParseName();
            var arguments = ParseInputValues(TokenKind.OpenParenthesis, TokenKind.CloseParenthesis);
            Expect(TokenKind.Colon);
            var type = ParseType();
            var directives = ParseDirectives(constant: true);
            fields.Add(new FieldDefinitionNode(Since(mark), name, description, arguments, type, directives));
        }
        while (!Skip(TokenKind.CloseBrace));

        return [.. fields];
    }

    private InputValueDefinitionNode[] ParseInputValues(TokenKind open, TokenKind close)
    {
        if (!Skip(open))
        {
            return [];
        }

        var values = new List<InputValueDefinitionNode>();
        do
        {
            var mark = Here();
            var description = ParseDescription();
            var name = ParseName();
            Expect(TokenKind.Colon);
            var type = ParseType();
            var defaultValue = Skip(TokenKind.Equal) ? ParseValue(constant: true) : null;
            var directives = ParseDirectives(constant: true);
            values.Add(new InputValueDefinitionNode(Since(mark), name, description, type, defaultValue, directives));
        }
        while (!Skip(close));

        return [.. values];
    }

    private EnumValueDefinitionNode[] ParseEnumValues()
    {
        if (!Skip(TokenKind.OpenBrace))
        {
            return [];
        }

        var values = new List<EnumValueDefinitionNode>();
        do
        {
            var mark = Here();
            var description = ParseDescription();
            if (IsKeyword("true") || IsKeyword("false") || IsKeyword("null"))
            {
                throw _lexer.Error(_lexer.Start, $"Name \"{_lexer.Text}\" is reserved and cannot be used for an enum value.");
            }

            var name = ParseName();
            var directives = ParseDirectives(constant: true);
            values.Add(new EnumValueDefinitionNode(Since(mark), name, description, directives));
        }
        while (!Skip(TokenKind.CloseBrace));

        return [.. values];
    }
}

namespace HotChocolate.Language;

/// <summary>Values, variables and type references (specification, sections 2.9 to 2.11).</summary>
internal ref partial struct Parser
{
    private IValueNode ParseValue(bool constant)
    {
        var mark = Here();
        switch (_lexer.Kind)
        {
            case TokenKind.OpenBracket:
                return ParseList(constant);
            case TokenKind.OpenBrace:
                return ParseObject(constant);
            case TokenKind.Int:
                var digits = TakeText();
                return new IntValueNode(Since(mark), digits);
            case TokenKind.Float:
                var number = TakeText();
                return new FloatValueNode(Since(mark), number);
            case TokenKind.String or TokenKind.BlockString:
                return ParseString();
            case TokenKind.Name:
                return ParseNameValue();
            case TokenKind.Dollar:
                return constant ? throw VariableInConstant() : ParseVariable();
            default:
                throw Unexpected();
        }
    }

    private IValueNode ParseNameValue()
    {
        var mark = Here();
        var name = TakeText();
        return name switch
        {
            "true" => new BooleanValueNode(Since(mark), true),
            "false" => new BooleanValueNode(Since(mark), false),
            "null" => new NullValueNode(Since(mark)),
            _ => new EnumValueNode(Since(mark), name),
        };
    }

    private StringValueNode ParseString()
    {
        var mark = Here();
        var value = _lexer.StringValue!;
        var block = _lexer.Kind == TokenKind.BlockString;
        Advance();
        return new StringValueNode(Since(mark), value, block);
    }

    private ListValueNode ParseList(bool constant)
    {
        var mark = Here();
        Advance();
        Enter();
        var items = new List<IValueNode>();
        while (!Skip(TokenKind.CloseBracket))
        {
            items.Add(ParseValue(constant));
        }

        Leave();
        return new ListValueNode(Since(mark), items);
    }

    private ObjectValueNode ParseObject(bool constant)
    {
        var mark = Here();
        Advance();
        Enter();
        var fields = new List<ObjectFieldNode>();
        while (!Skip(TokenKind.CloseBrace))
        {
            var field = Here();
            var name = ParseName();
            Expect(TokenKind.Colon);
            var value = ParseValue(constant);
            fields.Add(new ObjectFieldNode(Since(field), name, value));
        }

        Leave();
        return new ObjectValueNode(Since(mark), fields);
    }

    private VariableNode ParseVariable()
    {
        var mark = Here();
        Expect(TokenKind.Dollar);
        var name = ParseName();
        return new VariableNode(Since(mark), name);
    }

    private ITypeNode ParseType()
    {
        var mark = Here();
        INullableTypeNode type;
        if (Skip(TokenKind.OpenBracket))
        {
            Enter();
            var item = ParseType();
            Expect(TokenKind.CloseBracket);
            Leave();
            type = new ListTypeNode(Since(mark), item);
        }
        else
        {
            type = ParseNamedType();
        }

        return Skip(TokenKind.Bang) ? new NonNullTypeNode(Since(mark), type) : type;
    }

    private NamedTypeNode ParseNamedType()
    {
        var mark = Here();
        var name = ParseName();
        return new NamedTypeNode(Since(mark), name);
    }

    private string TakeText()
    {
        var text = _lexer.Text.ToString();
        Advance();
        return text;
    }

    private SyntaxException VariableInConstant()
    {
        var dollar = _lexer.Start;
        Advance();
        return _lexer.Kind == TokenKind.Name
            ? _lexer.Error(dollar, $"Unexpected variable \"${_lexer.Text}\" in constant value.")
            : _lexer.Error(dollar, "Unexpected \"$\".");
    }
}

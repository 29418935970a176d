namespace HotChocolate.Language;

/// <summary>Operations, fragments and selections (specification, sections 2.3 to 2.8).</summary>
internal ref partial struct Parser
{
    private OperationDefinitionNode ParseOperation((int, int, int) mark, StringValueNode? description, OperationType operation)
    {
        Advance();
        var name = _lexer.Kind == TokenKind.Name ? ParseName() : null;
        var variables = ParseVariableDefinitions();
        var directives = ParseDirectives(constant: false);
        var selections = ParseSelectionSet();
        return new OperationDefinitionNode(Since(mark), name, description, operation, variables, directives, selections);
    }

    private FragmentDefinitionNode ParseFragment((int, int, int) mark, StringValueNode? description)
    {
        Advance();
        var name = IsKeyword("on") ? throw Unexpected() : ParseName();
        ExpectKeyword("on");
        var condition = ParseNamedType();
        var directives = ParseDirectives(constant: false);
        var selections = ParseSelectionSet();
        return new FragmentDefinitionNode(Since(mark), name, description, condition, directives, selections);
    }

    private VariableDefinitionNode[] ParseVariableDefinitions()
    {
        if (!Skip(TokenKind.OpenParenthesis))
        {
            return [];
        }

        var variables = new List<VariableDefinitionNode>();
        do
        {
            var mark = Here();
            var description = ParseDescription();
            var variable = ParseVariable();
            Expect(TokenKind.Colon);
            var type = ParseType();
            var defaultValue = Skip(TokenKind.Equal) ? ParseValue(constant: true) : null;
            var directives = ParseDirectives(constant: true);
            variables.Add(new VariableDefinitionNode(Since(mark), variable, description, type, defaultValue, directives));
        }
        while (!Skip(TokenKind.CloseParenthesis));

        return [.. variables];
    }

    private SelectionSetNode ParseSelectionSet()
    {
        var mark = Here();
        Expect(TokenKind.OpenBrace);
        Enter();
        var selections = new List<ISelectionNode>();
        do
        {
            selections.Add(_lexer.Kind == TokenKind.Spread ? ParseSpread() : ParseField());
        }
        while (!Skip(TokenKind.CloseBrace));

        Leave();
        return new SelectionSetNode(Since(mark), selections);
    }

    private FieldNode ParseField()
    {
        var mark = Here();
        var name = ParseName();
        NameNode? alias = null;
        if (Skip(TokenKind.Colon))
        {
            (alias, name) = (name, ParseName());
        }

        var arguments = ParseArguments(constant: false);
        var directives = ParseDirectives(constant: false);
        var selections = _lexer.Kind == TokenKind.OpenBrace ? ParseSelectionSet() : null;
        return new FieldNode(Since(mark), name, alias, directives, arguments, selections);
    }

    private ISelectionNode ParseSpread()
    {
        var mark = Here();
        Advance();
        if (_lexer.Kind == TokenKind.Name && !IsKeyword("on"))
        {
            var name = ParseName();
            var spreadDirectives = ParseDirectives(constant: false);
            return new FragmentSpreadNode(Since(mark), name, spreadDirectives);
        }

        var condition = SkipKeyword("on") ? ParseNamedType() : null;
        var directives = ParseDirectives(constant: false);
        var selections = ParseSelectionSet();
        return new InlineFragmentNode(Since(mark), condition, directives, selections);
    }

    private ArgumentNode[] ParseArguments(bool constant)
    {
        if (!Skip(TokenKind.OpenParenthesis))
        {
            return [];
        }

        var arguments = new List<ArgumentNode>();
        do
        {
            var mark = Here();
            var name = ParseName();
            Expect(TokenKind.Colon);
            var value = ParseValue(constant);
            arguments.Add(new ArgumentNode(Since(mark), name, value));
        }
        while (!Skip(TokenKind.CloseParenthesis));

        return [.. arguments];
    }

    private DirectiveNode[] ParseDirectives(bool constant)
    {
        if (_lexer.Kind != TokenKind.At)
        {
            return [];
        }

        var directives = new List<DirectiveNode>();
        while (_lexer.Kind == TokenKind.At)
        {
            var mark = Here();
            Advance();
            var name = ParseName();
            var arguments = ParseArguments(constant);
            directives.Add(new DirectiveNode(Since(mark), name, arguments));
        }

        return [.. directives];
    }
}

namespace HotChocolate.Language;

/// <summary>Definitions at the top of a document (specification, section 2.2).</summary>
internal ref partial struct Parser
{
    private IDefinitionNode ParseDefinition()
    {
        var mark = Here();
        if (_lexer.Kind == TokenKind.OpenBrace)
        {
            var selections = ParseSelectionSet();
            return new OperationDefinitionNode(Since(mark), null, null, OperationType.Query, [], [], selections);
        }

        var described = _lexer;
        var description = ParseDescription();
        if (description is not null && _lexer.Kind == TokenKind.OpenBrace)
        {
            throw described.Error(described.Start, "Unexpected description, descriptions are not supported on shorthand queries.");
        }

        if (_lexer.Kind != TokenKind.Name)
        {
            throw Unexpected();
        }

        switch (_lexer.Text)
        {
            case "query":
                return ParseOperation(mark, description, OperationType.Query);
            case "mutation":
                return ParseOperation(mark, description, OperationType.Mutation);
            case "subscription":
                return ParseOperation(mark, description, OperationType.Subscription);
            case "fragment":
                return ParseFragment(mark, description);
            case "schema":
                return ParseSchema(mark, description);
            case "scalar":
                return ParseScalar(mark, description);
            case "type":
                return ParseObjectType(mark, description);
            case "interface":
                return ParseInterface(mark, description);
            case "union":
                return ParseUnion(mark, description);
            case "enum":
                return ParseEnum(mark, description);
            case "input":
                return ParseInput(mark, description);
            case "directive":
                return ParseDirectiveDefinition(mark, description);
        }

        if (description is not null)
        {
            throw described.Error(described.Start, "Unexpected description, only GraphQL definitions support descriptions.");
        }

        return SkipKeyword("extend") ? ParseExtension(mark) : throw Unexpected();
    }

    private StringValueNode? ParseDescription() =>
        _lexer.Kind is TokenKind.String or TokenKind.BlockString ? ParseString() : null;
}

using System.Collections.Frozen;

namespace HotChocolate.Language;

/// <summary>Type system definitions (specification, section 3).</summary>
internal ref partial struct Parser
{
    private static readonly FrozenSet<string> DirectiveLocations = FrozenSet.Create(
        "QUERY", "MUTATION", "SUBSCRIPTION", "FIELD", "FRAGMENT_DEFINITION", "FRAGMENT_SPREAD", "INLINE_FRAGMENT", "VARIABLE_DEFINITION",
        "SCHEMA", "SCALAR", "OBJECT", "FIELD_DEFINITION", "ARGUMENT_DEFINITION", "INTERFACE", "UNION", "ENUM", "ENUM_VALUE",
        "INPUT_OBJECT", "INPUT_FIELD_DEFINITION");

    private SchemaDefinitionNode ParseSchema((int, int, int) mark, StringValueNode? description)
    {
        Advance();
        var directives = ParseDirectives(constant: true);
        var roots = _lexer.Kind == TokenKind.OpenBrace ? ParseRootTypes() : throw Expected(TokenKind.OpenBrace);
        return new SchemaDefinitionNode(Since(mark), description, directives, roots);
    }

    private OperationTypeDefinitionNode[] ParseRootTypes()
    {
        if (!Skip(TokenKind.OpenBrace))
        {
            return [];
        }

        var roots = new List<OperationTypeDefinitionNode>();
        do
        {
            var mark = Here();
            var operation = ParseOperationType();
            Expect(TokenKind.Colon);
            var type = ParseNamedType();
            roots.Add(new OperationTypeDefinitionNode(Since(mark), operation, type));
        }
        while (!Skip(TokenKind.CloseBrace));

        return [.. roots];
    }

    private OperationType ParseOperationType()
    {
        if (_lexer.Kind != TokenKind.Name)
        {
            throw Expected(TokenKind.Name);
        }

        OperationType operation = _lexer.Text switch
        {
            "query" => OperationType.Query,
            "mutation" => OperationType.Mutation,
            "subscription" => OperationType.Subscription,
            _ => throw Unexpected(),
        };
        Advance();
        return operation;
    }

    private ScalarTypeDefinitionNode ParseScalar((int, int, int) mark, StringValueNode? description)
    {
        Advance();
        var name = ParseName();
        var directives = ParseDirectives(constant: true);
        return new ScalarTypeDefinitionNode(Since(mark), name, description, directives);
    }

    private ObjectTypeDefinitionNode ParseObjectType((int, int, int) mark, StringValueNode? description)
    {
        Advance();
        var name = ParseName();
        var interfaces = ParseInterfaces();
        var directives = ParseDirectives(constant: true);
        var fields = ParseFieldDefinitions();
        return new ObjectTypeDefinitionNode(Since(mark), name, description, directives, interfaces, fields);
    }

    private InterfaceTypeDefinitionNode ParseInterface((int, int, int) mark, StringValueNode? description)
    {
        Advance();
        var name = ParseName();
        var interfaces = ParseInterfaces();
        var directives = ParseDirectives(constant: true);
        var fields = ParseFieldDefinitions();
        return new InterfaceTypeDefinitionNode(Since(mark), name, description, directives, interfaces, fields);
    }

    private UnionTypeDefinitionNode ParseUnion((int, int, int) mark, StringValueNode? description)
    {
        Advance();
        var name = ParseName();
        var directives = ParseDirectives(constant: true);
        var types = ParseUnionMembers();
        return new UnionTypeDefinitionNode(Since(mark), name, description, directives, types);
    }

    private EnumTypeDefinitionNode ParseEnum((int, int, int) mark, StringValueNode? description)
    {
        Advance();
        var name = ParseName();
        var directives = ParseDirectives(constant: true);
        var values = ParseEnumValues();
        return new EnumTypeDefinitionNode(Since(mark), name, description, directives, values);
    }

    private InputObjectTypeDefinitionNode ParseInput((int, int, int) mark, StringValueNode? description)
    {
        Advance();
        var name = ParseName();
        var directives = ParseDirectives(constant: true);
        var fields = ParseInputValues(TokenKind.OpenBrace, TokenKind.CloseBrace);
        return new InputObjectTypeDefinitionNode(Since(mark), name, description, directives, fields);
    }

    private DirectiveDefinitionNode ParseDirectiveDefinition((int, int, int) mark, StringValueNode? description)
    {
        Advance();
        Expect(TokenKind.At);
        var name = ParseName();
        var arguments = ParseInputValues(TokenKind.OpenParenthesis, TokenKind.CloseParenthesis);
        var repeatable = SkipKeyword("repeatable");
        ExpectKeyword("on");
        Skip(TokenKind.Pipe);
        var locations = new List<NameNode>();
        do
        {
            var position = _lexer;
            var location = ParseName();
            locations.Add(DirectiveLocations.Contains(location.Value)
                ? location
                : throw position.Error(position.Start, $"Unexpected Name \"{location.Value}\"."));
        }
        while (Skip(TokenKind.Pipe));

        return new DirectiveDefinitionNode(Since(mark), name, description, repeatable, arguments, locations);
    }
}

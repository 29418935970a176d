using FsCheck;
using FsCheck.Fluent;
using HotChocolate.Language;

namespace HotChocolate.Tests.Language;

/// <summary>Random documents, every kind of node among them.</summary>
internal static class SyntaxGenerator
{
    private static readonly Gen<NameNode> Name =
        Gen.Elements("a", "B", "_c", "on", "query", "type", "null", "true", "fragment", "input1", "extend", "implements", "repeatable").Select(n => new NameNode(n));

    private static readonly Gen<NameNode> FragmentName = Name.Where(n => n.Value != "on");

    private static readonly Gen<NamedTypeNode> NamedType = Name.Select(n => new NamedTypeNode(null, n));

    private static readonly Gen<string> Text = Gen.Elements("a", "\"", "\\", "\n", " ", "\t", "é", "\U0001F600", "\u0001", "\u0085", "\"\"\"", "b c", "#")
        .ListOf().Select(string.Concat);

    private static readonly Gen<StringValueNode> String = from text in Text
                                                          from block in Gen.Elements(true, false)
                                                          select Block(text, block);

    private static readonly Gen<StringValueNode?> Description = Maybe(String);

    private static readonly Gen<ITypeNode> Type = Gen.Sized(TypeOf);

    /// <summary>A document of up to four definitions.</summary>
    public static Gen<DocumentNode> Document { get; } =
        Some(Gen.OneOf(Operation(), Fragment(), TypeSystem()), 1, 4).Select(d => new DocumentNode(d));

    private static StringValueNode Block(string text, bool block)
    {
        var probe = (StringValueNode)Utf8GraphQLParser.Syntax.ParseValueLiteral(new StringValueNode(null, text, block).ToString());
        return new StringValueNode(null, text, block && probe.Block);
    }

    private static Gen<T?> Maybe<T>(Gen<T> gen) where T : class =>
        Gen.OneOf(gen.Select(v => (T?)v), Gen.Constant<T?>(null));

    private static Gen<IReadOnlyList<T>> Some<T>(Gen<T> gen, int least = 0, int most = 3) =>
        from count in Gen.Choose(least, most) from items in gen.ArrayOf(count) select (IReadOnlyList<T>)items;

    private static Gen<ITypeNode> TypeOf(int size)
    {
        var named = NamedType.Select(t => (INullableTypeNode)t);
        var nullable = size < 2 ? named : Gen.OneOf(named, TypeOf(size / 2).Select(t => (INullableTypeNode)new ListTypeNode(t)));
        return Gen.OneOf(nullable.Select(t => (ITypeNode)t), nullable.Select(t => (ITypeNode)new NonNullTypeNode(t)));
    }

    private static Gen<IValueNode> Value(bool constant) => Gen.Sized(size => ValueOf(Math.Min(size, 16), constant));

    private static Gen<IValueNode> ValueOf(int size, bool constant)
    {
        var leaves = new List<Gen<IValueNode>>
        {
            Gen.Elements("0", "-1", "12345678901234567890").Select(v => (IValueNode)new IntValueNode(null, v)),
            Gen.Elements("0.5", "-1e10", "1.0E-7").Select(v => (IValueNode)new FloatValueNode(null, v)),
            String.Select(v => (IValueNode)v),
            Gen.Elements(true, false).Select(v => (IValueNode)new BooleanValueNode(v)),
            Gen.Constant((IValueNode)NullValueNode.Default),
            Gen.Elements("A", "nulls").Select(v => (IValueNode)new EnumValueNode(v)),
        };
        if (!constant)
        {
            leaves.Add(Name.Select(n => (IValueNode)new VariableNode(null, n)));
        }

        if (size > 1)
        {
            leaves.Add(Some(ValueOf(size / 4, constant)).Select(v => (IValueNode)new ListValueNode(null, v)));
            leaves.Add(Some(from n in Name from v in ValueOf(size / 4, constant) select new ObjectFieldNode(null, n, v)).Select(f => (IValueNode)new ObjectValueNode(null, f)));
        }

        return Gen.OneOf(leaves);
    }

    private static Gen<IReadOnlyList<ArgumentNode>> Arguments(bool constant) =>
        Some(from n in Name from v in Value(constant) select new ArgumentNode(null, n, v));

    private static Gen<IReadOnlyList<DirectiveNode>> Directives(bool constant) =>
        Some(from n in Name from a in Arguments(constant) select new DirectiveNode(null, n, a), 0, 2);

    private static Gen<SelectionSetNode> SelectionSet() => Gen.Sized(size => SelectionSetOf(Math.Min(size, 9)));

    private static Gen<SelectionSetNode> SelectionSetOf(int size)
    {
        var children = size < 2 ? Gen.Constant<SelectionSetNode?>(null) : Maybe(SelectionSetOf(size / 3));
        var fields = from name in Name
                     from alias in Maybe(Name)
                     from directives in Directives(false)
                     from arguments in Arguments(false)
                     from set in children
                     select (ISelectionNode)new FieldNode(null, name, alias, directives, arguments, set);
        var spreads = from name in FragmentName from directives in Directives(false) select (ISelectionNode)new FragmentSpreadNode(null, name, directives);
        var inline = from type in Maybe(NamedType)
                     from directives in Directives(false)
                     from set in SelectionSetOf(size / 3)
                     select (ISelectionNode)new InlineFragmentNode(null, type, directives, set);
        return Some(size < 2 ? Gen.OneOf(fields, spreads) : Gen.OneOf(fields, spreads, inline), 1).Select(s => new SelectionSetNode(s));
    }

    private static Gen<IDefinitionNode> Operation()
    {
        var variables = Some(
            from variable in Name
            from description in Description
            from type in Type
            from value in Maybe(Value(true))
            from directives in Directives(true)
            select new VariableDefinitionNode(null, new VariableNode(null, variable), description, type, value, directives));
        return from name in Maybe(Name)
               from description in Description
               from operation in Gen.Elements(Enum.GetValues<OperationType>())
               from declared in variables
               from directives in Directives(false)
               from set in SelectionSet()
               select (IDefinitionNode)new OperationDefinitionNode(null, name, description, operation, declared, directives, set);
    }

    private static Gen<IDefinitionNode> Fragment() =>
        from name in FragmentName
        from description in Description
        from type in NamedType
        from directives in Directives(false)
        from set in SelectionSet()
        select (IDefinitionNode)new FragmentDefinitionNode(null, name, description, type, directives, set);

    private static Gen<IDefinitionNode> TypeSystem()
    {
        var input = from name in Name
                    from description in Description
                    from type in Type
                    from value in Maybe(Value(true))
                    from directives in Directives(true)
                    select new InputValueDefinitionNode(null, name, description, type, value, directives);
        var field = from name in Name
                    from description in Description
                    from arguments in Some(input)
                    from type in Type
                    from directives in Directives(true)
                    select new FieldDefinitionNode(null, name, description, arguments, type, directives);
        var root = from operation in Gen.Elements(Enum.GetValues<OperationType>()) from type in NamedType select new OperationTypeDefinitionNode(null, operation, type);
        var enumValue = from name in Gen.Elements("A", "B")
                        from description in Description
                        from directives in Directives(true)
                        select new EnumValueDefinitionNode(null, new NameNode(name), description, directives);
        var types = Some(NamedType);
        var locations = Some(Gen.Elements("FIELD", "OBJECT").Select(l => new NameNode(l)), 1);
        return from head in (from name in Name from description in Description from directives in Directives(true) select (name, description, directives))
               from interfaces in types
               from fields in Some(field)
               from oneField in Some(field, 1)
               from inputs in Some(input)
               from oneInput in Some(input, 1)
               from values in Some(enumValue, 1)
               from roots in Some(root, 1)
               from places in locations
               from repeatable in Gen.Elements(true, false)
               from definition in Gen.Elements<IDefinitionNode>(
                   new SchemaDefinitionNode(null, head.description, head.directives, roots),
                   new ScalarTypeDefinitionNode(null, head.name, head.description, head.directives),
                   new ObjectTypeDefinitionNode(null, head.name, head.description, head.directives, interfaces, fields),
                   new InterfaceTypeDefinitionNode(null, head.name, head.description, head.directives, interfaces, fields),
                   new UnionTypeDefinitionNode(null, head.name, head.description, head.directives, interfaces),
                   new EnumTypeDefinitionNode(null, head.name, head.description, head.directives, values),
                   new InputObjectTypeDefinitionNode(null, head.name, head.description, head.directives, inputs),
                   new DirectiveDefinitionNode(null, head.name, head.description, repeatable, inputs, places),
                   new SchemaExtensionNode(null, head.directives, roots),
                   new ObjectTypeExtensionNode(null, head.name, head.directives, interfaces, oneField),
                   new InterfaceTypeExtensionNode(null, head.name, head.directives, interfaces, oneField),
                   new ScalarTypeExtensionNode(null, head.name, [new DirectiveNode("d")]),
                   new UnionTypeExtensionNode(null, head.name, head.directives, [new NamedTypeNode("A")]),
                   new EnumTypeExtensionNode(null, head.name, head.directives, values),
                   new InputObjectTypeExtensionNode(null, head.name, head.directives, oneInput))
               select definition;
    }
}

using System.Globalization;
using System.Text;
using HotChocolate.Types;

namespace HotChocolate.Tests.Validation;

/// <summary>Writes documents that are mostly right, so that rules meet each other in ways nobody thought of.</summary>
internal sealed class DocumentGenerator(Schema schema, int seed)
{
    private static readonly string[] s_aliases = ["a", "b", "c"];
    private static readonly string[] s_literals =
    [
        "1", "-7", "2.5", "3000000000", "\"x\"", "\"\"\"block\"\"\"", "true", "null", "NOVEL", "EPICC", "[]", "[1, 2]", "[NOVEL]", "{}",
        "{ text: \"t\" }", "{ text: 1, times: \"x\" }", "{ eq: 1 }", "{ and: [{ pages: { gt: 1 } }] }", "$v0", "$v1", "[$v2]", "{ text: $v0 }",
    ];

    private static readonly string[] s_types = ["Int", "Int!", "String", "String!", "[String!]", "Genre", "[Genre]!", "EchoInput", "EchoInput!", "Any", "Boolean!", "Book", "Nope"];

    private readonly Random _random = new(seed);
    private readonly string[] _fragments = ["F0", "F1", "F2"];

    /// <summary>graphql-js evaluates conditions of subscriptions while it validates, and throws at wrong ones.</summary>
    private bool _isSubscription;

    public string Next()
    {
        var text = new StringBuilder();
        var roots = Enumerable.Range(0, Chance(85) ? 1 : 2)
            .Select(_ => Chance(80) ? schema.QueryType : Chance(60) ? schema.MutationType! : schema.SubscriptionType!)
            .ToList();
        _isSubscription = roots.Contains(schema.SubscriptionType!);
        foreach (var root in roots)
        {
            var keyword = ReferenceEquals(root, schema.QueryType) ? "query" : root.Name.ToLowerInvariant();
            text.Append(keyword).Append(Chance(60) ? $" Q{_random.Next(3)}" : "");
            var variables = Enumerable.Range(0, _random.Next(4)).Select(index => $"$v{(Chance(95) ? index : 0)}: {Pick(s_types)}{(Chance(20) ? " = " + Pick(s_literals[..14]) : "")}").ToList();
            text.Append(variables.Count == 0 ? "" : $"({string.Join(", ", variables)})").Append(Directive(5));
            Selections(text, root, 0);
            text.Append('\n');
        }

        foreach (var name in _fragments.Where(_ => Chance(60)))
        {
            var types = schema.Types.OfType<NamedType>().Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal)).ToList();
            var composite = types.Where(type => type.IsCompositeType()).ToList();
            var type = Chance(92) ? Pick(composite) : Pick(types);
            text.Append(CultureInfo.InvariantCulture, $"fragment {name} on {type.Name}{Directive(3)}");
            Selections(text, type, 1);
            text.Append('\n');
        }

        return text.ToString();
    }

    private void Selections(StringBuilder text, INamedType type, int depth)
    {
        text.Append(" { ");
        var count = 1 + _random.Next(4);
        for (var i = 0; i < count; i++)
        {
            switch (_random.Next(10))
            {
                case 0 when depth < 5:
                    var condition = Pick(schema.Types.Where(candidate => candidate.IsCompositeType() && !candidate.Name.StartsWith("__", StringComparison.Ordinal)).ToList());
                    var target = Chance(40) ? type : condition;
                    text.Append(Chance(20) ? "... " : $"... on {target.Name} ").Append(Directive(10));
                    Selections(text, target, depth + 1);
                    break;
                case 1:
                    text.Append("...").Append(Chance(95) ? Pick(_fragments) : "Unknown").Append(Directive(10)).Append(' ');
                    break;
                default:
                    Field(text, type, depth);
                    break;
            }
        }

        text.Append("} ");
    }

    private void Field(StringBuilder text, INamedType type, int depth)
    {
        if (Chance(20))
        {
            text.Append(Pick(s_aliases)).Append(": ");
        }

        if (type is not ComplexType complex || Chance(4))
        {
            text.Append(Chance(70) ? "__typename " : "nme ");
            return;
        }

        var field = Pick(complex.Fields);
        text.Append(field.Name);
        var arguments = field.Arguments
            .Where(argument => Chance(argument.Type is NonNullType ? 93 : 20))
            .Select(argument => $"{(Chance(98) ? argument.Name : argument.Name + "x")}: {Value(argument.Type, 0)}")
            .ToList();
        text.Append(arguments.Count == 0 ? "" : $"({string.Join(", ", arguments)})").Append(Directive(8));
        var named = field.Type.NamedType();
        if (depth < 6 && (named.IsCompositeType() ? Chance(97) : Chance(2)))
        {
            Selections(text, named, depth + 1);
        }

        text.Append(' ');
    }

    private string Value(IType type, int depth)
    {
        if (Chance(12) || depth > 3)
        {
            return Pick(s_literals);
        }

        return type.NullableType() switch
        {
            ListType list => "[" + string.Join(", ", Enumerable.Range(0, _random.Next(3)).Select(_ => Value(list.ElementType, depth + 1))) + "]",
            InputObjectType input => "{ " + string.Join(", ", input.Fields.Where(field => Chance(field.IsRequired ? 95 : 25)).Select(field => $"{field.Name}: {Value(field.Type, depth + 1)}")) + " }",
            EnumType names => Pick(names.Values).Name,
            StringType or IdType => "\"s\"",
            BooleanType => "true",
            FloatType => "1.5",
            _ => "3",
        };
    }

    private string Directive(int percent) => !_isSubscription && Chance(percent)
        ? Pick([" @skip(if: true)", " @include(if: $v0)", " @skip", " @include(if: 3)", " @nope", " @deprecated", " @skip(if: true) @skip(if: false)"])
        : "";

    private bool Chance(int percent) => _random.Next(100) < percent;

    private T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];
}

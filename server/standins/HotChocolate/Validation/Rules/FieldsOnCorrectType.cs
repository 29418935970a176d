using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Validation.Rules;

/// <summary>Fields selected exist. https://spec.graphql.org/September2025/#sec-Field-Selections</summary>
internal sealed class FieldsOnCorrectType(ValidationContext context) : ValidationRule(context, "sec-Field-Selections")
{
    public override void Enter(ISyntaxNode node)
    {
        if (node is not FieldNode field || Context.Types.ParentType is not { } parent || Context.Types.Field is not null)
        {
            return;
        }

        var name = field.Name.Value;
        var suggestion = SuggestTypes(parent, name);
        if (suggestion.Length == 0 && parent is ComplexType complex)
        {
            suggestion = Suggestions.DidYouMean(name, complex.Fields.Select(known => known.Name));
        }

        ReportWithHint($"Cannot query field \"{name}\" on type \"{parent.Name}\".", suggestion, field);
    }

    /// <summary>The types behind an interface or union that do have the field.</summary>
    private string SuggestTypes(INamedType parent, string name)
    {
        if (parent is not (InterfaceType or UnionType))
        {
            return "";
        }

        var having = Context.Schema.GetPossibleTypes(parent).Where(type => type.TryGetField(name, out _)).ToList();
        var shared = having.SelectMany(type => type.Interfaces).Where(type => type.TryGetField(name, out _))
            .GroupBy(type => type.Name).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => group.Key);
        var names = shared.Concat(having.Select(type => type.Name).Order(StringComparer.Ordinal)).Take(5).Select(type => $"\"{type}\"").ToArray();
        return names.Length switch
        {
            0 => "",
            1 => $" Did you mean to use an inline fragment on {names[0]}?",
            2 => $" Did you mean to use an inline fragment on {names[0]} or {names[1]}?",
            _ => $" Did you mean to use an inline fragment on {string.Join(", ", names[..^1])}, or {names[^1]}?",
        };
    }
}

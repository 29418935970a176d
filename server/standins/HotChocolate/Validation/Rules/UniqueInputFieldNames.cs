using HotChocolate.Language;

namespace HotChocolate.Validation.Rules;

/// <summary>Each input field is given once. https://spec.graphql.org/September2025/#sec-Input-Object-Field-Uniqueness</summary>
internal sealed class UniqueInputFieldNames(ValidationContext context) : ValidationRule(context, "sec-Input-Object-Field-Uniqueness")
{
    public override void Enter(ISyntaxNode node)
    {
        if (node is not ObjectValueNode { Fields.Count: > 1 } value)
        {
            return;
        }

        var known = new Dictionary<string, NameNode>();
        foreach (var field in value.Fields)
        {
            if (!known.TryAdd(field.Name.Value, field.Name))
            {
                Report($"There can be only one input field named \"{field.Name.Value}\".", known[field.Name.Value], field.Name);
            }
        }
    }
}

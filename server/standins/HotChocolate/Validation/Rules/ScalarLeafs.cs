using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Validation.Rules;

/// <summary>Leaves have no selections, everything else has. https://spec.graphql.org/September2025/#sec-Leaf-Field-Selections</summary>
internal sealed class ScalarLeafs(ValidationContext context) : ValidationRule(context, "sec-Leaf-Field-Selections")
{
    public override void Enter(ISyntaxNode node)
    {
        if (node is not FieldNode field || Context.Types.OutputType is not { } type)
        {
            return;
        }

        var name = field.Name.Value;
        if (type.IsLeafType())
        {
            if (field.SelectionSet is not null)
            {
                Report($"Field \"{name}\" must not have a selection since type \"{type}\" has no subfields.", field.SelectionSet);
            }
        }
        else if (field.SelectionSet is null)
        {
            Report($"Field \"{name}\" of type \"{type}\" must have a selection of subfields. Did you mean \"{name} {{ ... }}\"?", field);
        }
        else if (field.SelectionSet.Selections.Count == 0)
        {
            Report($"Field \"{name}\" of type \"{type}\" must have at least one field selected.", field);
        }
    }
}

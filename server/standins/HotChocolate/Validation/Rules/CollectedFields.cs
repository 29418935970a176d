using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Validation.Rules;

/// <summary>A field with the type it is selected on and, when it exists, its definition.</summary>
internal readonly record struct CollectedField(INamedType? Parent, FieldNode Node, ObjectField? Field);

/// <summary>The fields of a selection set by response name, and the fragments it spreads.</summary>
internal sealed class CollectedFields
{
    public OrderedDictionary<string, List<CollectedField>> Fields { get; } = [];

    public List<string> Fragments { get; } = [];

    public static CollectedFields Of(ValidationContext context, INamedType? parent, SelectionSetNode selections)
    {
        var collected = new CollectedFields();
        collected.Add(context, parent, selections);
        return collected;
    }

    private void Add(ValidationContext context, INamedType? parent, SelectionSetNode selections)
    {
        foreach (var selection in selections.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    // As graphql-js does, meta fields are compared by name alone.
                    var known = parent is ComplexType complex && complex.TryGetField(field.Name.Value, out var found) ? found : null;
                    var name = (field.Alias ?? field.Name).Value;
                    if (!Fields.TryGetValue(name, out var group))
                    {
                        Fields.Add(name, group = []);
                    }

                    group.Add(new(parent, field, known));
                    break;
                case FragmentSpreadNode spread:
                    if (!Fragments.Contains(spread.Name.Value))
                    {
                        Fragments.Add(spread.Name.Value);
                    }

                    break;
                case InlineFragmentNode { TypeCondition: { } condition } inline:
                    Add(context, context.Schema.TryGetType<INamedType>(condition.Name.Value, out var type) ? type : null, inline.SelectionSet);
                    break;
                case InlineFragmentNode inline:
                    Add(context, parent, inline.SelectionSet);
                    break;
            }
        }
    }
}

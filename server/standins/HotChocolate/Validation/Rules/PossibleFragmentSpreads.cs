using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Validation.Rules;

/// <summary>Fragments can apply where they are spread. https://spec.graphql.org/September2025/#sec-Fragment-Spread-Is-Possible</summary>
internal sealed class PossibleFragmentSpreads(ValidationContext context) : ValidationRule(context, "sec-Fragment-Spread-Is-Possible")
{
    public override void Enter(ISyntaxNode node)
    {
        if (Context.Types.ParentType is not { } parent)
        {
            return;
        }

        switch (node)
        {
            case InlineFragmentNode when Context.Types.OutputType is INamedType type && type.IsCompositeType() && !Overlap(parent, type):
                Report($"Fragment cannot be spread here as objects of type \"{parent.Name}\" can never be of type \"{type.Name}\".", node);
                break;
            case FragmentSpreadNode spread when Context.Fragments.TryGetValue(spread.Name.Value, out var fragment)
                && Context.Schema.TryGetType<INamedType>(fragment.TypeCondition.Name.Value, out var type) && type.IsCompositeType() && !Overlap(parent, type):
                Report(
                    $"Fragment \"{spread.Name.Value}\" cannot be spread here as objects of type \"{parent.Name}\" can never be of type \"{type.Name}\".", node);
                break;
        }
    }

    private bool Overlap(INamedType left, INamedType right) =>
        ReferenceEquals(left, right) || Context.Schema.GetPossibleTypes(left).Any(type => Context.Schema.IsPossible(right, type));
}

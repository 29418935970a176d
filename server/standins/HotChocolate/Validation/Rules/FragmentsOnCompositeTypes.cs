using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Validation.Rules;

/// <summary>Fragments apply to objects, interfaces and unions. https://spec.graphql.org/September2025/#sec-Fragments-on-Object-Interface-or-Union-Types</summary>
internal sealed class FragmentsOnCompositeTypes(ValidationContext context) : ValidationRule(context, "sec-Fragments-on-Object-Interface-or-Union-Types")
{
    public override void Enter(ISyntaxNode node)
    {
        switch (node)
        {
            case InlineFragmentNode { TypeCondition: { } condition } when IsWrong(condition):
                Report($"Fragment cannot condition on non composite type \"{condition.Name.Value}\".", condition);
                break;
            case FragmentDefinitionNode fragment when IsWrong(fragment.TypeCondition):
                Report($"Fragment \"{fragment.Name.Value}\" cannot condition on non composite type \"{fragment.TypeCondition.Name.Value}\".", fragment.TypeCondition);
                break;
        }
    }

    private bool IsWrong(NamedTypeNode condition) =>
        Context.Schema.TryGetType<INamedType>(condition.Name.Value, out var type) && !type.IsCompositeType();
}

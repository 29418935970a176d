using HotChocolate.Language;

namespace HotChocolate.Execution.Processing;

/// <summary>Conditions that <c>@skip</c> and <c>@include</c> make depend on variables; all have to hold.</summary>
internal sealed class ConditionSet
{
    private readonly (string Variable, bool Expected)[] _conditions;

    private ConditionSet((string Variable, bool Expected)[] conditions) => _conditions = conditions;

    public static ConditionSet None { get; } = new([]);

    public bool IsEmpty => _conditions.Length == 0;

    /// <summary>These conditions and those of directives; null when they can never hold.</summary>
    public ConditionSet? And(IReadOnlyList<DirectiveNode> directives)
    {
        var result = this;
        foreach (var directive in directives)
        {
            if (directive.Name.Value is not ("skip" or "include"))
            {
                continue;
            }

            var expected = directive.Name.Value == "include";
            switch (directive.Arguments[0].Value)
            {
                case BooleanValueNode constant when constant.Value != expected:
                    return null;
                case VariableNode variable:
                    result = new([.. result._conditions, (variable.Name.Value, expected)]);
                    break;
            }
        }

        return result;
    }

    public bool Holds(VariableValues variables)
    {
        foreach (var (variable, expected) in _conditions)
        {
            if (variables.Boolean(variable) != expected)
            {
                return false;
            }
        }

        return true;
    }
}

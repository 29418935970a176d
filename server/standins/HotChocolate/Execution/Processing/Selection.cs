using System.Text.Json;
using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Execution.Processing;

/// <summary>One field of a compiled selection set: every occurrence of one response name, merged.</summary>
internal sealed class Selection
{
    private readonly OperationCompiler _compiler;
    private readonly List<ConditionalField> _fields;
    private SelectionSet? _objectSelections;
    private Dictionary<ObjectType, SelectionSet>? _selections;

    public Selection(OperationCompiler compiler, ObjectType parent, ObjectField field, string responseName, List<ConditionalField> fields)
    {
        _compiler = compiler;
        _fields = fields;
        Parent = parent;
        Field = field;
        ResponseName = responseName;
        Encoded = JsonEncodedText.Encode(responseName);
        Arguments = ArgumentPlan.Compile(field, fields[0].Node);
        Conditions = fields.Any(occurrence => occurrence.Conditions.IsEmpty) ? null : [.. fields.Select(occurrence => occurrence.Conditions)];
    }

    public ObjectType Parent { get; }

    public ObjectField Field { get; }

    public string ResponseName { get; }

    public JsonEncodedText Encoded { get; }

    public ArgumentPlan Arguments { get; }

    public FieldNode Node => _fields[0].Node;

    /// <summary>The conditions of the occurrences, of which one has to hold; null when one is unconditional.</summary>
    private ConditionSet[]? Conditions { get; }

    public IEnumerable<Location> Locations =>
        _fields.Select(occurrence => occurrence.Node.Location).OfType<Language.Location>().Select(location => new Location(location.Line, location.Column));

    public bool IsIncluded(VariableValues variables)
    {
        if (Conditions is null)
        {
            return true;
        }

        foreach (var condition in Conditions)
        {
            if (condition.Holds(variables))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What is selected of the field's value when that is of a type.</summary>
    public SelectionSet SelectionsOf(ObjectType type)
    {
        if (_objectSelections is { } single && ReferenceEquals(single.Type, type))
        {
            return single;
        }

        lock (_fields)
        {
            if (_selections is null || !_selections.TryGetValue(type, out var selections))
            {
                selections = _compiler.Compile(type, _fields);
                (_selections ??= []).Add(type, selections);
            }

            _objectSelections = selections;
            return selections;
        }
    }
}

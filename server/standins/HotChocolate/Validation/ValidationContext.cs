using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Validation;

/// <summary>What rules share: the schema, the document, the types at the node being looked at, and the faults found.</summary>
internal sealed class ValidationContext
{
    private readonly Dictionary<IExecutableDefinitionNode, IReadOnlyList<VariableUsage>> _usages = [];
    private readonly List<IError> _errors = [];

    public ValidationContext(Schema schema, DocumentNode document)
    {
        Schema = schema;
        Document = document;
        Types = new(schema);
        foreach (var fragment in document.Definitions.OfType<FragmentDefinitionNode>())
        {
            Fragments.TryAdd(fragment.Name.Value, fragment);
        }
    }

    public Schema Schema { get; }

    public DocumentNode Document { get; }

    public TypeTracker Types { get; }

    /// <summary>The node being looked at on top, the document at the bottom.</summary>
    public Stack<ISyntaxNode> Ancestors { get; } = new();

    public Dictionary<string, FragmentDefinitionNode> Fragments { get; } = [];

    public IReadOnlyList<IError> Errors => _errors;

    public void Report(ErrorBuilder error)
    {
        if (_errors.Count < DocumentValidator.MaxErrors)
        {
            _errors.Add(error.Build());
        }
    }

    /// <summary>Reports a document that goes beyond a limit of the service.</summary>
    public void ReportTooComplex(string message, ISyntaxNode node) =>
        Report(ErrorBuilder.New().SetMessage(message).SetCode(ErrorCodes.Validation.TooComplex).AddLocations(node));

    /// <summary>The fragments that an operation reaches, directly or through other fragments.</summary>
    public IReadOnlyList<FragmentDefinitionNode> ReachableFragments(OperationDefinitionNode operation)
    {
        var found = new List<FragmentDefinitionNode>();
        var names = new HashSet<string>();
        var open = new Stack<SelectionSetNode>([operation.SelectionSet]);
        while (open.TryPop(out var selections))
        {
            foreach (var spread in Spreads(selections))
            {
                if (names.Add(spread.Name.Value) && Fragments.TryGetValue(spread.Name.Value, out var fragment))
                {
                    found.Add(fragment);
                    open.Push(fragment.SelectionSet);
                }
            }
        }

        return found;
    }

    /// <summary>
    /// The fragment spreads below a selection set, those inside fields included: each set's own first, then those of the sets
    /// below, the last one first, as graphql-js walks.
    /// </summary>
    public static IEnumerable<FragmentSpreadNode> Spreads(SelectionSetNode selections)
    {
        var open = new Stack<SelectionSetNode>([selections]);
        while (open.TryPop(out var current))
        {
            foreach (var selection in current.Selections)
            {
                switch (selection)
                {
                    case FragmentSpreadNode spread:
                        yield return spread;
                        break;
                    case FieldNode { SelectionSet: { } below }:
                        open.Push(below);
                        break;
                    case InlineFragmentNode inline:
                        open.Push(inline.SelectionSet);
                        break;
                }
            }
        }
    }

    /// <summary>Where an operation uses variables, in its own selections and in the fragments it reaches.</summary>
    public IEnumerable<VariableUsage> RecursiveUsages(OperationDefinitionNode operation) =>
        UsagesIn(operation).Concat(ReachableFragments(operation).SelectMany(UsagesIn));

    private IReadOnlyList<VariableUsage> UsagesIn(IExecutableDefinitionNode definition)
    {
        if (!_usages.TryGetValue(definition, out var usages))
        {
            _usages.Add(definition, usages = VariableUsage.Find(Schema, definition));
        }

        return usages;
    }
}

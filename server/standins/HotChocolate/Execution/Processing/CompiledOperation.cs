using HotChocolate.Execution.Limits;
using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Execution.Processing;

/// <summary>An operation ready to be executed any number of times.</summary>
internal sealed record CompiledOperation(OperationDefinitionNode Definition, ObjectType RootType, SelectionSet Selections, CostPlan Cost) : IOperation
{
    public string? Name => Definition.Name?.Value;

    public OperationType Type => Definition.Operation;
}

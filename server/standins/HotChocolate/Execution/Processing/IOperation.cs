using HotChocolate.Language;

namespace HotChocolate.Execution.Processing;

/// <summary>An operation ready to be executed.</summary>
public interface IOperation
{
    /// <summary>Its name; null where it has none.</summary>
    public string? Name { get; }

    /// <summary>Whether it is a query, a mutation or a subscription.</summary>
    public OperationType Type { get; }
}

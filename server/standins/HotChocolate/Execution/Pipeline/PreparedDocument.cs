using System.Collections.Concurrent;
using HotChocolate.Execution.Processing;
using HotChocolate.Language;

namespace HotChocolate.Execution.Pipeline;

/// <summary>A parsed document with all that is worth keeping between requests.</summary>
internal sealed class PreparedDocument(DocumentNode document)
{
    public DocumentNode Document => document;

    public IReadOnlyDictionary<string, FragmentDefinitionNode> Fragments { get; } = document.Definitions
        .OfType<FragmentDefinitionNode>()
        .GroupBy(fragment => fragment.Name.Value)
        .ToDictionary(group => group.Key, group => group.First());

    public IReadOnlyList<OperationDefinitionNode> Operations { get; } = [.. document.Definitions.OfType<OperationDefinitionNode>()];

    /// <summary>Whether the document was held against the limits.</summary>
    public bool IsChecked { get; set; }

    /// <summary>The limit that it exceeds; null where it is within all of them.</summary>
    public IError? LimitExceeded { get; set; }

    /// <summary>What validation found, hints apart; null before it ran.</summary>
    public IReadOnlyList<IError>? ValidationErrors { get; set; }

    /// <summary>What is refused to callers who may not introspect; null before one asked.</summary>
    public IReadOnlyList<IError>? IntrospectionErrors { get; set; }

    public ConcurrentDictionary<string, CompiledOperation> Compiled { get; } = new();
}

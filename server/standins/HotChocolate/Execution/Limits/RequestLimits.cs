using System.ComponentModel.DataAnnotations;

namespace HotChocolate.Execution.Options;

/// <summary>
/// How much one request may ask for: section <c>GraphQL:Limits</c> of the configuration, read when the schema is built. More is
/// refused, before anything is executed, with an error that names the limit.
/// </summary>
public sealed class RequestLimits
{
    /// <summary>The name of the section.</summary>
    public const string Section = "GraphQL:Limits";

    /// <summary>The most tokens of a document; 20,000 by default.</summary>
    [Range(1, int.MaxValue)]
    public int MaxTokens { get; set; } = 20_000;

    /// <summary>How deep fields may nest, introspection aside; 20 by default. <c>AddMaxExecutionDepthRule</c> goes before it.</summary>
    [Range(1, int.MaxValue)]
    public int MaxDepth { get; set; } = 20;

    /// <summary>The most aliases in a document; 100 by default.</summary>
    [Range(0, int.MaxValue)]
    public int MaxAliases { get; set; } = 100;

    /// <summary>The most fields that an operation selects of its root type, fragments expanded; 50 by default.</summary>
    [Range(1, int.MaxValue)]
    public int MaxRootFields { get; set; } = 50;

    /// <summary>The most directives in a document; 100 by default.</summary>
    [Range(0, int.MaxValue)]
    public int MaxDirectives { get; set; } = 100;

    /// <summary>
    /// The highest cost of an operation; what <c>ModifyCostOptions</c> says where null. A field that reads data costs 10, an object
    /// found in its parent 1, a leaf nothing; what is selected below a list counts as often as the list has items.
    /// </summary>
    [Range(1, int.MaxValue)]
    public int? MaxCost { get; set; }

    /// <summary>How many items a list is taken to have that is not paged; 10 by default.</summary>
    [Range(1, int.MaxValue)]
    public int AssumedListSize { get; set; } = 10;

    /// <summary>The most bytes of a request's body or of a WebSocket message; what <c>AddGraphQLServer</c> says where null.</summary>
    [Range(1, int.MaxValue)]
    public int? MaxRequestBytes { get; set; }

    /// <summary>The most requests of a batch; 20 by default.</summary>
    [Range(1, int.MaxValue)]
    public int MaxBatchSize { get; set; } = 20;

    /// <summary>How long a request, or one event of a subscription, may take; <see cref="RequestExecutorOptions.ExecutionTimeout"/> where null.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "1.00:00:00")]
    public TimeSpan? ExecutionTimeout { get; set; }
}

using HotChocolate.Execution.Instrumentation;
using HotChocolate.CostAnalysis;
using HotChocolate.Execution.Limits;
using HotChocolate.Execution.Options;
using HotChocolate.Types.Pagination;

namespace HotChocolate.Types.Building;

/// <summary>Everything that the builder's calls collected about one schema.</summary>
internal sealed class SchemaConfiguration(string name)
{
    public string Name { get; } = name;

    public RootConfiguration? Query { get; set; }

    public RootConfiguration? Mutation { get; set; }

    public RootConfiguration? Subscription { get; set; }

    public List<Type> Types { get; } = [];

    public List<Type> Extensions { get; } = [];

    public HashSet<Type> Interfaces { get; } = [];

    public HashSet<Type> Unions { get; } = [];

    /// <summary>Scalar classes by the C# type they stand for.</summary>
    public Dictionary<Type, Type> Bindings { get; } = [];

    public PagingOptions Paging { get; } = new();

    public CostOptions Cost { get; } = new();

    public RequestExecutorOptions Options { get; } = new();

    public List<Func<IServiceProvider, IErrorFilter>> ErrorFilters { get; } = [];

    /// <summary>How listeners are made.</summary>
    public List<Func<IServiceProvider, IExecutionDiagnosticEventListener>> Listeners { get; } = [];

    public bool IsIntrospectionAllowed { get; set; } = true;

    /// <summary>How deep selections may nest; as the configured limits say when null.</summary>
    public DepthLimit? MaxDepth { get; set; }
}

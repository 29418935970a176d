using System.Security.Claims;
using HotChocolate.Execution.Processing;
using HotChocolate.Types.Inputs;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Resolvers;

/// <summary>One field being resolved.</summary>
internal sealed class ResolverContext(ExecutionState state, Selection selection, object? parent, ResultNode node, int index) : IResolverContext
{
    private List<IAsyncDisposable>? _owned;
    private object?[]? _arguments;
    private Dictionary<string, object?>? _localState;

    public ISchema Schema => state.Schema;

    public IServiceProvider Services => state.Services;

    public CancellationToken RequestAborted => state.RequestAborted;

    public Path Path => node.PathTo(index);

    public string ResponseName => Selection.ResponseName;

    public IDictionary<string, object?> ContextData => state.ContextData;

    public Selection Selection { get; } = selection;

    public ExecutionState State => state;

    public object? ParentObject => parent;

    /// <summary>State that the field's middleware shares, such as whether sorting is already done.</summary>
    public Dictionary<string, object?> LocalState => _localState ??= [];

    public HttpContext? HttpContext => state.HttpContext;

    public ClaimsPrincipal? User => state.User;

    public object?[] Arguments => _arguments ??= Selection.Arguments.Coerce(state.Variables);

    public T Parent<T>() => (T)parent!;

    public T ArgumentValue<T>(string name)
    {
        if (!Selection.Field.TryGetArgument(name, out var argument))
        {
            throw new ArgumentException($"The field `{Selection.Field.Name}` has no argument `{name}`.", nameof(name));
        }

        var value = Arguments[argument.Index];
        return value is null or Missing ? default! : (T)value;
    }

    public T Service<T>()
        where T : notnull => Services.GetRequiredService<T>();

    public void ReportError(string errorMessage) => ReportError(ErrorBuilder.New().SetMessage(errorMessage).Build());

    public void ReportError(IError error) => state.Report(error, Selection, node, index);

    /// <summary>The raw value of an argument by position: the C# value, null, or missing.</summary>
    public object? Argument(int position) => Arguments[position];

    public object? GlobalState(string key) => state.ContextData.TryGetValue(key, out var value) ? value : null;

    /// <summary>
    /// A database context of this field's own, disposed once the field's value is read: fields run side by side, and a context
    /// serves one query at a time.
    /// </summary>
    public TContext CreateDbContext<TContext>()
        where TContext : DbContext
    {
        if (Services.GetService<IDbContextFactory<TContext>>() is { } factory)
        {
            var context = factory.CreateDbContext();
            (_owned ??= []).Add(context);
            return context;
        }

        var scope = Services.CreateAsyncScope();
        (_owned ??= []).Add(scope);
        return scope.ServiceProvider.GetRequiredService<TContext>();
    }

    public bool OwnsResources => _owned is not null;

    public async ValueTask ReleaseAsync()
    {
        foreach (var owned in _owned ?? [])
        {
            await owned.DisposeAsync();
        }

        _owned = null;
    }
}

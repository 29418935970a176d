using System.Security.Claims;
using HotChocolate.Types;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Execution.Processing;

/// <summary>What one execution shares between its fields.</summary>
internal sealed class ExecutionState(
    Schema schema,
    IServiceProvider services,
    IDictionary<string, object?> contextData,
    VariableValues variables,
    ErrorHandler errorHandler,
    CancellationToken requestAborted)
{
    private readonly List<IError> _errors = [];

    public Schema Schema => schema;

    public IServiceProvider Services => services;

    public IDictionary<string, object?> ContextData => contextData;

    public VariableValues Variables => variables;

    public CancellationToken RequestAborted => requestAborted;

    public HttpContext? HttpContext => contextData.TryGetValue(nameof(HttpContext), out var value) && value is HttpContext given
        ? given
        : services.GetService<IHttpContextAccessor>()?.HttpContext;

    public ClaimsPrincipal? User => contextData.TryGetValue(nameof(ClaimsPrincipal), out var value) && value is ClaimsPrincipal given
        ? given
        : HttpContext?.User;

    public IReadOnlyList<IError> Errors => _errors;

    /// <summary>Adds an error of a field, unless the field has already become null through another.</summary>
    public void Report(IError error, Selection selection, ResultNode node, int index)
    {
        if (node.IsAnyDiscarded())
        {
            return;
        }

        var placed = error.Path is null ? error.WithPath(node.PathTo(index)) : error;
        Add(errorHandler.Handle(placed.Locations is null ? placed.WithLocations([.. selection.Locations]) : placed));
    }

    /// <summary>Adds the error that an exception of a resolver means.</summary>
    public void Report(Exception exception, Selection selection, ResultNode node, int index)
    {
        foreach (var error in ErrorHandler.Of(exception))
        {
            Report(error, selection, node, index);
        }
    }

    private void Add(IError error)
    {
        lock (_errors)
        {
            _errors.Add(error);
        }
    }
}

using System.Text.Json;

namespace HotChocolate.Execution;

/// <summary>Builds a request step by step.</summary>
public sealed class OperationRequestBuilder
{
    private string? _document;
    private string? _operationName;
    private IReadOnlyDictionary<string, object?>? _variables;
    private IReadOnlyDictionary<string, object?>? _extensions;
    private Dictionary<string, object?>? _state;
    private IServiceProvider? _services;

    private OperationRequestBuilder()
    {
    }

    /// <summary>An empty builder.</summary>
    public static OperationRequestBuilder New() => new();

    /// <summary>Sets the source of the document.</summary>
    /// <param name="sourceText">The source.</param>
    public OperationRequestBuilder SetDocument(string sourceText)
    {
        _document = sourceText;
        return this;
    }

    /// <summary>Names the operation to execute.</summary>
    /// <param name="operationName">The name; null when the document has one operation.</param>
    public OperationRequestBuilder SetOperationName(string? operationName)
    {
        _operationName = operationName;
        return this;
    }

    /// <summary>Sets the raw variable values.</summary>
    /// <param name="variableValues">JSON elements, literals or plain C# values by variable name.</param>
    public OperationRequestBuilder SetVariableValues(IReadOnlyDictionary<string, object?>? variableValues)
    {
        _variables = variableValues;
        return this;
    }

    /// <summary>Sets the raw variable values from a JSON object.</summary>
    /// <param name="variableValuesJson">The JSON object.</param>
    /// <exception cref="JsonException">The text is not a JSON object.</exception>
    public OperationRequestBuilder SetVariableValues(string variableValuesJson)
    {
        _variables = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(variableValuesJson)!
            .ToDictionary(pair => pair.Key, pair => (object?)pair.Value);
        return this;
    }

    /// <summary>Sets the request's <c>extensions</c>.</summary>
    /// <param name="extensions">The entries.</param>
    public OperationRequestBuilder SetExtensions(IReadOnlyDictionary<string, object?>? extensions)
    {
        _extensions = extensions;
        return this;
    }

    /// <summary>Sets a value of the request's global state.</summary>
    /// <param name="name">Its key.</param>
    /// <param name="value">The value.</param>
    public OperationRequestBuilder SetGlobalState(string name, object? value)
    {
        (_state ??= [])[name] = value;
        return this;
    }

    /// <summary>Adds a value to the request's global state, unless there is one of that key.</summary>
    /// <param name="name">Its key.</param>
    /// <param name="value">The value.</param>
    public OperationRequestBuilder TryAddGlobalState(string name, object? value)
    {
        (_state ??= []).TryAdd(name, value);
        return this;
    }

    /// <summary>Sets the services of the request.</summary>
    /// <param name="services">The services, which the caller disposes.</param>
    public OperationRequestBuilder SetServices(IServiceProvider services)
    {
        _services = services;
        return this;
    }

    /// <summary>Sets the services of the request, unless they are set.</summary>
    /// <param name="services">The services, which the caller disposes.</param>
    public OperationRequestBuilder TrySetServices(IServiceProvider services)
    {
        _services ??= services;
        return this;
    }

    /// <summary>Lets this request introspect although introspection is off.</summary>
    public OperationRequestBuilder AllowIntrospection() => SetGlobalState(WellKnownContextData.IntrospectionAllowed, true);

    /// <summary>The request.</summary>
    /// <exception cref="InvalidOperationException">No document was set.</exception>
    public IOperationRequest Build() => new OperationRequest(_document ?? throw new InvalidOperationException("A request needs a document."))
    {
        OperationName = _operationName,
        VariableValues = _variables,
        Extensions = _extensions,
        ContextData = _state,
        Services = _services,
    };
}

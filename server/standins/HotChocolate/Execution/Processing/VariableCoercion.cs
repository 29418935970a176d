using System.Globalization;
using System.Text;
using System.Text.Json;
using HotChocolate.Language;
using HotChocolate.Types;
using HotChocolate.Types.Inputs;
using HotChocolate.Types.Scalars;

namespace HotChocolate.Execution.Processing;

/// <summary>Coerces the raw variable values of a request. Specification section 6.1.2.</summary>
internal sealed class VariableCoercion(Schema schema)
{
    private readonly List<IError> _errors = [];

    /// <summary>The coerced values.</summary>
    /// <exception cref="GraphQLException">A value does not fit its type; names every one that does not.</exception>
    public VariableValues Coerce(IReadOnlyList<VariableDefinitionNode> definitions, IReadOnlyDictionary<string, object?>? raw)
    {
        if (definitions.Count == 0)
        {
            return VariableValues.None;
        }

        var values = new Dictionary<string, object?>(definitions.Count);
        foreach (var definition in definitions)
        {
            Coerce(definition, raw, values);
        }

        return _errors.Count == 0 ? new(values) : throw new GraphQLException(_errors);
    }

    private void Coerce(VariableDefinitionNode definition, IReadOnlyDictionary<string, object?>? raw, Dictionary<string, object?> values)
    {
        var name = definition.Variable.Name.Value;
        if (TypeNodes.Resolve(schema, definition.Type) is not { } type)
        {
            return;
        }

        var isGiven = raw is not null && raw.TryGetValue(name, out _);
        if (!isGiven)
        {
            if (definition.DefaultValue is not null)
            {
                values[name] = InputCoercion.Literal(type, definition.DefaultValue, VariableValues.None);
            }
            else if (type is NonNullType)
            {
                Fail(definition, $"Variable \"${name}\" of required type \"{type}\" was not provided.");
            }

            return;
        }

        var value = raw![name];
        if (JsonValues.IsNull(value) || value is NullValueNode)
        {
            if (type is NonNullType)
            {
                Fail(definition, $"Variable \"${name}\" of non-null type \"{type}\" must not be null.");
            }

            values[name] = null;
            return;
        }

        var errors = _errors.Count;
        var coerced = Coerce(definition, type, value, []);
        if (_errors.Count == errors)
        {
            values[name] = coerced;
        }
    }

    private object? Coerce(VariableDefinitionNode definition, IType type, object? value, List<object> path)
    {
        try
        {
            if (type is NonNullType nonNull)
            {
                return JsonValues.IsNull(value) || value is NullValueNode
                    ? throw new LeafCoercionException($"Expected non-nullable type \"{type}\" not to be null.")
                    : Coerce(definition, nonNull.Type, value, path);
            }

            if (JsonValues.IsNull(value) || value is NullValueNode)
            {
                return null;
            }

            return value is IValueNode literal
                ? InputCoercion.Literal(type, literal, VariableValues.None)
                : type switch
                {
                    ListType list => List(definition, list, value!, path),
                    InputObjectType input => Object(definition, input, value!, path),
                    _ => ((LeafType)type).ParseValue(value!),
                };
        }
        catch (LeafCoercionException exception)
        {
            var at = path.Count == 0 ? "" : $" at \"{definition.Variable.Name.Value}{Print(path)}\"";
            Fail(definition, $"Variable \"${definition.Variable.Name.Value}\" got invalid value {JsonValues.Print(value)}{at}; {exception.Message}");
            return null;
        }
    }

    private object?[] List(VariableDefinitionNode definition, ListType list, object value, List<object> path)
    {
        var items = value switch
        {
            JsonElement { ValueKind: JsonValueKind.Array } array => array.EnumerateArray().Select(item => (object?)item),
            string or JsonElement or IReadOnlyDictionary<string, object?> => null,
            System.Collections.IEnumerable plain => plain.Cast<object?>(),
            _ => null,
        };
        return items is null
            ? [Coerce(definition, list.ElementType, value, path)]
            : [.. items.Select((item, index) => Below(definition, list.ElementType, item, path, index))];
    }

    private object Object(VariableDefinitionNode definition, InputObjectType input, object value, List<object> path)
    {
        var fields = value switch
        {
            JsonElement { ValueKind: JsonValueKind.Object } element => element.EnumerateObject().Select(property => KeyValuePair.Create(property.Name, (object?)property.Value)),
            IEnumerable<KeyValuePair<string, object?>> plain => plain,
            _ when input.RuntimeType.IsInstanceOfType(value) => null,
            _ => throw new LeafCoercionException($"Expected type \"{input.Name}\" to be an object."),
        };
        if (fields is null)
        {
            return value;
        }

        var errors = _errors.Count;
        var values = new object?[input.Fields.Count];
        Array.Fill(values, Missing.Value);
        foreach (var (name, fieldValue) in fields)
        {
            if (!input.TryGetField(name, out var field))
            {
                var known = input.Fields.Select(candidate => candidate.Name);
                throw new LeafCoercionException($"Field \"{name}\" is not defined by type \"{input.Name}\".{Suggestions.DidYouMean(name, known)}");
            }

            values[field.Index] = field.Convert(Below(definition, field.Type, fieldValue, path, name));
        }

        return _errors.Count == errors ? InputCoercion.Finish(input, values) : values;
    }

    private object? Below(VariableDefinitionNode definition, IType type, object? value, List<object> path, object segment)
    {
        path.Add(segment);
        var coerced = Coerce(definition, type, value, path);
        path.RemoveAt(path.Count - 1);
        return coerced;
    }

    private static string Print(List<object> path)
    {
        var text = new StringBuilder();
        foreach (var segment in path)
        {
            _ = segment is int index ? text.Append(CultureInfo.InvariantCulture, $"[{index}]") : text.Append('.').Append((string)segment);
        }

        return text.ToString();
    }

    private void Fail(VariableDefinitionNode definition, string message)
    {
        var error = ErrorBuilder.New().SetMessage(message).SetCode(ErrorCodes.Execution.InvalidVariable);
        if (definition.Location is { } location)
        {
            error.AddLocation(location.Line, location.Column);
        }

        _errors.Add(error.Build());
    }
}

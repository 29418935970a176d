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
    /// <summary>Values with more faults than this are not looked at further.</summary>
    public const int MaxErrors = 50;

    /// <summary>Stands for a value that does not fit, so that what lies around it can still be looked at.</summary>
    private static readonly object s_invalid = new();

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

        if (raw is null || !raw.TryGetValue(name, out var value))
        {
            if (definition.DefaultValue is not null)
            {
                values[name] = InputCoercion.Literal(type, definition.DefaultValue, VariableValues.None);
            }
            else if (type is NonNullType)
            {
                Fail(definition, $"Variable \"${name}\" of required type \"{type}\" was not provided.");
            }
        }
        else if (IsNull(value) && type is NonNullType)
        {
            Fail(definition, $"Variable \"${name}\" of non-null type \"{type}\" must not be null.");
        }
        else if (value is JsonElement element && !JsonValues.IsText(element))
        {
            Fail(definition, $"Variable \"${name}\" holds half a surrogate pair, which is no text; write the pair, or the character itself.");
        }
        else
        {
            values[name] = Coerce(definition, type, value, []);
        }
    }

    private object? Coerce(VariableDefinitionNode definition, IType type, object? value, List<object> path)
    {
        if (type is NonNullType nonNull)
        {
            return IsNull(value)
                ? Fail(definition, value, path, $"Expected non-nullable type \"{type}\" not to be null.")
                : Coerce(definition, nonNull.Type, value, path);
        }

        if (IsNull(value))
        {
            return null;
        }

        try
        {
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
            return Fail(definition, value, path, exception.Message, exception.Hint);
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

    private object? Object(VariableDefinitionNode definition, InputObjectType input, object value, List<object> path)
    {
        if (FieldsOf(value) is not { } given)
        {
            return input.RuntimeType.IsInstanceOfType(value) ? value : Fail(definition, value, path, $"Expected type \"{input.Name}\" to be an object.");
        }

        var errors = _errors.Count;
        var values = new object?[input.Fields.Count];
        foreach (var field in input.Fields)
        {
            values[field.Index] = Missing.Value;
            if (given.TryGetValue(field.Name, out var fieldValue))
            {
                values[field.Index] = Below(definition, field.Type, fieldValue, path, field.Name);
            }
            else if (field.IsRequired)
            {
                Fail(definition, value, path, $"Field \"{field.Name}\" of required type \"{field.Type}\" was not provided.");
            }
        }

        foreach (var name in given.Keys.Where(name => !input.TryGetField(name, out _)))
        {
            var hint = Suggestions.DidYouMean(name, input.Fields.Select(candidate => candidate.Name));
            Fail(definition, value, path, $"Field \"{name}\" is not defined by type \"{input.Name}\".", hint);
        }

        if (input.IsOneOf)
        {
            CheckOneOf(definition, input, value, values, path);
        }

        return _errors.Count == errors ? InputCoercion.Finish(input, values) : s_invalid;
    }

    private void CheckOneOf(VariableDefinitionNode definition, InputObjectType input, object value, object?[] values, List<object> path)
    {
        var given = input.Fields.Where(field => values[field.Index] is not Missing).ToList();
        if (given.Count != 1)
        {
            Fail(definition, value, path, $"Exactly one key must be specified for OneOf type \"{input.Name}\".");
        }

        if (given is [var first, ..] && values[first.Index] is null)
        {
            Fail(definition, null, [.. path, first.Name], $"Field \"{first.Name}\" must be non-null.");
        }
    }

    /// <summary>The fields of a value; of those with one name the last holds, as in JSON. Null where it is no object.</summary>
    private static OrderedDictionary<string, object?>? FieldsOf(object value)
    {
        var fields = value switch
        {
            JsonElement { ValueKind: JsonValueKind.Object } element => element.EnumerateObject().Select(property => KeyValuePair.Create(property.Name, (object?)property.Value)),
            IEnumerable<KeyValuePair<string, object?>> plain => plain,
            _ => null,
        };
        if (fields is null)
        {
            return null;
        }

        var given = new OrderedDictionary<string, object?>();
        foreach (var (name, fieldValue) in fields)
        {
            given[name] = fieldValue;
        }

        return given;
    }

    private object? Below(VariableDefinitionNode definition, IType type, object? value, List<object> path, object segment)
    {
        path.Add(segment);
        var coerced = Coerce(definition, type, value, path);
        path.RemoveAt(path.Count - 1);
        return coerced;
    }

    private static bool IsNull(object? value) => JsonValues.IsNull(value) || value is NullValueNode;

    private static string Print(List<object> path)
    {
        var text = new StringBuilder();
        foreach (var segment in path)
        {
            _ = segment is int index ? text.Append(CultureInfo.InvariantCulture, $"[{index}]") : text.Append('.').Append((string)segment);
        }

        return text.ToString();
    }

    private object Fail(VariableDefinitionNode definition, object? value, List<object> path, string message, string hint = "")
    {
        var name = definition.Variable.Name.Value;
        var at = path.Count == 0 ? "" : $" at \"{name}{Print(path)}\"";
        Fail(definition, $"Variable \"${name}\" got invalid value {ValuePrinter.Print(value)}{at}; {message}", hint);
        return s_invalid;
    }

    private void Fail(VariableDefinitionNode definition, string message, string hint = "")
    {
        var isLast = _errors.Count == MaxErrors;
        _errors.Add(ErrorBuilder.New()
            .SetMessage(isLast ? "Too many errors processing variables, error limit reached. Execution aborted." : message)
            .SetHint(isLast ? null : hint)
            .SetCode(ErrorCodes.Execution.InvalidVariable)
            .AddLocations(isLast ? [] : [definition])
            .Build());
        if (isLast)
        {
            throw new GraphQLException(_errors);
        }
    }
}

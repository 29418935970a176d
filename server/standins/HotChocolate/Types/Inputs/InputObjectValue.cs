using System.Diagnostics.CodeAnalysis;

namespace HotChocolate.Types.Inputs;

/// <summary>The value of an input object type that has no C# type of its own, such as a filter.</summary>
internal sealed class InputObjectValue(InputObjectType type, object?[] values)
{
    public InputObjectType Type { get; } = type;

    /// <summary>The fields that the client gave, in order of declaration.</summary>
    public IEnumerable<(InputField Field, object? Value)> Given
    {
        get
        {
            for (var i = 0; i < values.Length; i++)
            {
                if (values[i] is not Missing)
                {
                    yield return (Type.Fields[i], values[i]);
                }
            }
        }
    }

    public bool TryGet(string name, [MaybeNullWhen(false)] out object? value)
    {
        value = Type.TryGetField(name, out var field) ? values[field.Index] : Missing.Value;
        return value is not Missing;
    }
}

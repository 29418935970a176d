using System.Reflection;
using HotChocolate.Types;
using HotChocolate.Types.Building;
using HotChocolate.Types.Inputs;

namespace HotChocolate.Data.Sorting;

/// <summary>Makes the input types by which lists are sorted, and remembers what their fields mean.</summary>
internal sealed class SortTypeFactory(SchemaBuildContext context)
{
    private readonly Dictionary<InputField, PropertyInfo> _properties = [];

    public PropertyInfo PropertyOf(InputField field) => _properties[field];

    public InputObjectType Get(Type type, Type? descriptorType)
    {
        var definition = Define(type, descriptorType);
        return context.GetOrAdd(definition.Name, () => Create(definition.Name, type), input =>
        {
            input.Description = definition.Description ?? $"What to sort `{Naming.OutputType(type)}` by, and which way.";
            foreach (var (property, name, description) in definition.Fields)
            {
                if (TypeOf(property.PropertyType) is { } fieldType)
                {
                    var field = new InputField(name, fieldType) { Description = description ?? context.Documentation.Of(property) };
                    _properties.Add(field, property);
                    input.Add(field);
                }
            }
        });
    }

    private INamedType? TypeOf(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain != typeof(object) && context.LeafTypeOf(plain) is { } leaf)
        {
            return leaf is AnyType ? null : context.InputTypeOf(typeof(SortDirection));
        }

        return FieldSelection.IsStructured(plain) ? Get(plain, null) : null;
    }

    private static FieldSelection Define(Type type, Type? descriptorType)
    {
        if (descriptorType is null || !typeof(ISortDefinition).IsAssignableFrom(descriptorType))
        {
            return FieldSelection.Everything(descriptorType ?? type, Naming.OutputType(descriptorType ?? type) + "SortInput");
        }

        return ((ISortDefinition)Activator.CreateInstance(descriptorType)!).Define();
    }

    private static InputObjectType Create(string name, Type type)
    {
        var input = new InputObjectType(name, type);
        input.Create = values => new InputObjectValue(input, values);
        return input;
    }
}

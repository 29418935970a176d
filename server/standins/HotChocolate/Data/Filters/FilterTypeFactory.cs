using System.Reflection;
using HotChocolate.Types;
using HotChocolate.Types.Building;
using HotChocolate.Types.Inputs;

namespace HotChocolate.Data.Filters;

/// <summary>Makes the input types by which lists are filtered, and remembers what their fields mean.</summary>
internal sealed class FilterTypeFactory(SchemaBuildContext context)
{
    private readonly Dictionary<InputObjectType, FilterKind> _kinds = [];
    private readonly Dictionary<InputField, PropertyInfo> _properties = [];
    private readonly OperationFilterTypes _operations = new(context);

    public FilterKind KindOf(InputObjectType type) => _kinds.GetValueOrDefault(type, FilterKind.Operation);

    public PropertyInfo PropertyOf(InputField field) => _properties[field];

    /// <summary>The filter of a C# type, narrowed by a descriptor class when there is one.</summary>
    public InputObjectType Get(Type type, Type? descriptorType)
    {
        if (_operations.Get(type) is { } operation)
        {
            return operation;
        }

        var definition = Define(type, descriptorType);
        return context.GetOrAdd(definition.Name, () => Create(definition.Name, type, FilterKind.Object), input =>
        {
            input.Description = definition.Description ?? FilterDescriptions.OfObject(Naming.OutputType(type));
            Combine(input, definition.IsAndAllowed, "and", FilterDescriptions.And);
            Combine(input, definition.IsOrAllowed, "or", FilterDescriptions.Or);
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

    private static FieldSelection Define(Type type, Type? descriptorType)
    {
        if (descriptorType is null || !typeof(IFilterDefinition).IsAssignableFrom(descriptorType))
        {
            return FieldSelection.Everything(descriptorType ?? type, Naming.OutputType(descriptorType ?? type) + "FilterInput");
        }

        return ((IFilterDefinition)Activator.CreateInstance(descriptorType)!).Define();
    }

    private InputObjectType? TypeOf(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (_operations.Get(plain) is { } operation)
        {
            return operation;
        }

        if (ClrType.TryGetElementType(plain, out var element))
        {
            return element == typeof(byte) ? null : ListOf(element);
        }

        return FieldSelection.IsStructured(plain) ? Get(plain, null) : null;
    }

    private InputObjectType? ListOf(Type element)
    {
        if (TypeOf(element) is not { } item)
        {
            return null;
        }

        var name = KindOf(item) == FilterKind.Object ? "ListFilterInputTypeOf" + item.Name : "List" + item.Name;
        return context.GetOrAdd(name, () => Create(name, element, FilterKind.List), list =>
        {
            list.Add(new("all", item) { Description = "Every item matches." });
            list.Add(new("none", item) { Description = "No item matches." });
            list.Add(new("some", item) { Description = "At least one item matches." });
            list.Add(new("any", context.Scalar(typeof(BooleanType))) { Description = "Whether there is any item." });
        });
    }

    private InputObjectType Create(string name, Type type, FilterKind kind)
    {
        var input = new InputObjectType(name, type);
        input.Create = values => new InputObjectValue(input, values);
        _kinds.Add(input, kind);
        return input;
    }

    private static void Combine(InputObjectType input, bool isAllowed, string name, string description)
    {
        if (isAllowed)
        {
            input.Add(new(name, input.NonNull().List()) { Description = description });
        }
    }
}

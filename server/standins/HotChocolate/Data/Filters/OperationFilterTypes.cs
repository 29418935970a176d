using HotChocolate.Types;
using HotChocolate.Types.Building;
using HotChocolate.Types.Inputs;

namespace HotChocolate.Data.Filters;

/// <summary>The filters of single values: which comparisons each leaf type has.</summary>
internal sealed class OperationFilterTypes(SchemaBuildContext context)
{
    private static readonly string[] s_equality = ["eq", "neq", "in", "nin"];
    private static readonly string[] s_order = ["gt", "ngt", "gte", "ngte", "lt", "nlt", "lte", "nlte"];
    private static readonly string[] s_text = ["eq", "neq", "contains", "ncontains", "in", "nin", "startsWith", "nstartsWith", "endsWith", "nendsWith"];

    /// <summary>The filter of a leaf's C# type; null when the type is no leaf.</summary>
    public InputObjectType? Get(Type type)
    {
        if (type.IsEnum)
        {
            var names = (EnumType)context.OutputTypeOf(type);
            return Create(names.Name + "OperationFilterInput", type, names, names.NonNull(), s_equality, combines: false);
        }

        if (type == typeof(object) || context.LeafTypeOf(type) is not ScalarType scalar || scalar is AnyType)
        {
            return null;
        }

        return scalar switch
        {
            StringType or IdType => Create("StringOperationFilterInput", type, scalar, scalar, s_text, combines: true),
            BooleanType => Create("BooleanOperationFilterInput", type, scalar, scalar, ["eq", "neq"], combines: false),
            UuidType => Create("UuidOperationFilterInput", type, scalar, scalar, [.. s_equality, .. s_order], combines: false),
            _ => Create(scalar.Name + "OperationFilterInput", type, scalar, scalar, [.. s_equality, .. s_order], combines: false),
        };
    }

    private InputObjectType Create(string name, Type type, IType leaf, IType item, string[] operations, bool combines) => context.GetOrAdd(
        name,
        () =>
        {
            var created = new InputObjectType(name, type) { Description = $"Conditions on a value of the type `{leaf}`; those that are given all hold." };
            created.Create = values => new InputObjectValue(created, values);
            return created;
        },
        input =>
        {
            if (combines)
            {
                input.Add(new("and", input.NonNull().List()) { Description = FilterDescriptions.And });
                input.Add(new("or", input.NonNull().List()) { Description = FilterDescriptions.Or });
            }

            foreach (var operation in operations)
            {
                input.Add(new(operation, operation is "in" or "nin" ? item.List() : leaf) { Description = FilterDescriptions.OfOperation(operation) });
            }
        });
}

using HotChocolate.Types.Building;

namespace HotChocolate.Data.Sorting;

/// <summary>Narrows and names the sort input of a C# type.</summary>
/// <typeparam name="T">The C# type.</typeparam>
public class SortInputType<T> : ISortDefinition
{
    FieldSelection ISortDefinition.Define()
    {
        var descriptor = new FieldDescriptor<T>(Naming.OutputType(typeof(T)) + "SortInput");
        Configure(new SortInputTypeDescriptor<T>(descriptor));
        return descriptor.Build();
    }

    /// <summary>Says which properties can be sorted by, and how they are called.</summary>
    /// <param name="descriptor">Takes what is said.</param>
    protected virtual void Configure(ISortInputTypeDescriptor<T> descriptor)
    {
    }
}

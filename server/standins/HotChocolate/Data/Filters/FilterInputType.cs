using HotChocolate.Types.Building;

namespace HotChocolate.Data.Filters;

/// <summary>Narrows and names the filter of a C# type.</summary>
/// <typeparam name="T">The C# type.</typeparam>
public class FilterInputType<T> : IFilterDefinition
{
    FieldSelection IFilterDefinition.Define()
    {
        var descriptor = new FieldDescriptor<T>(Naming.OutputType(typeof(T)) + "FilterInput");
        Configure(new FilterInputTypeDescriptor<T>(descriptor));
        return descriptor.Build();
    }

    /// <summary>Says which properties can be filtered by, and how they are called.</summary>
    /// <param name="descriptor">Takes what is said.</param>
    protected virtual void Configure(IFilterInputTypeDescriptor<T> descriptor)
    {
    }
}

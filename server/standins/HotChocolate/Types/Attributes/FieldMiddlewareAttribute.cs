using System.Reflection;

namespace HotChocolate.Types;

/// <summary>An attribute that wraps a field's resolver. The first one written is the outermost.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method, Inherited = false)]
public abstract class ObjectFieldDescriptorAttribute : Attribute
{
    private protected ObjectFieldDescriptorAttribute(int order) => Order = order;

    /// <summary>The position among the field's attributes; by default the line on which the attribute is written.</summary>
    public int Order { get; set; }

    /// <summary>The place in a field pipeline: paging 0, projection 1, filtering 2, sorting 3; other middleware has none (-1).</summary>
    internal virtual int Rank => -1;

    /// <summary>Adds arguments to the field, changes its type and wraps its resolver.</summary>
    internal abstract void Apply(Building.SchemaBuildContext context, Building.FieldConfiguration field, MemberInfo member);
}

namespace HotChocolate.Types;

/// <summary>Names and describes an object type in code.</summary>
public interface IObjectTypeDescriptor
{
    /// <summary>Sets the type's name.</summary>
    /// <param name="value">The name.</param>
    public IObjectTypeDescriptor Name(string value);

    /// <summary>Sets the type's description.</summary>
    /// <param name="value">What the type stands for.</param>
    public IObjectTypeDescriptor Description(string? value);
}

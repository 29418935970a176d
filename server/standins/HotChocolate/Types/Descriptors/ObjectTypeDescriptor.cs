namespace HotChocolate.Types;

internal sealed class ObjectTypeDescriptor(string name) : IObjectTypeDescriptor
{
    public string TypeName { get; private set; } = name;

    public string? TypeDescription { get; private set; }

    public IObjectTypeDescriptor Name(string value)
    {
        TypeName = value;
        return this;
    }

    public IObjectTypeDescriptor Description(string? value)
    {
        TypeDescription = value;
        return this;
    }
}

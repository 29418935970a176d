namespace HotChocolate.Types.Introspection;

/// <summary>A value of an enum type.</summary>
[GraphQLName("__EnumValue")]
internal sealed class EnumValueView(EnumValue value)
{
    public string Name => value.Name;

    public string? Description => value.Description;

    public bool IsDeprecated => value.DeprecationReason is not null;

    public string? DeprecationReason => value.DeprecationReason;
}

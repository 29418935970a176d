namespace HotChocolate.Types;

/// <summary>The scalar <c>Int</c>, 32 bits. Specification section 3.5.1.</summary>
public sealed class IntType : IntegerScalar
{
    /// <summary>The scalar.</summary>
    public IntType()
        : base("Int", typeof(int), int.MinValue, int.MaxValue, "32-bit signed integer", "A whole number of 32 bits with sign.")
    {
    }

    private protected override object Box(long value) => (int)value;
}

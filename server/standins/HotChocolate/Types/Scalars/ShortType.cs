namespace HotChocolate.Types;

/// <summary>The scalar <c>Short</c>: a whole number of 16 bits with sign.</summary>
public sealed class ShortType : IntegerScalar
{
    /// <summary>The scalar.</summary>
    public ShortType()
        : base("Short", typeof(short), short.MinValue, short.MaxValue, "16-bit signed integer", "A whole number of 16 bits with sign.")
    {
    }

    private protected override object Box(long value) => (short)value;
}

namespace HotChocolate.Types;

/// <summary>The scalar <c>Long</c>: a whole number of 64 bits with sign, a JSON number.</summary>
public sealed class LongType : IntegerScalar
{
    /// <summary>The scalar.</summary>
    public LongType()
        : base("Long", typeof(long), long.MinValue, long.MaxValue, "64-bit signed integer", "A whole number of 64 bits with sign.")
    {
    }

    private protected override object Box(long value) => value;
}

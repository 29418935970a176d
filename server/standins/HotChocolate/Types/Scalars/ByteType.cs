namespace HotChocolate.Types;

/// <summary>The scalar <c>Byte</c>: a whole number from 0 to 255.</summary>
public sealed class ByteType : IntegerScalar
{
    /// <summary>The scalar.</summary>
    public ByteType()
        : base("Byte", typeof(byte), byte.MinValue, byte.MaxValue, "8-bit unsigned integer", "A whole number from 0 to 255.")
    {
    }

    private protected override object Box(long value) => (byte)value;
}

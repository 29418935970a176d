using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using HotChocolate.Language;
using HotChocolate.Types;
using HotChocolate.Types.Pagination;

namespace HotChocolate.Tests.Types;

/// <summary>Whatever a scalar writes it reads back, as a literal and as JSON.</summary>
[Trait("Req", "G-API")]
public sealed class ScalarPropertyTests
{
    [Fact]
    public void Integers_round_trip()
    {
        Prop.ForAll<long>(value => RoundTrips(new LongType(), value)).QuickCheckThrowOnFailure();
        Prop.ForAll<int>(value => RoundTrips(new IntType(), value)).QuickCheckThrowOnFailure();
        Prop.ForAll<short>(value => RoundTrips(new ShortType(), value)).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void An_Int_is_a_Long_of_32_bits() => Prop.ForAll<long>(value =>
    {
        var literal = new IntValueNode(value);
        var fits = value is >= int.MinValue and <= int.MaxValue;
        try
        {
            return fits && (int)new IntType().ParseLiteral(literal) == value;
        }
        catch (LeafCoercionException)
        {
            return !fits;
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Finite_floats_round_trip() => Prop.ForAll<double>(value => !double.IsFinite(value) || RoundTrips(new FloatType(), value)).QuickCheckThrowOnFailure();

    [Fact]
    public void Text_round_trips() => Prop.ForAll<NonNull<string>>(value => RoundTrips(new StringType(), value.Get)).QuickCheckThrowOnFailure();

    [Fact]
    public void Guids_round_trip() => Prop.ForAll<Guid>(value => RoundTrips(new UuidType(), value)).QuickCheckThrowOnFailure();

    [Fact]
    public void Times_are_written_in_UTC_and_read_with_any_offset() => Prop.ForAll<DateTime, int>((time, offset) =>
    {
        var local = new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Unspecified), TimeSpan.FromMinutes(offset % 840));
        var text = local.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffffzzz", CultureInfo.InvariantCulture);
        return (DateTimeOffset)new DateTimeType().ParseLiteral(new StringValueNode(text)) == local;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Cursors_lead_back_to_their_position() =>
        Prop.ForAll<NonNegativeInt>(position => Cursors.Read(Cursors.Write(position.Get)) == position.Get).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_is_a_cursor_or_refused() => Prop.ForAll<NonNull<string>>(text =>
    {
        try
        {
            return Cursors.Read(text.Get) >= 0;
        }
        catch (GraphQLException exception)
        {
            return exception.Errors[0].Code == ErrorCodes.Paging.InvalidCursor;
        }
    }).QuickCheckThrowOnFailure();

    private static bool RoundTrips<T>(LeafType type, T value)
        where T : notnull
    {
        var json = System.Text.Json.JsonSerializer.SerializeToElement(value);
        var literal = Utf8GraphQLParser.Syntax.ParseValueLiteral(((ISyntaxNode)type.ToLiteral(value)).ToString(indented: false));
        return IsValid(value) is false || (value.Equals(type.ParseLiteral(literal)) && value.Equals(type.ParseValue(json)));
    }

    /// <summary>Text with half a surrogate pair is no text to JSON.</summary>
    private static bool IsValid(object value) => value is not string text || text.EnumerateRunes().Sum(rune => rune.Utf16SequenceLength) == text.Length && !text.Contains('\uFFFD', StringComparison.Ordinal);
}

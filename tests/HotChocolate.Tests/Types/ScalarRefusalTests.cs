using System.Globalization;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Tests.Types;

/// <summary>Scalars beyond those of the specification take every value that they can hold, and say what to write instead of any other.</summary>
[Trait("Req", "G-API")]
public sealed class ScalarRefusalTests
{
    [Theory]
    [InlineData("9223372036854775807", 9223372036854775807)]
    [InlineData("-9223372036854775808", -9223372036854775808)]
    [InlineData("9007199254740993.0", 9007199254740993)]
    [InlineData("922337203685477580.7e1", 9223372036854775807)]
    [InlineData("-0", 0)]
    public void A_Long_is_read_exactly(string json, long value) => Assert.Equal(value, new LongType().ParseValue(Json(json)));

    [Theory]
    [InlineData("9223372036854775808", "Long cannot represent non 64-bit signed integer value: 9223372036854775808")]
    [InlineData("1e400", "Long cannot represent non 64-bit signed integer value: 1e400")]
    [InlineData("1e-400", "Long cannot represent non-integer value: 1e-400")]
    [InlineData("1.0000000000000000000000001", "Long cannot represent non-integer value: 1.0000000000000000000000001")]
    [InlineData("\"1\"", "Long cannot represent non-integer value: \"1\"")]
    public void A_Long_is_a_whole_number_of_64_bits(string json, string message) => Refuses(new LongType(), Json(json), message);

    [Theory]
    [InlineData("256")]
    [InlineData("-1")]
    public void A_Byte_has_no_sign(string number)
    {
        Refuses(new ByteType(), Json(number), $"Byte cannot represent non 8-bit unsigned integer value: {number}");
        Refuses(new ByteType(), new IntValueNode(null, number), $"Byte cannot represent non 8-bit unsigned integer value: {number}");
    }

    [Fact]
    public void Decimals_are_read_exactly() => Prop.ForAll<decimal>(value =>
    {
        var text = value.ToString(CultureInfo.InvariantCulture);
        return value.Equals(new DecimalType().ParseValue(Json(text))) && value.Equals(new DecimalType().ParseLiteral(new FloatValueNode(null, text)));
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("1.00000000000000000000000000000001")]
    [InlineData("123456789012345678901234567890123")]
    [InlineData("1e-40")]
    [InlineData("1e400")]
    [InlineData("\"1\"")]
    [InlineData("true")]
    public void A_Decimal_is_never_rounded(string json) =>
        Refuses(new DecimalType(), Json(json), $"Decimal cannot represent value: {json}. A number of at most 28 significant digits is needed.");

    [Theory]
    [InlineData("2026-01-18T10:00:00Z", "2026-01-18T10:00:00+00:00")]
    [InlineData("2026-01-18t10:00:00.1234567z", "2026-01-18T10:00:00.1234567+00:00")]
    [InlineData("2026-01-18T10:00:00-00:00", "2026-01-18T10:00:00+00:00")]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01T00:00:00+00:00")]
    [InlineData("9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59.9999999+00:00")]
    [InlineData("2026-01-18T23:30:00+23:30", "2026-01-18T00:00:00+00:00")]
    [InlineData("2024-02-29T00:00:00+14:00", "2024-02-29T00:00:00+14:00")]
    public void A_DateTime_is_RFC_3339(string text, string time) =>
        Assert.Equal(DateTimeOffset.Parse(time, CultureInfo.InvariantCulture), new DateTimeType().ParseLiteral(new StringValueNode(text)));

    [Theory]
    [InlineData("2026-01-18T10:00:00")]
    [InlineData("2026-01-18 10:00:00Z")]
    [InlineData("2026-01-18")]
    [InlineData("2026-01-18T10:00Z")]
    [InlineData("2026-01-18T10:00:00.Z")]
    [InlineData("2026-01-18T10:00:00+0100")]
    [InlineData("2026-01-18T10:00:00+24:00")]
    [InlineData("2026-01-18T10:00:00+01:60")]
    [InlineData("2026-01-18T24:00:00Z")]
    [InlineData("2026-02-29T00:00:00Z")]
    [InlineData("2026-01-18T10:00:00Z\n")]
    [InlineData(" 2026-01-18T10:00:00Z")]
    [InlineData("٢٠٢٦-01-18T10:00:00Z")]
    [InlineData("0001-01-01T00:00:00+01:00")]
    [InlineData("9999-12-31T23:59:59-01:00")]
    [InlineData("")]
    public void A_DateTime_that_is_none_is_refused(string text) => RefusesText(new DateTimeType(), text, "An RFC 3339 time with an offset is needed, such as 2026-01-18T10:00:00Z.");

    [Fact]
    public void A_leap_second_cannot_be_kept() =>
        RefusesText(new DateTimeType(), "2016-12-31T23:59:60Z", "A leap second cannot be kept: write the second before it or the one after it.");

    [Theory]
    [InlineData("2026-1-18")]
    [InlineData("2026-02-30")]
    [InlineData("2026-01-18T00:00:00Z")]
    [InlineData("18.01.2026")]
    public void A_Date_that_is_none_is_refused(string text) => RefusesText(new DateType(), text, "A day of the calendar is needed, such as 2026-01-18.");

    [Fact]
    public void Days_round_trip() => Prop.ForAll<DateTime>(time =>
    {
        var day = DateOnly.FromDateTime(time);
        return day.Equals(new DateType().ParseLiteral(new DateType().ToLiteral(day)));
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("7f3c1d5e-0000-4000-8000-000000000001")]
    [InlineData("7F3C1D5E-0000-4000-8000-000000000001")]
    [InlineData("7f3c1d5e000040008000000000000001")]
    public void A_UUID_has_hyphens_or_none(string text) =>
        Assert.Equal(Guid.Parse("7f3c1d5e-0000-4000-8000-000000000001"), new UuidType().ParseLiteral(new StringValueNode(text)));

    [Theory]
    [InlineData("{7f3c1d5e-0000-4000-8000-000000000001}")]
    [InlineData("7f3c1d5e-0000-4000-8000-00000000000")]
    [InlineData("7f3c1d5e-00004000-8000-000000000001")]
    [InlineData("7f3c1d5e-0000-4000-8000-00000000000g")]
    [InlineData("")]
    public void A_UUID_that_is_none_is_refused(string text) => RefusesText(
        new UuidType(), text, "32 hexadecimal digits are needed, with hyphens or without, such as 7f3c1d5e-0000-4000-8000-000000000001.");

    [Theory]
    [InlineData("123456789012345678901234567890123456789012345678901234567890")]
    [InlineData("0.1234567890123456789012345678901234567890")]
    [InlineData("12345678901234567890.5")]
    [InlineData("1e400")]
    [InlineData("0.1")]
    [InlineData("-9223372036854775809")]
    public void Any_keeps_each_digit(string number)
    {
        var text = $"{{\"a\":[{number}]}}";
        Assert.Equal(text.Replace("E+", "e", StringComparison.Ordinal), Write(new AnyType().ParseValue(Json(text))));
        Assert.Equal(text, Write(new AnyType().ParseLiteral(Utf8GraphQLParser.Syntax.ParseValueLiteral($"{{a: [{number}]}}"))));
        Assert.Equal(number, ((ISyntaxNode)((ListValueNode)new AnyType().ToLiteral(new AnyType().ParseValue(Json($"[{number}]")))).Items[0]).ToString(indented: false));
    }

    [Fact]
    public void Any_is_of_any_depth_and_the_last_of_like_names_holds()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"a\":[", 30)) + "1" + string.Concat(Enumerable.Repeat("]}", 30));
        Assert.Equal(deep, Write(new AnyType().ParseValue(Json(deep))));
        Assert.Equal("""{"a":2}""", Write(new AnyType().ParseValue(Json("""{"a":1,"a":2}"""))));
    }

    private static JsonElement Json(string text) => JsonSerializer.Deserialize<JsonElement>(text);

    private static string Write(object value)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            HotChocolate.Execution.Serialization.ResultWriter.Write(json, new AnyType().Serialize(value));
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void RefusesText(LeafType type, string text, string advice)
    {
        var shown = $"\"{text.Replace("\n", "\\n", StringComparison.Ordinal)}\"";
        Refuses(type, new StringValueNode(text), $"{type.Name} cannot represent value: {shown}. {advice}");
        Refuses(type, Json(JsonSerializer.Serialize(text)), $"{type.Name} cannot represent value: {shown}. {advice}");
    }

    private static void Refuses(LeafType type, object value, string message) => Assert.Equal(
        message,
        Assert.Throws<LeafCoercionException>(() => value is IValueNode literal ? type.ParseLiteral(literal) : type.ParseValue(value)).Message);
}

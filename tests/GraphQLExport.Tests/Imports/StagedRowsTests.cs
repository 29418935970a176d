using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using GraphQLExport.Data;
using GraphQLExport.Imports;
using GraphQLExport.Tests.Support;

namespace GraphQLExport.Tests.Imports;

[Trait("Req", "X-SC1")]
public sealed class StagedRowsTests
{
    [Fact]
    public void What_is_staged_is_replayed_call_by_call()
    {
        var cells = Gen.OneOf<object>(
            Gen.Choose(int.MinValue, int.MaxValue).Select(value => (object)(value * 4_000_000_000L)),
            Gen.Choose(int.MinValue, int.MaxValue).Select(value => (object)(value / 7d)),
            Gen.Choose(0, 300).Select(length => (object)new string('x', length)),
            Gen.Choose(250_000, 300_000).Select(length => (object)new string('y', length)));
        Prop.ForAll(
                cells.ArrayOf().ArrayOf().ToArbitrary(),
                rows =>
                {
                    using var folder = new TemporaryFolder();
                    using var staged = new StagedRows(folder.Path);
                    var expected = new Recorder();
                    Play(rows, expected);
                    Play(rows, staged);
                    var actual = new Recorder();
                    staged.ReplayTo(actual, CancellationToken.None);
                    return expected.Calls.SequenceEqual(actual.Calls);
                })
            .Check(Config.QuickThrowOnFailure.WithMaxTest(25));
    }

    private static void Play(object[][] rows, IBulkInsert target)
    {
        foreach (var row in rows)
        {
            for (var column = 0; column < row.Length; column++)
            {
                switch (row[column])
                {
                    case long value:
                        target.Set(column % 20, value);
                        break;
                    case double value:
                        target.Set(column % 20, value);
                        break;
                    case string value:
                        target.SetUtf8(column % 20, System.Text.Encoding.UTF8.GetBytes(value));
                        break;
                }
            }

            target.Insert();
        }

        target.Complete();
    }

    private sealed class Recorder : IBulkInsert
    {
        public List<string> Calls { get; } = [];

        public void Set(int column, long value) => Calls.Add($"{column}={value}");

        public void Set(int column, double value) => Calls.Add($"{column}={value.ToString("R", CultureInfo.InvariantCulture)}d");

        public void SetUtf8(int column, ReadOnlySpan<byte> value) => Calls.Add($"{column}='{System.Text.Encoding.UTF8.GetString(value)}'");

        public void Insert() => Calls.Add("insert");

        public void Complete() => Calls.Add("complete");

        public void Dispose()
        {
        }
    }
}

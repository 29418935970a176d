using GraphQLExport.Exports.Pipeline;
using GraphQLExport.Formats;
using GraphQLExport.Formats.Pdf;
using GraphQLExport.Rows;
using GraphQLExport.Tests.Rows;
using NodaTime;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace GraphQLExport.Tests.Formats.Pdf;

/// <summary>A document that is given up: the thread that sets it ends, long before its last page.</summary>
[Trait("Req", "X-FR13")]
public sealed class PdfCancelTests
{
    private const int Pages = 100_000;

    [Fact]
    public async Task Canceling_while_pages_are_set_stops_their_thread()
    {
        using var stop = new CancellationTokenSource();
        using var body = new LongBody();
        Column[] columns = [new("id", ColumnKind.Int64)];
        await using var source = new MemoryRows(columns, [[1]]);
        await using var destination = new CancelingStream(stop);
        var writer = new PdfFormat().CreateWriter(new WriterContext(columns, DateTimeZone.Utc) { Pdf = new() { Body = _ => body } });
        await Assert.ThrowsAsync<OperationCanceledException>(() => ExportPipeline.RunAsync(source, writer, destination, null, stop.Token));
        writer.Dispose();
        Assert.True(body.Thread!.Join(TimeSpan.FromSeconds(30)));
        Assert.InRange(body.Made, 1, Pages - 1);
    }

    private sealed class LongBody : PdfBody
    {
        public int Made { get; private set; }

        public Thread? Thread { get; private set; }

        public override int Count => 1;

        public override void Add(RowBatch rows)
        {
        }

        public override PageLayout Layout() => PageLayout.Paper(landscape: false);

        public override void Compose(IContainer container, PageLayout layout) => container.Column(pages =>
        {
            for (var i = 0; i < Pages; i++)
            {
                pages.Item().Lazy(page =>
                {
                    (Made, Thread) = (Made + 1, Thread.CurrentThread);
                    page.Height(600).Text($"page {Made}");
                });
            }
        });
    }

    /// <summary>Cancels at the first write, and takes it.</summary>
    private sealed class CancelingStream(CancellationTokenSource stop) : MemoryStream
    {
        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await stop.CancelAsync();
            await base.WriteAsync(buffer, CancellationToken.None);
        }
    }
}

using GraphQLExport.Formats;
using GraphQLExport.Formats.Charts;
using GraphQLExport.Rows;

namespace GraphQLExport.Exports.Charts;

/// <summary>Takes rows as files do, and keeps of them what a chart is drawn from.</summary>
/// <param name="chart">What gathers.</param>
internal sealed class ChartRows(ChartData chart) : IExportWriter
{
    public void WriteHeader(OutputBuffer output)
    {
    }

    public int WriteRows(RowBatch rows, int firstRow, OutputBuffer output)
    {
        chart.Add(rows);
        return rows.Count;
    }

    public void WriteFooter(OutputBuffer output)
    {
    }

    public void Dispose()
    {
    }
}

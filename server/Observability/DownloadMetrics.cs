using System.Globalization;
using GraphQLExport.Downloads;
using Prometheus;

namespace GraphQLExport.Observability;

/// <summary>Counts downloads by the status of their answer.</summary>
internal sealed class DownloadMetrics(IMetricFactory metrics) : IDownloadObserver
{
    private readonly Counter downloads = metrics.CreateCounter("graphqlexport_downloads_total", "Answers to signed links.", ["status"]);
    private readonly Counter sent = metrics.CreateCounter("graphqlexport_download_bytes_total", "Bytes of files sent to signed links.");

    /// <inheritdoc/>
    public void Ended(int status, long bytes)
    {
        downloads.WithLabels(status.ToString(CultureInfo.InvariantCulture)).Inc();
        sent.Inc(bytes);
    }
}

using GraphQLExport.Exports;
using Prometheus;

namespace GraphQLExport.Observability;

/// <summary>Tells how many subscriptions and direct streams are open.</summary>
internal sealed class OpenStreamMetrics(FollowerCount followers, StreamSlots streams, IMetricFactory metrics)
{
    private readonly Gauge subscriptions = metrics.CreateGauge("graphqlexport_subscriptions_open", "Subscriptions that are open.");
    private readonly Gauge exports = metrics.CreateGauge("graphqlexport_export_streams_open", "Direct streams of exports that are open.");

    /// <summary>Reads the numbers.</summary>
    public void Collect()
    {
        subscriptions.Set(followers.Open);
        exports.Set(streams.Open);
    }
}

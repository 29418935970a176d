using GraphQLExport.Processes;

namespace GraphQLExport.Deliveries;

/// <summary>Sends what is due, and tries again when it is time for that.</summary>
internal sealed class DeliveryClock(DeliveryRunner runner, DeliverySignal signal, TimeProvider time, ILogger<DeliveryClock> log) : DueService(signal, time, log)
{
    /// <inheritdoc/>
    protected override Task<DateTimeOffset?> RunDueAsync(CancellationToken cancellationToken) => runner.RunDueAsync(cancellationToken);
}

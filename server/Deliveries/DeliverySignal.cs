using GraphQLExport.Exports;
using GraphQLExport.Processes;

namespace GraphQLExport.Deliveries;

/// <summary>Tells the postman that there is something to send: a delivery was planned, or an export has ended.</summary>
internal sealed class DeliverySignal : WakeUp, IExportObserver
{
    /// <inheritdoc/>
    public void Begun(ExportBegun begun)
    {
        // Nothing can be sent before the end.
    }

    /// <inheritdoc/>
    public void Ended(ExportEnded ended) => Raise();
}

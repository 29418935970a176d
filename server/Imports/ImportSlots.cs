using Microsoft.Extensions.Options;

namespace GraphQLExport.Imports;

/// <summary>Lets a few imports run at a time and refuses the rest, who would otherwise fill the disk together.</summary>
internal sealed class ImportSlots(IOptionsMonitor<ImportOptions> options)
{
    private int taken;

    /// <summary>A place to import, given back when disposed; null where all are taken.</summary>
    public IDisposable? TryTake()
    {
        if (Interlocked.Increment(ref taken) <= options.CurrentValue.MaxConcurrent)
            return new Slot(this);
        Interlocked.Decrement(ref taken);
        return null;
    }

    private sealed class Slot(ImportSlots owner) : IDisposable
    {
        public void Dispose() => Interlocked.Decrement(ref owner.taken);
    }
}

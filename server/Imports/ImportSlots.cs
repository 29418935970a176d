using Microsoft.Extensions.Options;

namespace GraphQLExport.Imports;

/// <summary>Lets a few imports run at a time and refuses the rest, who would otherwise fill the disk together.</summary>
internal sealed class ImportSlots(IOptions<ImportOptions> options) : IDisposable
{
    private readonly SemaphoreSlim free = new(options.Value.MaxConcurrent);

    /// <summary>A place to import, given back when disposed; null where all are taken.</summary>
    public IDisposable? TryTake() => free.Wait(0) ? new Slot(free) : null;

    public void Dispose() => free.Dispose();

    private sealed class Slot(SemaphoreSlim free) : IDisposable
    {
        public void Dispose() => free.Release();
    }
}

namespace GraphQLExport.Accounts.Sessions;

/// <summary>
/// Counts failures by name within windows of time. It never grows: names share slots, by a hash that differs with every start, so that
/// nobody can aim at another's.
/// </summary>
/// <param name="length">How long a window is.</param>
/// <param name="time">The clock.</param>
internal sealed class FailureWindows(TimeSpan length, TimeProvider time)
{
    private const int Slots = 1 << 14;

    private readonly Lock _lock = new();
    private readonly (long Window, int Count)[] _slots = new (long, int)[Slots];

    /// <summary>Counts an attempt as if it had failed, so that many at once are counted too.</summary>
    /// <returns>Null, or how long the name has to wait because its window is full.</returns>
    public TimeSpan? Enter(string name, int most)
    {
        var now = time.GetUtcNow().Ticks;
        var window = now / length.Ticks;
        lock (_lock)
        {
            ref var slot = ref SlotOf(name);
            if (slot.Window != window)
                slot = (window, 0);
            if (slot.Count >= most)
                return TimeSpan.FromTicks(((window + 1) * length.Ticks) - now);
            slot.Count++;
            return null;
        }
    }

    /// <summary>Takes an attempt back: it succeeded.</summary>
    public void Forgive(string name)
    {
        lock (_lock)
        {
            ref var slot = ref SlotOf(name);
            slot.Count = Math.Max(0, slot.Count - 1);
        }
    }

    private ref (long Window, int Count) SlotOf(string name) => ref _slots[string.GetHashCode(name, StringComparison.OrdinalIgnoreCase) & (Slots - 1)];
}

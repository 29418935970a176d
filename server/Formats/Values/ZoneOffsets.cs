using System.Runtime.CompilerServices;
using NodaTime;

namespace GraphQLExport.Formats.Values;

/// <summary>
/// The offsets of one zone. The current one is remembered, because neighbouring rows share it; a few more are, because rows may
/// come in any order. Not thread-safe.
/// </summary>
internal sealed class ZoneOffsets
{
    private const int RememberedSpans = 16;

    private readonly DateTimeZone _zone;
    private readonly OffsetSpan[] _spans = new OffsetSpan[RememberedSpans];
    private OffsetSpan _span;
    private int _next;

    public ZoneOffsets(DateTimeZone zone)
    {
        _zone = zone;
        _span = zone.MinOffset == Offset.Zero && zone.MaxOffset == Offset.Zero ? OffsetSpan.Utc : OffsetSpan.Nowhere;
        Array.Fill(_spans, OffsetSpan.Nowhere);
    }

    /// <summary>The offset at an instant (Unix milliseconds), until the next call.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref readonly OffsetSpan At(long instant)
    {
        if (!_span.Contains(instant))
            _span = Find(instant);
        return ref _span;
    }

    private OffsetSpan Find(long instant)
    {
        foreach (ref readonly var span in _spans.AsSpan())
        {
            if (span.Contains(instant))
                return span;
        }

        var found = OffsetSpan.Of(_zone.GetZoneInterval(Instant.FromUnixTimeMilliseconds(instant)));
        _spans[_next] = found;
        _next = (_next + 1) % RememberedSpans;
        return found;
    }
}

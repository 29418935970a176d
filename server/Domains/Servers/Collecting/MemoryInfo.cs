using System.Globalization;

namespace GraphQLExport.Domains.Servers;

/// <summary>Reads Linux's <c>/proc/meminfo</c>.</summary>
internal static class MemoryInfo
{
    /// <summary>
    /// Memory in use, 0 to 100: all that is not available to new programs. Kernels before 3.14 do not say what is available; there
    /// it is free memory and what caches would give back. Null where the text is not as expected.
    /// </summary>
    /// <remarks>https://docs.kernel.org/filesystems/proc.html#meminfo</remarks>
    public static double? ParsePercent(string procMeminfo)
    {
        var kilobytes = procMeminfo.Split('\n').Select(Amount).OfType<KeyValuePair<string, long>>().DistinctBy(line => line.Key).ToDictionary();
        if (kilobytes.GetValueOrDefault("MemTotal") is not (> 0 and var total))
            return null;
        var available = kilobytes.TryGetValue("MemAvailable", out var told)
            ? told
            : kilobytes.GetValueOrDefault("MemFree") + kilobytes.GetValueOrDefault("Buffers") + kilobytes.GetValueOrDefault("Cached")
                + kilobytes.GetValueOrDefault("SReclaimable") - kilobytes.GetValueOrDefault("Shmem");
        return Math.Clamp(100d * (total - available) / total, 0, 100);
    }

    private static KeyValuePair<string, long>? Amount(string line) =>
        line.Split([':', ' '], StringSplitOptions.RemoveEmptyEntries) is [var name, var number, ..]
            && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var amount)
            ? new(name, amount)
            : null;
}

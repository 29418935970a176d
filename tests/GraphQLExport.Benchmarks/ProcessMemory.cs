using System.Globalization;

namespace GraphQLExport.Benchmarks;

/// <summary>Resident memory of a process, from /proc (Linux).</summary>
internal static class ProcessMemory
{
    /// <summary>Collects garbage, forgets the peak so far and answers what is resident now.</summary>
    public static long Settle(string process = "self")
    {
        if (process == "self")
        {
            GC.Collect(2, GCCollectionMode.Aggressive, true, true);
            GC.WaitForPendingFinalizers();
        }

        File.WriteAllText($"/proc/{process}/clear_refs", "5");
        return Read(process, "VmRSS:");
    }

    /// <summary>The most bytes resident since <see cref="Settle"/>.</summary>
    public static long Peak(string process = "self") => Read(process, "VmHWM:");

    private static long Read(string process, string name)
    {
        var line = File.ReadLines($"/proc/{process}/status").First(l => l.StartsWith(name, StringComparison.Ordinal));
        return 1024 * long.Parse(line[name.Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
    }
}

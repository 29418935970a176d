using System.Globalization;

namespace GraphQLExport.Benchmarks;

/// <summary>Memory and processor time of a process, from /proc (Linux). <c>self</c> is this one.</summary>
internal static class ProcessUse
{
    private const double TicksPerSecond = 100;

    /// <summary>Forgets the peak of resident memory so far and answers how many bytes are resident now.</summary>
    public static long SettleMemory(string process)
    {
        if (process == "self")
        {
            GC.Collect(2, GCCollectionMode.Aggressive, true, true);
            GC.WaitForPendingFinalizers();
        }

        File.WriteAllText($"/proc/{process}/clear_refs", "5");
        return Memory(process, "VmRSS:");
    }

    /// <summary>The most bytes resident since <see cref="SettleMemory"/>.</summary>
    public static long PeakMemory(string process) => Memory(process, "VmHWM:");

    /// <summary>Processor time used so far, of all threads.</summary>
    public static TimeSpan ProcessorTime(string process) => Ticks(process, 13);

    /// <summary>Processor time of all child processes that have ended.</summary>
    public static TimeSpan ProcessorTimeOfChildren() => Ticks("self", 15);

    /// <summary>Processor time of a process and its child processes, the ended ones too.</summary>
    public static TimeSpan ProcessorTimeOfTree(string process)
    {
        while (true)
        {
            try
            {
                return File.ReadAllText($"/proc/{process}/task/{process}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .Aggregate(Ticks(process, 13) + Ticks(process, 15), (time, child) => time + Ticks(child, 13));
            }
            catch (IOException)
            {
                // A child ended meanwhile: its time is the parent's now.
            }
        }
    }

    private static TimeSpan Ticks(string process, int field)
    {
        var fields = File.ReadAllText($"/proc/{process}/stat").Split(' ');
        return TimeSpan.FromSeconds((long.Parse(fields[field], CultureInfo.InvariantCulture) + long.Parse(fields[field + 1], CultureInfo.InvariantCulture)) / TicksPerSecond);
    }

    private static long Memory(string process, string name)
    {
        var line = File.ReadLines($"/proc/{process}/status").First(l => l.StartsWith(name, StringComparison.Ordinal));
        return 1024 * long.Parse(line[name.Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
    }
}

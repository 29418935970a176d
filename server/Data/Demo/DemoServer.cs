using System.Text;

namespace GraphQLExport.Data.Demo;

/// <summary>A demo server and the load it has.</summary>
/// <param name="id">The server's id.</param>
/// <param name="name">What people call it.</param>
/// <param name="minutes">How many minutes of samples it has.</param>
/// <param name="cpu">The processor load expected at a moment.</param>
/// <param name="memory">The memory in use expected at a moment.</param>
/// <param name="disk">The disk space in use expected at a moment, given how much of the samples' time has passed, 0 to 1.</param>
internal sealed class DemoServer(
    string id, string name, int minutes, Func<DemoMinute, double> cpu, Func<DemoMinute, double> memory, Func<DemoMinute, double, double> disk)
{
    /// <summary>The server's id.</summary>
    public string Id { get; } = id;

    /// <summary>The id as UTF-8.</summary>
    public byte[] Utf8Id { get; } = Encoding.UTF8.GetBytes(id);

    /// <summary>What people call it.</summary>
    public string Name { get; } = name;

    /// <summary>How many minutes of samples it has.</summary>
    public int Minutes { get; } = minutes;

    /// <summary>The processor load expected at a moment.</summary>
    public double CpuAt(DemoMinute minute) => cpu(minute);

    /// <summary>The memory in use expected at a moment.</summary>
    public double MemoryAt(DemoMinute minute) => memory(minute);

    /// <summary>The disk space in use expected at a moment.</summary>
    public double DiskAt(DemoMinute minute, double passed) => disk(minute, passed);
}

/// <summary>A minute of UTC, with the questions that habits ask of it.</summary>
/// <param name="Number">Minutes since 1970.</param>
internal readonly record struct DemoMinute(long Number)
{
    private const int MinutesPerDay = 1440;

    // 1970 began on a Thursday.
    private const int FirstWeekday = 3;

    /// <summary>The time of day in hours, 0 to 24.</summary>
    public double Hour => Number % MinutesPerDay / 60d;

    /// <summary>The day of the week, 0 for Monday.</summary>
    public int Weekday => (int)(((Number / MinutesPerDay) + FirstWeekday) % 7);

    /// <summary>Whether it is Saturday or Sunday.</summary>
    public bool IsWeekend => Weekday >= 5;

    /// <summary>How much of the week has passed, 0 to 1.</summary>
    public double OfWeek => (Weekday + (Hour / 24)) / 7;

    /// <summary>A bump around an hour of the day: 1 at its middle, next to nothing beyond its width.</summary>
    public double Around(double middle, double width)
    {
        var distance = Math.Abs(Hour - middle);
        var near = Math.Min(distance, 24 - distance) / width;
        return Math.Exp(-near * near);
    }
}

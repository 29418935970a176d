using System.Text;

namespace GraphQLExport.Data.Demo;

/// <summary>A demo sensor and the curve it follows.</summary>
/// <param name="id">The sensor's id.</param>
/// <param name="name">What people call it.</param>
/// <param name="unit">Its unit.</param>
/// <param name="interval">The time between two readings.</param>
/// <param name="noise">Standard step of its slow wandering, in its unit.</param>
/// <param name="curve">The value expected at a moment, before wandering.</param>
internal sealed class DemoSensor(string id, string name, string unit, TimeSpan interval, double noise, Func<DateTimeOffset, double> curve)
{
    /// <summary>The sensor's id.</summary>
    public string Id { get; } = id;

    /// <summary>The id as UTF-8.</summary>
    public byte[] Utf8Id { get; } = Encoding.UTF8.GetBytes(id);

    /// <summary>What people call it.</summary>
    public string Name { get; } = name;

    /// <summary>Its unit.</summary>
    public string Unit { get; } = unit;

    /// <summary>The time between two readings.</summary>
    public TimeSpan Interval { get; } = interval;

    /// <summary>Standard step of its slow wandering, in its unit.</summary>
    public double Noise { get; } = noise;

    /// <summary>The value expected at a moment, before wandering.</summary>
    public double ValueAt(DateTimeOffset moment) => curve(moment);
}

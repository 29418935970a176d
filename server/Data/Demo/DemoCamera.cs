using System.Text;

namespace GraphQLExport.Data.Demo;

/// <summary>A demo camera's habits.</summary>
internal sealed class DemoCamera(string id, double share, double weekendActivity, double[] hours, string?[] zones)
{
    /// <summary>The camera's id as UTF-8.</summary>
    public byte[] Utf8Id { get; } = Encoding.UTF8.GetBytes(id);

    /// <summary>Its share of all events.</summary>
    public double Share { get; } = share;

    /// <summary>Activity on Saturdays and Sundays against other days; 1 and above means the same.</summary>
    public double WeekendActivity { get; } = weekendActivity;

    /// <summary>Relative activity in each hour of the day.</summary>
    public double[] Hours { get; } = hours;

    /// <summary>The zones as UTF-8; null stands for "outside all zones".</summary>
    public byte[]?[] Zones { get; } = [.. zones.Select(zone => zone is null ? null : Encoding.UTF8.GetBytes(zone))];
}

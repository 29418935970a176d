using System.Data.Common;
using System.Globalization;
using System.Text;

namespace GraphQLExport.Data.Demo;

/// <summary>
/// Proxies made by a seeded generator, at addresses and names that are set aside for documentation (RFC 5737, 3849 and 2606)
/// and so belong to nobody.
/// </summary>
internal static class DemoProxies
{
    /// <summary>How many there are.</summary>
    public const int Count = 1_000;

    private const int Seed = 20_260_121;

    private static readonly string[] Networks = ["192.0.2", "198.51.100", "203.0.113"];
    private static readonly string[] Protocols = ["HTTP", "HTTP", "HTTP", "HTTPS", "SOCKS4", "SOCKS5", "SOCKS5"];
    private static readonly int[] Ports = [80, 1080, 3128, 8080, 8888, 9050];
    private static readonly string[] Countries = ["AT", "BR", "CH", "DE", "FI", "FR", "GB", "ID", "IN", "JP", "NL", "PL", "SE", "SG", "US", "VN"];

    /// <summary>Inserts them.</summary>
    /// <param name="connection">The open connection.</param>
    /// <param name="now">The moment before which they were all checked.</param>
    /// <param name="cancellationToken">Stops the insert.</param>
    public static void Insert(DbConnection connection, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var random = new Random(Seed);
        using var insert = BulkInserts.Prepare(
            connection, "proxies", "protocol", "host", "port", "country", "status", "latency_ms", "success_rate", "last_checked_ms");
        for (var number = 0; number < Count; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Insert(insert, random, number, now);
        }

        insert.Complete();
    }

    private static void Insert(IBulkInsert insert, Random random, int number, DateTimeOffset now)
    {
        Text(insert, 0, random.Pick(Protocols));
        Text(insert, 1, HostOf(number));
        insert.Set(2, random.Pick(Ports));
        if (random.NextDouble() < 0.97)
        {
            Text(insert, 3, random.Pick(Countries));
        }

        var luck = random.NextDouble();
        Text(insert, 4, luck < 0.62 ? "ALIVE" : luck < 0.9 ? "DEAD" : "UNKNOWN");
        if (luck < 0.62)
        {
            insert.Set(5, 20 + (long)(900 * Math.Pow(random.NextDouble(), 3)));
        }

        if (luck < 0.9)
        {
            insert.Set(6, Math.Round(luck < 0.62 ? 0.7 + (0.3 * random.NextDouble()) : 0.4 * random.NextDouble(), 3));
            insert.Set(7, now.AddSeconds(-random.Next(86_400)).ToUnixTimeMilliseconds());
        }

        insert.Insert();
    }

    /// <summary>A host of its own for each number: 750 IPv4 addresses, then 125 IPv6 addresses and as many names.</summary>
    private static string HostOf(int number) => number switch
    {
        < 750 => string.Create(CultureInfo.InvariantCulture, $"{Networks[number / 250]}.{(number % 250) + 1}"),
        < 875 => string.Create(CultureInfo.InvariantCulture, $"2001:db8::{number:x}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"proxy-{number - 874}.example.net"),
    };

    private static string Pick(this Random random, string[] choices) => choices[random.Next(choices.Length)];

    private static int Pick(this Random random, int[] choices) => choices[random.Next(choices.Length)];

    private static void Text(IBulkInsert insert, int column, string text) => insert.SetUtf8(column, Encoding.ASCII.GetBytes(text));
}

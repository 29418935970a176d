using System.Data.Common;
using System.Globalization;
using System.Text;

namespace GraphQLExport.Data.Demo;

/// <summary>Log entries of an imagined shop, made by a seeded generator, the last of them just before now.</summary>
internal static class DemoLogs
{
    /// <summary>How many there are.</summary>
    public const int Count = 5_000;

    private const int Seed = 20_260_122;
    private static readonly string[] Components = ["shop.web", "shop.cart", "shop.payment", "shop.search", "shop.mail"];
    private static readonly byte[] Source = "demo"u8.ToArray();

    /// <summary>Inserts them.</summary>
    /// <param name="connection">The open connection.</param>
    /// <param name="now">The moment before which they were all written.</param>
    /// <param name="cancellationToken">Stops the insert.</param>
    public static void Insert(DbConnection connection, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var random = new Random(Seed);
        using var insert = BulkInserts.Prepare(connection, "log_entries", "timestamp_ms", "level", "component", "message", "exception", "request_id", "source");
        for (var left = Count; left > 0; left--)
        {
            cancellationToken.ThrowIfCancellationRequested();
            insert.Set(0, now.AddSeconds((-20 * left) + random.Next(20)).ToUnixTimeMilliseconds());
            Insert(insert, random);
        }

        insert.Complete();
    }

    private static void Insert(IBulkInsert insert, Random random)
    {
        var component = Components[random.Next(Components.Length)];
        var order = random.Next(100_000);
        var (level, message, exception) = random.Next(100) switch
        {
            < 60 => ("INFO", string.Create(CultureInfo.InvariantCulture, $"GET /orders/{order} answered 200 in {random.Next(2, 90)} ms"), null),
            < 80 => ("DEBUG", string.Create(CultureInfo.InvariantCulture, $"Cache hit for order {order}"), null),
            < 92 => ("WARNING", string.Create(CultureInfo.InvariantCulture, $"Order {order} waits for its payment since {random.Next(2, 60)} minutes"), null),
            < 99 => ("ERROR", string.Create(CultureInfo.InvariantCulture, $"Order {order} could not be paid"), Trace(order)),
            _ => ("CRITICAL", "No connection to the payment provider", Trace(order)),
        };
        Text(insert, 1, level);
        Text(insert, 2, component);
        Text(insert, 3, message);
        if (exception is not null)
        {
            Text(insert, 4, exception);
        }

        Text(insert, 5, string.Create(CultureInfo.InvariantCulture, $"{random.NextInt64():x16}{random.NextInt64():x16}"));
        insert.SetUtf8(6, Source);
        insert.Insert();
    }

    private static string Trace(int order) => string.Create(CultureInfo.InvariantCulture,
        $"Shop.PaymentException: The provider refused order {order}.\n   at Shop.Payment.Gateway.Charge(Order order) in Gateway.cs:line 88\n   at Shop.Checkout.Complete(Cart cart) in Checkout.cs:line 31");

    private static void Text(IBulkInsert insert, int column, string text) => insert.SetUtf8(column, Encoding.UTF8.GetBytes(text));
}

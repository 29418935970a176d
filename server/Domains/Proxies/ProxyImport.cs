using System.Text;
using GraphQLExport.Accounts;
using GraphQLExport.Data;
using GraphQLExport.Datasets.Filtering;
using GraphQLExport.Imports;

namespace GraphQLExport.Domains.Proxies;

/// <summary>
/// Imports proxies. One that is known by its protocol, host and port is updated: what the row tells replaces what was known,
/// what it leaves out stays, and the status UNKNOWN tells nothing.
/// </summary>
internal sealed class ProxyImport : IImportDataset
{
    /// <summary>Number of the field that holds the protocol.</summary>
    public const int Protocol = 0;

    /// <summary>Number of the field that holds the host.</summary>
    public const int Host = 1;

    /// <summary>Number of the field that holds the port.</summary>
    public const int Port = 2;

    private const int Country = 3, Status = 4, Latency = 5, SuccessRate = 6, LastChecked = 7, Username = 8, Password = 9;
    private const int MaxCredential = 255;

    public string Name => "proxies";

    public bool CanCreateMissing => false;

    public string Table => "proxies";

    public IReadOnlyList<ImportField> Fields { get; } =
    [
        new("protocol", true),
        new("host", true),
        new("port", true),
        new("country", false),
        new("status", false),
        new("latency_ms", false),
        new("success_rate", false),
        new("last_checked", false),
        new("username", false),
        new("password", false),
    ];

    public IReadOnlyList<string> Columns { get; } =
        ["protocol", "host", "port", "country", "status", "latency_ms", "success_rate", "last_checked_ms", "username", "password"];

    public string OnConflict =>
        """
        ON CONFLICT (protocol, host, port) DO UPDATE SET
          country = coalesce(excluded.country, proxies.country),
          status = CASE WHEN excluded.status = 'UNKNOWN' THEN proxies.status ELSE excluded.status END,
          latency_ms = coalesce(excluded.latency_ms, proxies.latency_ms),
          success_rate = coalesce(excluded.success_rate, proxies.success_rate),
          last_checked_ms = coalesce(excluded.last_checked_ms, proxies.last_checked_ms),
          username = coalesce(excluded.username, proxies.username),
          password = coalesce(excluded.password, proxies.password)
        """;

    public TextLineSplitter TextLines => ProxyLine.Split;

    public Task<IRowImporter> BeginAsync(AppDbContext database, Caller caller, ImportRequest request, CancellationToken cancellationToken) =>
        Task.FromResult<IRowImporter>(new Importer());

    private sealed class Importer : IRowImporter
    {
        public Task<int> PrepareAsync(AppDbContext database, CancellationToken cancellationToken) => Task.FromResult(0);

        public void Import(ImportRow row, IBulkInsert rows)
        {
            var protocol = Word<ProxyProtocol>(row, Protocol);
            var host = ReadHost(row);
            var port = row.Integer(Port, 1, 65_535);
            var country = ReadCountry(row);
            var status = Word<ProxyStatus>(row, Status) ?? "UNKNOWN";
            var latency = row.Integer(Latency, 0, int.MaxValue);
            var success = row.Number(SuccessRate, 0, 1);
            var lastChecked = row.Timestamp(LastChecked);
            var username = row.Text(Username, MaxCredential);
            var password = row.Text(Password, MaxCredential);
            if (row.IsRejected)
            {
                return;
            }

            SetText(rows, Protocol, protocol);
            SetText(rows, Host, host);
            rows.Set(Port, port!.Value);
            SetText(rows, Country, country);
            SetText(rows, Status, status);
            SetNumber(rows, Latency, latency);
            if (success is { } rate)
            {
                rows.Set(SuccessRate, rate);
            }

            SetNumber(rows, LastChecked, lastChecked);
            SetBytes(rows, Username, username);
            SetBytes(rows, Password, password);
            rows.Insert();
        }

        private static string? ReadHost(ImportRow row)
        {
            var text = row.Text(Host, 255);
            var host = ProxyHost.Normalize(text);
            if (host is null && !text.IsEmpty)
            {
                row.Reject(Host, $"It is neither a host name nor an IP address: {ImportRow.Quote(text)}.");
            }

            return host;
        }

        private static string? ReadCountry(ImportRow row)
        {
            var text = row.Text(Country, 100);
            if (text.Length == 2 && char.IsAsciiLetter((char)text[0]) && char.IsAsciiLetter((char)text[1]))
            {
                return Encoding.ASCII.GetString(text).ToUpperInvariant();
            }

            if (!text.IsEmpty)
            {
                row.Reject(Country, $"It is no country code of two letters, such as AT: {ImportRow.Quote(text)}.");
            }

            return null;
        }

        /// <summary>A value of an enum by its name in any case, as it is stored.</summary>
        private static string? Word<TEnum>(ImportRow row, int field)
        {
            var text = row.Text(field, 100);
            if (text.IsEmpty)
            {
                return null;
            }

            foreach (var name in EnumNames.All(typeof(TEnum)))
            {
                if (Ascii.EqualsIgnoreCase(text, name))
                {
                    return name;
                }
            }

            row.Reject(field, $"It is none of {string.Join(", ", EnumNames.All(typeof(TEnum)))}: {ImportRow.Quote(text)}.");
            return null;
        }

        private static void SetText(IBulkInsert rows, int column, string? text)
        {
            if (text is not null)
            {
                rows.SetUtf8(column, Encoding.UTF8.GetBytes(text));
            }
        }

        private static void SetBytes(IBulkInsert rows, int column, ReadOnlySpan<byte> text)
        {
            if (!text.IsEmpty)
            {
                rows.SetUtf8(column, text);
            }
        }

        private static void SetNumber(IBulkInsert rows, int column, long? number)
        {
            if (number is { } value)
            {
                rows.Set(column, value);
            }
        }
    }
}

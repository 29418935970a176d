using System.Globalization;
using GraphQLExport.Formats;

namespace GraphQLExport.Exports;

/// <summary>Formats that hold no more than so many rows: a file is whole or there is none.</summary>
internal static class RowLimits
{
    /// <summary>Why a format cannot hold that many rows; null when it can.</summary>
    public static string? Refusal(IExportFormat format, long rows) => rows > format.MaxRows
        ? string.Create(CultureInfo.InvariantCulture, $"{RequestJson.Name(format.Format)} holds at most {format.MaxRows:N0} rows, {rows:N0} match. Narrow the range or the filter, or choose CSV.")
        : null;
}

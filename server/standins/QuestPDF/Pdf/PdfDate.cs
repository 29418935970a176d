using System.Globalization;

namespace QuestPDF.Pdf;

/// <summary>Moments as the file has them.</summary>
internal static class PdfDate
{
    /// <summary>As in the information dictionary (7.9.4).</summary>
    public static string Of(DateTimeOffset moment)
    {
        var offset = moment.Offset;
        var zone = offset == TimeSpan.Zero ? "Z" : $"{(offset < TimeSpan.Zero ? '-' : '+')}{offset:hh\\'mm}'";
        return moment.ToString("'D:'yyyyMMddHHmmss", CultureInfo.InvariantCulture) + zone;
    }

    /// <summary>As in XMP.</summary>
    public static string Iso(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}

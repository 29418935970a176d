using System.Globalization;

namespace GraphQLExport.Http;

/// <summary>How many items a page of a list has: the parameter <c>first</c> of REST.</summary>
internal static class PageSize
{
    private const int Usual = 50;
    private const int Max = 100;

    /// <summary>What the parameter means.</summary>
    public const string Meaning = "How many, 1 to 100; 50 where absent.";

    /// <summary>What the parameter has to be.</summary>
    public const string Expected = "This is a number from 1 to 100.";

    /// <summary>Reads the parameter.</summary>
    /// <param name="first">Its text; null where it is absent.</param>
    /// <param name="count">The number.</param>
    /// <returns>Whether it is one that is allowed.</returns>
    public static bool TryParse(string? first, out int count)
    {
        count = Usual;
        return first is null || (int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out count) && count is >= 1 and <= Max);
    }
}

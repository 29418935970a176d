using QuestPDF.Infrastructure;

namespace QuestPDF;

/// <summary>What holds for all documents of the process.</summary>
public static class Settings
{
    /// <summary>Accepted for the published package; nothing here depends on it.</summary>
    public static LicenseType? License { get; set; }

    /// <summary>Accepted; measurements are always kept as long as they hold.</summary>
    public static bool EnableCaching { get; set; } = true;

    /// <summary>Accepted; messages always say what does not fit.</summary>
    public static bool EnableDebugging { get; set; }

    /// <summary>Accepted; characters that no font has show as the font's box for them.</summary>
    public static bool CheckIfAllTextGlyphsAreAvailable { get; set; }

    /// <summary>Accepted; fonts of the machine are never used, so that files are alike everywhere.</summary>
    public static bool UseEnvironmentFonts { get; set; }
}

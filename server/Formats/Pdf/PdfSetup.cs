using Library = QuestPDF.Settings;
using QuestPDF.Drawing;
using QuestPDF.Infrastructure;

namespace GraphQLExport.Formats.Pdf;

/// <summary>What the PDF library needs once in a process.</summary>
internal static class PdfSetup
{
    private static readonly Lazy<bool> Done = new(Register);

    /// <summary>Sets the library up, the first time it is called.</summary>
    public static void Run() => _ = Done.Value;

    // The first font sets all text; the last, of more letters than any other, stands in for what the others lack.
    private static bool Register()
    {
        Library.License = LicenseType.Community;
        Library.UseEnvironmentFonts = false;
        Library.CheckIfAllTextGlyphsAreAvailable = false;
        var folder = Path.Combine(AppContext.BaseDirectory, "Reports", "Fonts");
        foreach (var file in Directory.EnumerateFiles(folder, "*.ttf").OrderBy(file => !Path.GetFileName(file).StartsWith("IBMPlex", StringComparison.Ordinal)).ThenBy(file => file, StringComparer.Ordinal))
        {
            using var font = File.OpenRead(file);
            FontManager.RegisterFont(font);
        }

        return true;
    }
}

using System.Globalization;
using GraphQLExport.Destinations;

namespace GraphQLExport.Exports;

/// <summary>
/// Where the files of exports lie. Each attempt has a key of its own that can be told from the export alone: what an attempt
/// published without being able to say so in the database is found and deleted without a search.
/// </summary>
internal sealed class ExportFiles(RequestRows rows, IDestination destination)
{
    /// <summary>The key of the present attempt's file.</summary>
    public string KeyOf(Export export) => Key(export, export.Attempt, ExtensionOf(export));

    /// <summary>
    /// Deletes whatever the first attempts may have published unseen. They must have lost the export before: an attempt that has it still could tell
    /// of its file in the same moment.
    /// </summary>
    public async Task DeleteAsync(Export export, int attempts, CancellationToken cancellationToken)
    {
        var extension = ExtensionOf(export);
        for (var attempt = 1; attempt <= attempts; attempt++)
            await destination.DeleteAsync(Key(export, attempt, extension), cancellationToken);
    }

    private string ExtensionOf(Export export) => Packaging.Extension(rows.FormatOf(export.Format), ExportRequest.FromJson(export.RequestJson).Compression);

    private static string Key(Export export, int attempt, string extension) => string.Create(CultureInfo.InvariantCulture, $"{export.Id}-{attempt}.{extension}");
}

using System.Globalization;
using GraphQLExport.Destinations;

namespace GraphQLExport.Exports;

/// <summary>
/// Where the files of exports lie. Each attempt has a key of its own that can be told from the export alone: what an attempt
/// published without being able to say so in the database is found and deleted without a search.
/// </summary>
internal static class ExportFiles
{
    /// <summary>The key of the present attempt's file.</summary>
    public static string KeyOf(Export export, string extension) => Key(export.Id, export.Attempt, extension);

    /// <summary>
    /// Deletes whatever attempts may have published unseen. They must have lost the export before: an attempt that has it still could tell of its
    /// file in the same moment.
    /// </summary>
    public static async Task DeleteUnseenAsync(IDestination destination, Export export, string extension, int attempts, CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt <= attempts; attempt++)
            await destination.DeleteAsync(Key(export.Id, attempt, extension), cancellationToken);
    }

    private static string Key(string id, int attempt, string extension) => string.Create(CultureInfo.InvariantCulture, $"{id}-{attempt}.{extension}");
}

namespace GraphQLExport.Exports;

/// <summary>Names of the topics that events of exports are published on.</summary>
internal static class ExportTopics
{
    /// <summary>Changes of anyone's exports, for administrators; messages are <see cref="ExportChange"/>.</summary>
    public const string AllChanges = "exports.changed";

    /// <summary>Progress of one export; messages are <see cref="ExportProgress"/>.</summary>
    public static string Progress(string exportId) => $"export.{exportId}.progress";

    /// <summary>Changes of one user's exports; messages are <see cref="ExportChange"/>.</summary>
    public static string Changes(string userId) => $"user.{userId}.exports.changed";
}

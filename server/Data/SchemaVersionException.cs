namespace GraphQLExport.Data;

/// <summary>The database is newer than the program, which therefore leaves it alone.</summary>
/// <param name="found">The database's version.</param>
/// <param name="known">The newest version that the program knows.</param>
public sealed class SchemaVersionException(int found, int known) : InvalidOperationException(
    $"The database has schema version {found}, this program knows up to {known}. Start a newer version of the program, or restore an older database.")
{
    /// <summary>The database's version.</summary>
    public int Found { get; } = found;

    /// <summary>The newest version that the program knows.</summary>
    public int Known { get; } = known;
}

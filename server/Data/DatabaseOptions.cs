namespace GraphQLExport.Data;

/// <summary>Which database, and where it is.</summary>
public sealed class DatabaseOptions
{
    /// <summary>The provider's name; <c>Sqlite</c> is the one that this version supports.</summary>
    public string Provider { get; set; } = DataServiceCollectionExtensions.SqliteProvider;

    /// <summary>The provider's connection string; for SQLite by default the file <c>graphqlexport.db</c> in the data folder.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>How long a writer waits for another one before it fails.</summary>
    public TimeSpan BusyTimeout { get; set; } = TimeSpan.FromSeconds(30);
}

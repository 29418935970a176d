using GraphQLExport.Data.Sqlite;

namespace GraphQLExport.Data;

/// <summary>Which database, and where it is.</summary>
public sealed class DatabaseOptions
{
    /// <summary>The provider's name: <c>Sqlite</c> or <c>PostgreSql</c>.</summary>
    public string Provider { get; set; } = SqliteProvider.ProviderName;

    /// <summary>The provider's connection string; for SQLite by default the file <c>graphqlexport.db</c> in the data folder, for PostgreSQL required.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>How long a writer waits for another one before it fails.</summary>
    public TimeSpan BusyTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Whether SQLite waits for the disk at each commit, so that a power cut takes back nothing that anyone was told of. PostgreSQL has a setting of its own.</summary>
    public bool Durable { get; set; } = true;
}

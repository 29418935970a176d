using GraphQLExport.Processes;
using GraphQLExport.Rows;
using GraphQLExport.Rows.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Data.Sqlite;

/// <summary>One file, for one process.</summary>
internal sealed class SqliteProvider : IDatabaseProvider
{
    /// <summary>Its name in the settings.</summary>
    public const string ProviderName = "Sqlite";

    /// <inheritdoc/>
    public string Name => ProviderName;

    /// <inheritdoc/>
    public bool IsShared => false;

    /// <inheritdoc/>
    public string? FaultOf(DataOptions options) => null;

    /// <inheritdoc/>
    public void Configure(DbContextOptionsBuilder builder, DataOptions options)
    {
        SqliteLibrary.Load();
        builder.UseSqlite(ConnectionString(options)).AddInterceptors(new SqliteConnectionSetup(options.Database.BusyTimeout, options.Database.Durable));
    }

    /// <inheritdoc/>
    public IRowSourceFactory CreateRowSources(DataOptions options) =>
        new SqliteRowSourceFactory(new SqliteConnectionStringBuilder(ConnectionString(options)).DataSource, options.Database.BusyTimeout);

    /// <inheritdoc/>
    public IProcessBus CreateBus(IServiceProvider services, DataOptions options) => new LoneProcess();

    /// <inheritdoc/>
    public IProcessLocks CreateLocks(DataOptions options) => new LocalLocks();

    /// <inheritdoc/>
    public ISchemaUpgrader CreateUpgrader(IServiceProvider services) => ActivatorUtilities.CreateInstance<SqliteSchemaUpgrader>(services, SchemaStep.Of(Name));

    private static string ConnectionString(DataOptions options)
    {
        var connection = options.Database.ConnectionString is { } given
            ? new SqliteConnectionStringBuilder(given)
            : new SqliteConnectionStringBuilder { DataSource = options.PathOf("graphqlexport.db") };

        // The provider tries a busy database again for this long, whatever SQLite itself has waited.
        connection.DefaultTimeout = Math.Max(1, (int)Math.Ceiling(options.Database.BusyTimeout.TotalSeconds));
        return connection.ToString();
    }
}

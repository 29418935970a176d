using GraphQLExport.Processes;
using GraphQLExport.Processes.PostgreSql;
using GraphQLExport.Rows;
using GraphQLExport.Rows.PostgreSql;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Npgsql;

namespace GraphQLExport.Data.PostgreSql;

/// <summary>A database on a server of its own, reached over a connection.</summary>
internal sealed class PostgreSqlProvider : IDatabaseProvider
{
    /// <inheritdoc/>
    public string Name => "PostgreSql";

    /// <inheritdoc/>
    public bool IsShared => true;

    /// <inheritdoc/>
    public string? FaultOf(DataOptions options)
    {
        try
        {
            return string.IsNullOrWhiteSpace(options.Database.ConnectionString) || string.IsNullOrWhiteSpace(Connection(options).Host)
                ? "GraphQLExport:Database:ConnectionString must name the PostgreSQL server, such as Host=localhost;Database=graphqlexport;Username=graphqlexport."
                : null;
        }
        catch (ArgumentException fault)
        {
            return $"GraphQLExport:Database:ConnectionString: {fault.Message}";
        }
    }

    /// <inheritdoc/>
    public void Configure(DbContextOptionsBuilder builder, DataOptions options) => builder
        .UseNpgsql(Connection(options).ToString())
        .ReplaceService<IQuerySqlGeneratorFactory, NullsFirst>()
        .AddInterceptors(new SerialWriters(options.Database.BusyTimeout), new WithoutNul());

    /// <inheritdoc/>
    public IRowSourceFactory CreateRowSources(DataOptions options) => new PostgreSqlRowSourceFactory(Connection(options).ToString());

    /// <inheritdoc/>
    public IProcessBus CreateBus(IServiceProvider services, DataOptions options) => ActivatorUtilities.CreateInstance<NotifyBus>(services, Connection(options).ToString());

    /// <inheritdoc/>
    public IProcessLocks CreateLocks(DataOptions options) => new AdvisoryLocks(Connection(options).ToString());

    /// <inheritdoc/>
    public ISchemaUpgrader CreateUpgrader(IServiceProvider services) => ActivatorUtilities.CreateInstance<PostgreSqlSchemaUpgrader>(services, SchemaStep.Of(Name));

    private static NpgsqlConnectionStringBuilder Connection(DataOptions options) => new(options.Database.ConnectionString) { ApplicationName = "GraphQLExport" };
}

using GraphQLExport.Data.Demo;
using GraphQLExport.Data.Sqlite;
using GraphQLExport.Rows;
using GraphQLExport.Rows.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Data;

/// <summary>Registers the database.</summary>
public static class DataServiceCollectionExtensions
{
    internal const string SqliteProvider = "Sqlite";

    /// <summary>
    /// Adds <see cref="DataOptions"/>, the pooled context factory, and the schema upgrade that runs before the host starts.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The host's configuration; the section <see cref="DataOptions.Section"/> is read.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddData(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<DataOptions>()
            .Bind(configuration.GetSection(DataOptions.Section))
            .Validate(
                options => string.Equals(options.Database.Provider, SqliteProvider, StringComparison.OrdinalIgnoreCase),
                $"GraphQLExport:Database:Provider: this version supports {SqliteProvider} only.")
            .Validate(options => !string.IsNullOrWhiteSpace(options.DataPath), "GraphQLExport:DataPath must name a folder.")
            .Validate(options => options.Database.BusyTimeout > TimeSpan.Zero, "GraphQLExport:Database:BusyTimeout must be positive.")
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddPooledDbContextFactory<AppDbContext>((provider, builder) =>
            UseSqlite(builder, provider.GetRequiredService<IOptions<DataOptions>>().Value));
        services.TryAddScoped(provider => provider.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContext());
        services.AddSingleton<IRowSourceFactory>(provider =>
        {
            var options = provider.GetRequiredService<IOptions<DataOptions>>().Value;
            return new SqliteRowSourceFactory(new SqliteConnectionStringBuilder(SqliteConnectionString(options)).DataSource, options.Database.BusyTimeout);
        });
        services.AddSingleton<ISchemaUpgrader>(provider =>
            ActivatorUtilities.CreateInstance<SqliteSchemaUpgrader>(provider, SchemaStep.Of(SqliteProvider)));
        services.AddSingleton<IDatabaseSeed, DemoSeed>();
        services.AddHostedService<DatabaseStartup>();
        return services;
    }

    private static void UseSqlite(DbContextOptionsBuilder builder, DataOptions options)
    {
        SqliteLibrary.Load();
        builder
            .UseSqlite(SqliteConnectionString(options))
            .ConfigureWarnings(events => events.Log((RelationalEventId.CommandExecuted, LogLevel.Debug)))
            .AddInterceptors(new SqliteConnectionSetup(options.Database.BusyTimeout));
    }

    private static string SqliteConnectionString(DataOptions options)
    {
        var connection = options.Database.ConnectionString is { } given
            ? new SqliteConnectionStringBuilder(given)
            : new SqliteConnectionStringBuilder { DataSource = options.PathOf("graphqlexport.db") };

        // The provider tries a busy database again for this long, whatever SQLite itself has waited.
        connection.DefaultTimeout = Math.Max(1, (int)Math.Ceiling(options.Database.BusyTimeout.TotalSeconds));
        return connection.ToString();
    }
}

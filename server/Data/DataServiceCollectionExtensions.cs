using GraphQLExport.Data.Demo;
using GraphQLExport.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Data;

/// <summary>Registers the database.</summary>
public static class DataServiceCollectionExtensions
{
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
            .Validate(options => DatabaseProviders.Find(options.Database.Provider) is not null, $"GraphQLExport:Database:Provider must be {DatabaseProviders.Names}.")
            .Validate(options => !string.IsNullOrWhiteSpace(options.DataPath), "GraphQLExport:DataPath must name a folder.")
            .Validate(options => options.Database.BusyTimeout > TimeSpan.Zero, "GraphQLExport:Database:BusyTimeout must be positive.")
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IValidateOptions<DataOptions>, DatabaseRules>();
        services.AddSingleton(provider => DatabaseProviders.Find(Options(provider).Database.Provider)!);
        services.AddPooledDbContextFactory<AppDbContext>((provider, builder) =>
        {
            provider.GetRequiredService<IDatabaseProvider>().Configure(builder, Options(provider));
            builder.ConfigureWarnings(events => events.Log((RelationalEventId.CommandExecuted, LogLevel.Debug)));
        });
        services.TryAddScoped(provider => provider.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContext());
        services.AddSingleton(provider => provider.GetRequiredService<IDatabaseProvider>().CreateRowSources(Options(provider)));
        services.AddSingleton(provider => provider.GetRequiredService<IDatabaseProvider>().CreateUpgrader(provider));
        services.AddSingleton(provider => provider.GetRequiredService<IDatabaseProvider>().CreateBus(provider, Options(provider)));
        services.AddSingleton(provider => provider.GetRequiredService<IDatabaseProvider>().CreateLocks(Options(provider)));
        services.AddSingleton<KeyTable>();
        services.AddSingleton<KeyFiles>();
        services.AddSingleton<IInstallationKeys>(provider =>
            provider.GetRequiredService<IDatabaseProvider>().IsShared ? provider.GetRequiredService<KeyTable>() : provider.GetRequiredService<KeyFiles>());
        services.AddSingleton<IDatabaseSeed, KeyTableSetup>();
        services.AddSingleton<IDatabaseSeed, KeyFilesSetup>();
        services.AddSingleton<IDatabaseSeed, DemoSeed>();
        services.AddHostedService<DatabaseStartup>();
        services.AddHostedService<ProcessBusService>();
        return services;
    }

    private static DataOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<DataOptions>>().Value;
}

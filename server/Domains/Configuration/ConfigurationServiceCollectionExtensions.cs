using GraphQLExport.Data;
using GraphQLExport.Datasets;
using GraphQLExport.Settings;

namespace GraphQLExport.Domains.Configuration;

/// <summary>Registers the configuration as something to read, change, export and import.</summary>
internal static class ConfigurationServiceCollectionExtensions
{
    private static readonly string[] Levels = ["Debug", "Information", "Warning", "Error", "Critical"];

    /// <summary>Adds the changed settings to the host's configuration, and what reads and changes them.</summary>
    /// <param name="services">The services; <c>AddData</c> comes first.</param>
    /// <param name="configuration">The host's configuration, with all its sources.</param>
    public static IServiceCollection AddConfigurationSettings(this IServiceCollection services, IConfigurationBuilder configuration) => services
        .AddSetting(SettingValues.Choice("logging.level", "Logging:LogLevel:Default", Levels, optional: false, "How much the server logs: this level and those above it.") with { Default = "Information" })
        .AddSingleton(StoredConfiguration.AddTo(configuration))
        .AddSingleton<EffectiveSettings>()
        .AddSingleton<SettingSecrets>()
        .AddSingleton<SettingSignal>()
        .AddSingleton<SettingStore>()
        .AddSingleton<SettingRefresh>()
        .AddSingleton<IDatabaseSeed>(provider => provider.GetRequiredService<SettingRefresh>())
        .AddHostedService(provider => provider.GetRequiredService<SettingRefresh>())
        .AddSingleton<ConfigurationReader>()
        .AddSingleton<SettingChanges>()
        .AddSingleton<PresetChanges>()
        .AddSingleton<ConfigurationImporter>()
        .AddSingleton<DatasetDefinition, ConfigurationDataset>()
        .AddSingleton<IConfigurationService, ConfigurationService>();
}

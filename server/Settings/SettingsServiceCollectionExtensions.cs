using Microsoft.Extensions.DependencyInjection.Extensions;

namespace GraphQLExport.Settings;

/// <summary>Registers settings.</summary>
internal static class SettingsServiceCollectionExtensions
{
    /// <summary>
    /// Binds options to a section of the configuration, declares the settings in it, and validates the options by them at start and
    /// whenever the configuration changes.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="section">The section.</param>
    /// <param name="declare">Declares the settings.</param>
    public static IServiceCollection AddSettings<TOptions>(this IServiceCollection services, string section, Action<SettingsSection<TOptions>> declare)
        where TOptions : class, new()
    {
        var settings = new SettingsSection<TOptions>(section);
        declare(settings);
        var options = services.AddOptions<TOptions>().BindConfiguration(section);
        foreach (var (setting, read) in settings.Declared)
        {
            options.Validate(value => setting.Normalize(read(value) ?? "") is not null, $"{setting.Path} must be {setting.Rule}.");
            services.AddSetting(setting);
        }

        options.ValidateOnStart();
        return services;
    }

    /// <summary>Declares a setting that has no options of the product's own.</summary>
    public static IServiceCollection AddSetting(this IServiceCollection services, Setting setting)
    {
        services.TryAddSingleton<SettingCatalogue>();
        return services.AddSingleton(setting);
    }
}

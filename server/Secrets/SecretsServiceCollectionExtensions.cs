using Microsoft.Extensions.Options;

namespace GraphQLExport.Secrets;

/// <summary>Registers the keys that protect keys.</summary>
internal static class SecretsServiceCollectionExtensions
{
    /// <summary>Adds <see cref="MasterKeys"/>, read from the settings when it is first asked for and validated at start.</summary>
    public static IServiceCollection AddMasterKeys(this IServiceCollection services)
    {
        services.AddOptions<MasterKeyOptions>().BindConfiguration(MasterKeyOptions.Section).ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<MasterKeyOptions>, MasterKeySource>()
            .AddSingleton(provider => new MasterKeys(MasterKeySource.Read(provider.GetRequiredService<IOptions<MasterKeyOptions>>().Value)));
    }
}

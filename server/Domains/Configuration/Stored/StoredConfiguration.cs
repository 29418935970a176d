using Microsoft.Extensions.Configuration.EnvironmentVariables;

namespace GraphQLExport.Domains.Configuration;

/// <summary>
/// The changed settings as a source of the host's configuration: above files, below environment variables and arguments, which are the
/// operator's last word. It is empty until the database is up to date.
/// </summary>
internal sealed class StoredConfiguration : ConfigurationProvider, IConfigurationSource
{
    /// <summary>Puts the source in its place.</summary>
    public static StoredConfiguration AddTo(IConfigurationBuilder configuration)
    {
        var stored = new StoredConfiguration();
        var environment = configuration.Sources.OfType<EnvironmentVariablesConfigurationSource>().LastOrDefault(source => string.IsNullOrEmpty(source.Prefix));
        configuration.Sources.Insert(environment is null ? configuration.Sources.Count : configuration.Sources.IndexOf(environment), stored);
        return stored;
    }

    /// <inheritdoc/>
    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

    /// <summary>Takes other values, by path in the configuration, and tells everyone who follows the configuration; the same ones change nothing.</summary>
    public void Replace(IReadOnlyDictionary<string, string> values)
    {
        if (values.Count == Data.Count && values.All(value => Data.TryGetValue(value.Key, out var present) && present == value.Value))
            return;
        Data = values.ToDictionary(value => value.Key, value => (string?)value.Value, StringComparer.OrdinalIgnoreCase);
        OnReload();
    }
}

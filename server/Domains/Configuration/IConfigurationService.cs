using GraphQLExport.Accounts;
using GraphQLExport.Data;

namespace GraphQLExport.Domains.Configuration;

/// <summary>The configuration, for administrators: anyone else reads nothing and changes nothing.</summary>
public interface IConfigurationService
{
    /// <summary>The whole configuration, ordered by key, secrets redacted.</summary>
    public Task<IReadOnlyList<ConfigurationSetting>> ReadAsync(Caller caller, AppDbContext database, CancellationToken cancellationToken);

    /// <summary>Changes one setting.</summary>
    public Task<ChangeSettingPayload> ChangeAsync(Caller caller, ChangeSettingInput input, CancellationToken cancellationToken);

    /// <summary>Imports a document, all of it or nothing.</summary>
    public Task<ImportConfigurationPayload> ImportAsync(Caller caller, ImportConfigurationInput input, CancellationToken cancellationToken);
}

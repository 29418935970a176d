using Microsoft.Extensions.Options;

namespace GraphQLExport.Data;

/// <summary>What a provider asks of the options.</summary>
internal sealed class DatabaseRules : IValidateOptions<DataOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, DataOptions options) =>
        DatabaseProviders.Find(options.Database.Provider)?.FaultOf(options) is { } fault ? ValidateOptionsResult.Fail(fault) : ValidateOptionsResult.Success;
}

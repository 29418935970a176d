using System.Text.Json;
using GraphQLExport.Accounts;
using GraphQLExport.Data;
using GraphQLExport.Datasets;
using GraphQLExport.Datasets.Filtering;

namespace GraphQLExport.Domains.Configuration;

/// <summary>
/// The configuration as something exportable. Its default fields make the document that <c>importConfiguration</c> takes: the same
/// configuration gives the same bytes on any server, for nothing in them tells where or when.
/// </summary>
internal sealed class ConfigurationDataset(ConfigurationReader reader) : ComputedDataset<ConfigurationSetting>
{
    /// <summary>The name of the dataset.</summary>
    public const string DatasetName = "configuration";

    /// <inheritdoc/>
    public override string Name => DatasetName;

    /// <inheritdoc/>
    public override string Label => "Configuration";

    /// <inheritdoc/>
    public override string Description => "Every setting of the server and every shared preset; administrators only. What is exported can be imported again.";

    /// <inheritdoc/>
    public override string? TimeField => null;

    /// <inheritdoc/>
    public override bool IsDocument => true;

    /// <inheritdoc/>
    public override bool HasSecrets => true;

    /// <inheritdoc/>
    public override JsonElement DefaultOrder { get; } = JsonConstant.Parse("""[{"key":"ASC"}]""");

    /// <inheritdoc/>
    public override IReadOnlyList<FieldDefinition> Fields { get; } =
    [
        Field("kind", "Kind", FieldType.Enum, row => row.Kind, "What it is: SETTING or PRESET.", "kind"),
        Field("key", "Key", FieldType.String, row => row.Key, "Group and name of a setting; for a preset the word presets, its dataset and its name.", "key"),
        Field("value", "Value", FieldType.String, row => row.Value, "The value as text, a preset's request as JSON; [redacted] for a secret unless secrets are encrypted.", "value", nullable: true),
        Field("default_value", "Default", FieldType.String, row => row.DefaultValue, "The value of a setting that nothing sets.", "defaultValue", nullable: true, selected: false),
        Field("source", "Source", FieldType.Enum, row => row.Source, "Where a setting's value comes from: DEFAULT, FILE, ADMINISTRATOR or ENVIRONMENT.", "source", nullable: true, selected: false),
        Field("type", "Type", FieldType.Enum, row => row.Type, "Kind of a setting's value: INTEGER, BOOLEAN, DURATION, CHOICE or TEXT.", "type", nullable: true, selected: false),
        Field("description", "Description", FieldType.String, row => row.Description, "What it means.", "description", selected: false),
        Field("secret", "Secret", FieldType.Boolean, row => row.Secret, "Whether its value is told to nobody.", "secret", selected: false),
        Field("needs_restart", "Needs a restart", FieldType.Boolean, row => row.NeedsRestart, "Whether a change takes effect only when the server starts again.", "needsRestart", selected: false),
        Field("environment_variable", "Environment variable", FieldType.String, row => row.EnvironmentVariable, "The environment variable that sets it.", "environmentVariable", nullable: true, selected: false),
    ];

    /// <inheritdoc/>
    protected override SortKey PrimaryKey { get; } = new("key", (ConfigurationSetting row) => row.Key, Descending: false);

    /// <inheritdoc/>
    protected override FilterShape<ConfigurationSetting> EntityShape { get; } = new FilterShape<ConfigurationSetting>("ConfigurationSettingFilterInput")
        .Value("kind", row => row.Kind)
        .Value("key", row => row.Key)
        .Value("value", row => row.Value)
        .Value("defaultValue", row => row.DefaultValue)
        .Value("source", row => row.Source)
        .Value("type", row => row.Type)
        .Value("description", row => row.Description)
        .Value("secret", row => row.Secret)
        .Value("needsRestart", row => row.NeedsRestart)
        .Value("environmentVariable", row => row.EnvironmentVariable);

    /// <inheritdoc/>
    protected override Task<IReadOnlyList<ConfigurationSetting>> ComputeAsync(AppDbContext database, DatasetSelection selection, Caller caller, CancellationToken cancellationToken) =>
        ReadAsync(database, selection.Passphrase, caller, cancellationToken);

    /// <inheritdoc/>
    protected override Task<IReadOnlyList<ConfigurationSetting>> ComputeAsync(AppDbContext database, TimeRange? range, Caller caller, CancellationToken cancellationToken) =>
        ReadAsync(database, null, caller, cancellationToken);

    private async Task<IReadOnlyList<ConfigurationSetting>> ReadAsync(AppDbContext database, Passphrase? passphrase, Caller caller, CancellationToken cancellationToken) =>
        caller.IsAdministrator ? await reader.ReadAsync(database, passphrase is null ? null : SecretCipher.Create(passphrase), cancellationToken) : [];
}

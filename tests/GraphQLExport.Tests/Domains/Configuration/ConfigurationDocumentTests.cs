using GraphQLExport.Settings;
using GraphQLExport.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace GraphQLExport.Tests.Domains.Configuration;

/// <summary>docs/configuration.md says of every setting what the catalogue says, and its example can be imported.</summary>
[Trait("Req", "X-FR4")]
public sealed class ConfigurationDocumentTests
{
    [Fact]
    public async Task The_table_is_the_catalogue()
    {
        await using var app = new AppFactory();
        var rows = app.Services.GetRequiredService<SettingCatalogue>().All.Select(Row);
        var document = await File.ReadAllLinesAsync(Repository.PathOf("docs", "configuration.md"));

        Assert.Equal(rows, document.SkipWhile(line => line != "## Settings").TakeWhile(line => line != "## The document").Where(line => line.StartsWith("| `", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_example_can_be_imported()
    {
        await using var app = new AppFactory();
        using var admin = await app.AdminAsync();
        var document = await File.ReadAllTextAsync(Repository.PathOf("docs", "configuration.md"));
        var example = document.Split("```yaml\n")[1].Split("```")[0];

        Assert.StartsWith("presets.motion_events.Last week:  -> {", Assert.Single((await admin.ImportAsync(example)).Told()), StringComparison.Ordinal);
    }

    private static string Row(Setting setting)
    {
        var type = setting.Kind.ToString().ToUpperInvariant() + (setting.IsSecret ? ", secret" : "");
        var initial = setting.DefaultMeaning ?? $"`{setting.Default}`";
        var bounds = setting.Kind switch
        {
            SettingKind.Choice => string.Join(", ", setting.Choices.Select(choice => $"`{choice}`")),
            SettingKind.Text => $"at most {setting.Maximum} characters",
            SettingKind.Boolean => "",
            _ => $"`{setting.Minimum}` to `{setting.Maximum}`",
        };
        return $"| `{setting.Key}` | {type} | {initial} | {bounds} | {setting.Description}{(setting.NeedsRestart ? " Takes effect at the next start." : "")} | `{setting.EnvironmentVariable}` |";
    }
}

using System.Text.Json;
using GraphQLExport.Exports;
using GraphQLExport.Tests.Formats;
using GraphQLExport.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace GraphQLExport.Tests.Domains.Configuration;

/// <summary>Export, a new server, import, export: the same bytes.</summary>
[Trait("Req", "X-SC6")]
[Trait("Req", "X-FR4")]
public sealed class ConfigurationRoundTripTests
{
    private static readonly (string Key, string Value)[] Values =
    [
        ("servers.name", "yes # \"ünï\\\": 🎥 \u2028\uFEFF'"),
        ("exports.max_per_user", "17"),
        ("exports.workers", "5"),
        ("exports.retention", "3.00:00:00.5000000"),
        ("graphql.introspection", "Nobody"),
    ];

    [Theory]
    [InlineData("YAML")]
    [InlineData("JSON")]
    public async Task Another_server_is_restored_to_the_same_bytes(string format)
    {
        await using var one = new AppFactory();
        await using var other = new AppFactory();
        using var admin = await one.AdminAsync();
        foreach (var (key, value) in Values)
            Assert.Equal(value, (await admin.ChangeAsync(key, value)).GetProperty("setting").GetProperty("value").GetString());
        var number = 0;
        foreach (var piece in HostileText.Pieces.Where(piece => !string.IsNullOrWhiteSpace(piece) && !piece.Any(letter => char.IsControl(letter) || char.IsSurrogate(letter))))
            await SaveAsync(one, number++ % 2 == 0 ? Exporting.Ada : Exporting.Bob, $"{piece}{piece}.x{piece}", piece);
        await SaveAsync(one, Exporting.Ada, "Week", "a");
        await SaveAsync(one, Exporting.Bob, "Week", "b");
        await SaveAsync(one, Exporting.Admin, "Week", "\uD83C\uDFA5\0\u0001\r\n\t");
        await SaveAsync(one, Exporting.Admin, "Mine alone", "c", shared: false);
        var first = await one.ExportConfigurationAsync(format);
        await using (var extra = new AppFactory())
            Assert.NotEqual(first, await extra.ExportConfigurationAsync(format));

        await SaveAsync(other, Exporting.Ada, "Not in the document", "d");
        using var otherAdmin = await other.AdminAsync();
        var told = (await otherAdmin.ImportAsync(first, format)).Told().ToList();

        Assert.Contains("exports.max_per_user: 3 -> 17", told);
        Assert.Contains(told, change => change.StartsWith("presets.motion_events.Week (3):  -> {", StringComparison.Ordinal));
        Assert.Contains(told, change => change.StartsWith("presets.motion_events.Not in the document: {", StringComparison.Ordinal));
        Assert.DoesNotContain("Mine alone", first, StringComparison.Ordinal);
        Assert.Equal(first, await other.ExportConfigurationAsync(format));
        Assert.Empty((await otherAdmin.ImportAsync(first, format)).Told());
        Assert.Empty((await admin.ImportAsync(first, format)).Told());
    }

    private static async Task SaveAsync(AppFactory app, GraphQLExport.Accounts.Caller caller, string name, string text, bool shared = true)
    {
        var request = Exporting.Request("""{"dataset":"motion_events","format":"CSV","range":{"preset":"LAST_7D"},"where":{"zoneId":{"eq":TEXT}}}""".Replace("TEXT", JsonSerializer.Serialize(text), StringComparison.Ordinal));
        var payload = await app.Services.GetRequiredService<IPresetService>().SaveAsync(caller, new() { Name = name, Shared = shared, Request = request }, default);
        Assert.Null(payload.Errors);
    }
}

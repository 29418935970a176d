using System.Text.Json;
using GraphQLExport.Exports;
using GraphQLExport.Tests.Support;

namespace GraphQLExport.Tests.Domains.Configuration;

/// <summary>The configuration as an administrator's client sees it.</summary>
internal static class ConfigurationClient
{
    private const string ErrorFields = "errors { __typename ... on InvalidRequestError { message code path line } ... on NotAllowedError { message } }";
    private const string ImportMutation = $"mutation($input: ImportConfigurationInput!) {{ importConfiguration(input: $input) {{ changes {{ key before after note }} {ErrorFields} }} }}";
    private const string ChangeMutation = $"mutation($input: ChangeSettingInput!) {{ changeSetting(input: $input) {{ setting {{ key value source }} {ErrorFields} }} }}";

    /// <summary>Imports a document; the payload.</summary>
    public static async Task<JsonElement> ImportAsync(this HttpClient client, string document, string format = "YAML", bool dryRun = false, string? passphrase = null) =>
        (await client.DataAsync(ImportMutation, new { input = new { document, format, dryRun, passphrase } })).GetProperty("importConfiguration");

    /// <summary>Changes a setting; the payload.</summary>
    public static async Task<JsonElement> ChangeAsync(this HttpClient client, string key, string? value) =>
        (await client.DataAsync(ChangeMutation, new { input = new { key, value } })).GetProperty("changeSetting");

    /// <summary>The differences that a payload tells, a line each; it must hold no error.</summary>
    public static IEnumerable<string> Told(this JsonElement payload)
    {
        Assert.Equal(JsonValueKind.Null, payload.GetProperty("errors").ValueKind);
        return [.. payload.GetProperty("changes").EnumerateArray().Select(change => $"{change.GetProperty("key")}: {change.GetProperty("before")} -> {change.GetProperty("after")}")];
    }

    /// <summary>The faults that a payload tells, a line each; it must hold nothing else.</summary>
    public static IEnumerable<string> Faults(this JsonElement payload)
    {
        Assert.All(payload.EnumerateObject().Where(property => property.Name != "errors"), other => Assert.Equal(JsonValueKind.Null, other.Value.ValueKind));
        return [.. payload.GetProperty("errors").EnumerateArray().Select(error => error.TryGetProperty("code", out var code)
            ? $"{code} {string.Join('.', error.GetProperty("path").EnumerateArray())} {error.GetProperty("line")}".TrimEnd()
            : error.GetProperty("__typename").ToString())];
    }

    /// <summary>The bytes that an administrator's export of the configuration writes.</summary>
    public static async Task<string> ExportConfigurationAsync(this AppFactory app, string format, string? passphrase = null)
    {
        var request = $$"""{"dataset":"configuration","format":"{{format}}"{{(passphrase is null ? "" : ",\"encryptSecrets\":true")}}}""";
        var export = await app.EndAsync(await app.StartAsync(Exporting.Admin, new() { Request = Exporting.Request(request), Passphrase = passphrase }));
        Assert.Equal(ExportStatus.Completed, export.Status);
        var file = app.FilesOf().Single(path => path.Contains(export.Id, StringComparison.Ordinal));
        return await File.ReadAllTextAsync(file);
    }
}

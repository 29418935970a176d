using System.Diagnostics;
using GraphQLExport.Domains.Configuration;
using GraphQLExport.Exports;
using GraphQLExport.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace GraphQLExport.Tests.Domains.Configuration;

/// <summary>What an import changes, refuses and tells.</summary>
[Trait("Req", "X-FR4")]
public sealed class ConfigurationImportTests
{
    private const string One = "- key: exports.max_per_user\n  value: 1\n";

    [Fact]
    public async Task A_limit_moves_in_the_running_server()
    {
        await using var app = new AppFactory();
        using var admin = await app.AdminAsync();
        Assert.Equal(3, await StreamsAtOnceAsync(app));

        Assert.Equal(["exports.max_per_user: 3 -> 1"], (await admin.ImportAsync(One)).Told());
        Assert.Equal(1, await StreamsAtOnceAsync(app));
        Assert.Equal(["exports.max_per_user: 1 -> 3"], (await admin.ImportAsync("[{\"key\":\"exports.max_per_user\",\"value\":3}]", "JSON")).Told());
        Assert.Equal(3, await StreamsAtOnceAsync(app));
    }

    [Fact]
    public async Task A_dry_run_tells_and_changes_nothing()
    {
        await using var app = new AppFactory();
        using var admin = await app.AdminAsync();

        Assert.Equal(["exports.max_per_user: 3 -> 1"], (await admin.ImportAsync(One, dryRun: true)).Told());
        Assert.Equal(["exports.max_per_user: 3 -> 1"], (await admin.ImportAsync(One)).Told());
        Assert.Empty((await admin.ImportAsync(One)).Told());
    }

    [Theory]
    [InlineData("YAML", "- key: exports.max_per_user\n  value: 1\n- key: exports.max_par_user\n  value: 1\n", "UNKNOWN_SETTING input.document.1.key 3")]
    [InlineData("YAML", "- key: exports.max_per_user\n  value: 1\n\n- value: many\n  key: exports.workers\n", "INVALID_VALUE input.document.1.value 4")]
    [InlineData("YAML", "- key: exports.max_per_user\n  value: 0\n", "INVALID_VALUE input.document.0.value 1")]
    [InlineData("YAML", "- key: exports.max_per_user\n  value: 1001\n", "INVALID_VALUE input.document.0.value 1")]
    [InlineData("YAML", "- key: exports.max_per_user\n  value: null\n", "INVALID_VALUE input.document.0.value 1")]
    [InlineData("YAML", "- key: servers.collect\n  value: yes\n", "INVALID_VALUE input.document.0.value 1")]
    [InlineData("YAML", "- key: exports.retention\n  value: 7d\n", "INVALID_VALUE input.document.0.value 1")]
    [InlineData("YAML", "- key: a\n  value: 1\n- key: a\n  value: 1\n", "DUPLICATE_NAME input.document.1.key 3")]
    [InlineData("YAML", "- key: a\n  key: b\n  value: 1\n", "DUPLICATE_FIELD input.document.0.key 2")]
    [InlineData("YAML", "- key: a\n  colour: 1\n  value: 1\n", "UNKNOWN_FIELD input.document.0.colour 2")]
    [InlineData("YAML", "- value: 1\n", "INVALID_VALUE input.document.0.key 1")]
    [InlineData("YAML", "- key: a\n", "INVALID_VALUE input.document.0.value 1")]
    [InlineData("YAML", "- kind: PRESET\n  key: a\n  value: 1\n", "INVALID_VALUE input.document.0.kind 1")]
    [InlineData("YAML", "- key: presets.motion_events.x\n  value: '{}'\n", "INVALID_VALUE input.document.0.value 1")]
    [InlineData("YAML", "- key: presets.x\n  value: '{}'\n", "INVALID_NAME input.document.0.key 1")]
    [InlineData("YAML", "- key: presets.sensor_readings.x\n  value: '{\"dataset\":\"motion_events\",\"format\":\"CSV\"}'\n", "INVALID_VALUE input.document.0.value 1")]
    [InlineData("YAML", "- key: presets.motion_events.x\n  value: '{\"dataset\":\"motion_events\",\"format\":\"CSV\",\"timeZone\":\"Mars\"}'\n", "UNKNOWN_TIME_ZONE input.document.0.value 1")]
    [InlineData("YAML", "key: a\n", "INVALID_DOCUMENT input.document 1")]
    [InlineData("YAML", "- key: a\n  value: [1]\n", "INVALID_DOCUMENT input.document 2")]
    [InlineData("YAML", "- key: a\n  value: 1\n---\n- key: b\n", "INVALID_DOCUMENT input.document 3")]
    [InlineData("YAML", "- key: &a b\n  value: *a\n", "INVALID_DOCUMENT input.document 1")]
    [InlineData("YAML", "- key: a\n  value: !!int 1\n", "INVALID_DOCUMENT input.document 2")]
    [InlineData("YAML", "- key: \"a\n", "INVALID_DOCUMENT input.document 1")]
    [InlineData("JSON", "[\n{\"key\":\"a\"\n,\"value\":1}]", "UNKNOWN_SETTING input.document.0.key 2")]
    [InlineData("JSON", "[{\"key\":\"a\",\n\"value\":{}}]", "INVALID_DOCUMENT input.document 2")]
    [InlineData("JSON", "[\n{\"key\":\"a\"", "INVALID_DOCUMENT input.document 2")]
    [InlineData("JSON", "{}", "INVALID_DOCUMENT input.document 1")]
    [InlineData("JSON", "", "INVALID_DOCUMENT input.document 1")]
    [InlineData("JSON", "[] []", "INVALID_DOCUMENT input.document 1")]
    public async Task A_fault_tells_its_place_and_nothing_is_changed(string format, string document, string fault)
    {
        await using var app = new AppFactory();
        using var admin = await app.AdminAsync();
        var before = await app.ExportConfigurationAsync("JSON");

        Assert.Equal([fault], (await admin.ImportAsync(document, format)).Faults());
        Assert.Equal(before, await app.ExportConfigurationAsync("JSON"));
    }

    [Fact]
    public async Task All_faults_are_told_at_once()
    {
        await using var app = new AppFactory();
        using var admin = await app.AdminAsync();

        var faults = (await admin.ImportAsync("- key: exports.max_per_user\n  value: 0\n- key: exports.workers\n  value: 0\n- key: nothing\n  value: 0\n")).Faults();

        Assert.Equal(3, faults.Count());
    }

    [Fact]
    public async Task Only_an_administrator_may_read_change_or_import()
    {
        await using var app = new AppFactory();
        using var ada = await app.AdaAsync();

        Assert.Equal(["NotAllowedError"], (await ada.ImportAsync(One)).Faults());
        Assert.Equal(["NotAllowedError"], (await ada.ChangeAsync("exports.max_per_user", "1")).Faults());
        Assert.Equal(0, (await ada.DataAsync("{ configurationSettings { totalCount } }")).GetProperty("configurationSettings").GetProperty("totalCount").GetInt32());
        await app.RunAsync("""{"dataset":"configuration","format":"YAML"}""");
        Assert.Equal("[]\n", await File.ReadAllTextAsync(Assert.Single(app.FilesOf())));
    }

    [Fact]
    public async Task What_the_environment_says_cannot_be_changed()
    {
        await using var app = new AppFactory { Settings = { ["GraphQLExport:Exports:MaxPerUser"] = "9" } };
        using var admin = await app.AdminAsync();

        Assert.Equal(["SETTING_FIXED input.document.0.value 1"], (await admin.ImportAsync(One)).Faults());
        Assert.Equal(["SETTING_FIXED input.value"], (await admin.ChangeAsync("exports.max_per_user", "1")).Faults());
        Assert.Empty((await admin.ImportAsync("- key: exports.max_per_user\n  value: 9\n")).Told());
    }

    public static TheoryData<string, string> Hostile { get; } = new()
    {
        { "YAML", string.Concat("a: &a [x]\n", string.Concat(Enumerable.Range(0, 10_000).Select(i => $"b{i}: &b{i} [*a,*a,*a]\n"))) },
        { "YAML", "- &a [lol]\n- &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\n- &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\n" },
        { "YAML", new string('[', 390_000) },
        { "YAML", string.Concat(Enumerable.Repeat("- ", 190_000)) },
        { "YAML", string.Concat(Enumerable.Repeat("? ", 79_000)) },
        { "YAML", new string('{', 390_000) },
        { "YAML", new string('a', 399_999) },
        { "YAML", new string('"', 399_999) },
        { "YAML", new string('\t', 399_999) },
        { "YAML", new string('&', 399_999) },
        { "YAML", "%YAML 99999999999999999999.1\n---\n[]" },
        { "YAML", "- key: a\n  value: " + new string('>', 390_000) },
        { "YAML", string.Concat(Enumerable.Repeat("- key: a\n  value: b\n", 20_000)) },
        { "YAML", string.Concat(Enumerable.Repeat("a: b\n", 79_000)) },
        { "YAML", new string('x', 400_001) },
        { "JSON", new string('[', 390_000) },
        { "JSON", string.Concat(Enumerable.Repeat("{\"a\":", 70_000)) },
        { "JSON", "[" + string.Concat(Enumerable.Repeat("{},", 130_000)) },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_documents_are_refused_at_once(string format, string document)
    {
        HashSet<string> names = ["kind", "key", "value"];
        var kind = format == "YAML" ? ConfigurationFormat.Yaml : ConfigurationFormat.Json;
        var before = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();

        var (_, faults) = ConfigurationDocument.Read(document, kind, names);

        Assert.NotEmpty(faults);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(1), $"{watch.Elapsed}");
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 50_000_000, $"{GC.GetAllocatedBytesForCurrentThread() - before}");
    }

    [Fact]
    public async Task A_complete_document_takes_presets_away_and_a_part_does_not()
    {
        await using var app = new AppFactory();
        using var admin = await app.AdminAsync();
        var complete = await app.ExportConfigurationAsync("YAML");
        const string preset = """- {key: presets.motion_events.Mine, value: '{"dataset":"motion_events","format":"CSV"}'}""";

        Assert.StartsWith("presets.motion_events.Mine:  -> {", Assert.Single((await admin.ImportAsync(preset)).Told()), StringComparison.Ordinal);
        Assert.Empty((await admin.ImportAsync(preset)).Told());
        Assert.Equal("Mine", Assert.Single(await Presets(admin)));
        Assert.Empty((await admin.ImportAsync("- key: exports.max_per_user\n  value: 3\n")).Told());
        Assert.EndsWith("} -> ", Assert.Single((await admin.ImportAsync(complete)).Told()), StringComparison.Ordinal);
        Assert.Empty(await Presets(admin));
    }

    private static async Task<int> StreamsAtOnceAsync(AppFactory app)
    {
        var slots = app.Services.GetRequiredService<StreamSlots>();
        List<IAsyncDisposable> taken = [];
        while (await slots.TryTakeAsync("ada", default) is { } slot)
            taken.Add(slot);
        foreach (var slot in taken)
            await slot.DisposeAsync();
        return taken.Count;
    }

    private static async Task<IEnumerable<string?>> Presets(HttpClient client) =>
        (await client.DataAsync("{ presets { name } }")).GetProperty("presets").EnumerateArray().Select(preset => preset.GetProperty("name").GetString());
}

using GraphQLExport.Datasets;
using GraphQLExport.Exports;
using GraphQLExport.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace GraphQLExport.Tests.Exports;

/// <summary>Presets: requests under a name, one's own or shared.</summary>
[Trait("Req", "X-FR8")]
public sealed class PresetTests
{
    private const string Week = """{"dataset":"motion_events","format":"CSV","range":{"preset":"LAST_7D"},"fields":[{"name":"x","as":"Left"}]}""";

    [Fact]
    public async Task A_preset_is_kept_changed_and_deleted()
    {
        await using var app = new AppFactory();
        using var ada = await app.AdaAsync();
        const string save = "mutation($input: SavePresetInput!) { savePreset(input: $input) { preset { id name dataset shared request createdBy { email } } errors { __typename ... on Error { message } } } }";
        var saved = (await ada.DataAsync(save, new { input = new { name = " Week ", request = JsonConstant.Parse(Week) } })).GetProperty("savePreset").GetProperty("preset");
        Assert.Equal(("Week", "motion_events", false, "ada@example.com"), (
            saved.GetProperty("name").GetString(), saved.GetProperty("dataset").GetString(), saved.GetProperty("shared").GetBoolean(), saved.GetProperty("createdBy").GetProperty("email").GetString()));
        Assert.Equal("""{"preset":"LAST_7D"}""", saved.GetProperty("request").GetProperty("range").GetRawText());

        var id = saved.GetProperty("id").GetString();
        var changed = (await ada.DataAsync(save, new { input = new { id, name = "Days", shared = true, request = saved.GetProperty("request") } })).GetProperty("savePreset").GetProperty("preset");
        Assert.Equal((id, "Days", true, saved.GetProperty("request").GetRawText()), (
            changed.GetProperty("id").GetString(), changed.GetProperty("name").GetString(), changed.GetProperty("shared").GetBoolean(), changed.GetProperty("request").GetRawText()));
        Assert.Equal("Days", (await ada.DataAsync("{ presets(dataset: \"motion_events\") { name } }")).GetProperty("presets")[0].GetProperty("name").GetString());
        Assert.Empty((await ada.DataAsync("{ presets(dataset: \"sensor_readings\") { name } }")).GetProperty("presets").EnumerateArray());
        Assert.Equal(id, (await ada.DataAsync("mutation($id: ID!) { deletePreset(input: {id: $id}) { deletedId errors { __typename } } }", new { id })).GetProperty("deletePreset").GetProperty("deletedId").GetString());
        Assert.Empty(await Presets(app).ListAsync(Exporting.Ada, null, default));
    }

    [Fact]
    public async Task A_relative_range_counts_back_from_each_use()
    {
        await using var app = new AppFactory();
        await app.AddMotionAsync(3);
        var preset = await SaveAsync(app, Exporting.Ada, "Week", request: """{"dataset":"motion_events","format":"CSV","range":{"preset":"LAST_24H"}}""");
        var first = await app.RunAsync(preset.RequestJson);
        var range = ExportRequest.FromJson(first.RequestJson).Range!;
        Assert.Equal(TimeSpan.FromHours(24), range.To - range.From);
        Assert.InRange(range.To, DateTimeOffset.UnixEpoch, TimeProvider.System.GetUtcNow());
    }

    [Fact]
    [Trait("Req", "R-SEC")]
    public async Task Others_see_shared_ones_and_change_none()
    {
        await using var app = new AppFactory();
        var own = await SaveAsync(app, Exporting.Ada, "Own");
        var shared = await SaveAsync(app, Exporting.Ada, "Shared", isShared: true);
        Assert.Equal(["Own", "Shared"], (await Presets(app).ListAsync(Exporting.Ada, null, default)).Select(preset => preset.Name));
        Assert.Equal(["Shared"], (await Presets(app).ListAsync(Exporting.Bob, null, default)).Select(preset => preset.Name));

        foreach (var id in (string[])[own.Id, "none"])
        {
            Assert.Equal(id, Assert.IsType<NotFoundError>(Assert.Single((await Presets(app).DeleteAsync(Exporting.Bob, id, default)).Errors!)).Id);
            Assert.Equal(id, Assert.IsType<NotFoundError>(Assert.Single((await Presets(app).SaveAsync(Exporting.Bob, Input("Mine", id: id), default)).Errors!)).Id);
        }

        Assert.IsType<NotAllowedError>(Assert.Single((await Presets(app).DeleteAsync(Exporting.Bob, shared.Id, default)).Errors!));
        Assert.IsType<NotAllowedError>(Assert.Single((await Presets(app).SaveAsync(Exporting.Bob, Input("Mine", id: shared.Id), default)).Errors!));

        var changed = (await Presets(app).SaveAsync(Exporting.Admin, Input("Tidy", id: own.Id), default)).Preset!;
        Assert.Equal(("ada", "Tidy"), (changed.UserId, changed.Name));
        Assert.Equal(own.Id, (await Presets(app).DeleteAsync(Exporting.Admin, own.Id, default)).DeletedId);
    }

    [Fact]
    public async Task A_preset_is_checked_like_a_start()
    {
        await using var app = new AppFactory { Settings = { ["GraphQLExport:Exports:MaxPresetsPerUser"] = "2" } };
        var faults = (await Presets(app).SaveAsync(Exporting.Ada, Input(" ", """{"dataset":"moves","format":"CSV"}"""), default)).Errors!.Cast<InvalidRequestError>().ToList();
        Assert.Equal([(FaultCodes.UnknownDataset, "request.dataset"), (FaultCodes.InvalidName, "input.name")], faults.Select(fault => (fault.Code, string.Join('.', fault.Path))));
        Assert.IsType<NotAllowedError>(Assert.Single((await Presets(app).SaveAsync(Exporting.Ada, Input("a", """{"dataset":"motion_events","format":"CSV","redact":false}"""), default)).Errors!));

        await SaveAsync(app, Exporting.Ada, "a");
        Assert.Equal(FaultCodes.DuplicateName, Fault(await Presets(app).SaveAsync(Exporting.Ada, Input("a"), default)));
        await SaveAsync(app, Exporting.Ada, "a", request: """{"dataset":"sensor_readings","format":"CSV"}""");
        Assert.Equal(FaultCodes.TooManyPresets, Fault(await Presets(app).SaveAsync(Exporting.Ada, Input("c"), default)));
        await SaveAsync(app, Exporting.Bob, "a");
    }

    private static IPresetService Presets(AppFactory app) => app.Services.GetRequiredService<IPresetService>();

    private static string Fault(SavePresetPayload payload) => Assert.IsType<InvalidRequestError>(Assert.Single(payload.Errors!)).Code;

    private static SavePresetInput Input(string name, string request = """{"dataset":"motion_events","format":"CSV"}""", string? id = null, bool isShared = false) =>
        new() { Id = id, Name = name, Shared = isShared, Request = Exporting.Request(request) };

    private static async Task<Preset> SaveAsync(AppFactory app, GraphQLExport.Accounts.Caller caller, string name, bool isShared = false, string request = """{"dataset":"motion_events","format":"CSV"}""")
    {
        var payload = await Presets(app).SaveAsync(caller, Input(name, request, isShared: isShared), default);
        Assert.Null(payload.Errors);
        return payload.Preset!;
    }
}

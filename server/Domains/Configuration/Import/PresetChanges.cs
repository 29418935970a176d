using System.Text.Json;
using GraphQLExport.Accounts;
using GraphQLExport.Data;
using GraphQLExport.Datasets;
using GraphQLExport.Exports;
using GraphQLExport.Settings;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Domains.Configuration;

/// <summary>What a document's presets change. One that is new belongs to whoever imports it; one that is there keeps its owner.</summary>
/// <param name="validator">Checks their requests.</param>
/// <param name="time">The clock.</param>
internal sealed class PresetChanges(RequestValidator validator, TimeProvider time)
{
    /// <summary>Plans the change of one preset.</summary>
    /// <param name="database">The database.</param>
    /// <param name="present">The preset of the entry's key, if there is one.</param>
    /// <param name="entry">What the document says.</param>
    /// <param name="caller">Who imports it.</param>
    /// <param name="faults">Takes its faults.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The change; null where there is none.</returns>
    public async Task<PlannedChange?> PlanAsync(AppDbContext database, Preset? present, DocumentEntry entry, Caller caller, ICollection<RequestFault> faults, CancellationToken cancellationToken)
    {
        if (entry.Value is not { } text)
            return present is null ? null : Removal(entry.Key, present);
        if (Read(entry, caller, faults) is not { } read)
            return null;
        if (read.Json == present?.RequestJson)
            return null;
        var (dataset, name) = read.Identity;
        if (present is not null)
            return new(new(entry.Key, present.RequestJson, read.Json, null), (context, stop) => UpdateAsync(context, present.Id, read.Json, stop));
        if (await database.Set<Preset>().AnyAsync(preset => preset.UserId == caller.UserId && preset.Dataset == dataset && preset.Name == name, cancellationToken))
        {
            faults.Add(entry.Fault(FaultCodes.DuplicateName, "You have a preset of this name for this dataset that is not shared. Rename, share or delete it first.", "key"));
            return null;
        }

        return new(new(entry.Key, null, read.Json, null), (context, _) => AddAsync(context, read, caller));
    }

    /// <summary>Plans to delete a preset that a complete document does not have.</summary>
    public static PlannedChange Removal(string key, Preset preset) =>
        new(new(key, preset.RequestJson, null, null), (context, stop) => context.Set<Preset>().Where(doomed => doomed.Id == preset.Id).ExecuteDeleteAsync(stop));

    private (string Json, (string Dataset, string Name) Identity)? Read(DocumentEntry entry, Caller caller, ICollection<RequestFault> faults)
    {
        var rest = entry.Key[Setting.PresetPrefix.Length..].Split('.', 2);
        ExportRequestInput? input = null;
        try
        {
            input = JsonSerializer.Deserialize<ExportRequestInput>(entry.Value!, RequestJson.Options);
        }
        catch (JsonException)
        {
        }

        if (rest is not [var dataset, var name] || PresetNames.FaultOf(name) is not null || name.Trim() != name)
            faults.Add(entry.Fault(FaultCodes.InvalidName, $"A preset's key is {Setting.PresetPrefix}, its dataset, a point and its name of 1 to {PresetNames.MaxLength} characters.", "key"));
        else if (input is null || input.Dataset != dataset)
            faults.Add(entry.Fault(FaultCodes.InvalidValue, $"The value of this preset must be a request of the dataset \"{DocumentBuilder.Shown(dataset)}\", as JSON."));
        else if (validator.Validate(caller, input) is { Faults: [var first, ..] })
            faults.Add(entry.Fault(first.Code, $"{first.Message} (At {first.Path}.)"));
        else
            return (validator.Validate(caller, input).Value!.ToReusableJson(input), (dataset, name));
        return null;
    }

    private async Task UpdateAsync(AppDbContext database, string id, string json, CancellationToken cancellationToken)
    {
        var preset = await database.Set<Preset>().SingleAsync(preset => preset.Id == id, cancellationToken);
        preset.RequestJson = json;
        preset.UpdatedAt = time.GetUtcNow();
    }

    private Task AddAsync(AppDbContext database, (string Json, (string Dataset, string Name) Identity) read, Caller caller)
    {
        var now = time.GetUtcNow();
        database.Add(new Preset
        {
            Id = Guid.CreateVersion7(now).ToString("N"),
            UserId = caller.UserId,
            Name = read.Identity.Name,
            Dataset = read.Identity.Dataset,
            Shared = true,
            RequestJson = read.Json,
            CreatedAt = now,
            UpdatedAt = now,
        });
        return Task.CompletedTask;
    }
}

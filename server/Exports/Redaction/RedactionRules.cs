using System.Text.Json;
using GraphQLExport.Accounts;
using GraphQLExport.Datasets;

namespace GraphQLExport.Exports;

/// <summary>Who may see sensitive values, and what the others may not ask about them.</summary>
internal static class RedactionRules
{
    /// <summary>Why a caller may not ask for this; null when they may.</summary>
    public static NotAllowedError? Refusal(Caller caller, ExportRequestInput request) =>
        request.Redact is false && !caller.IsAdministrator ? new("Only an administrator may turn redaction off.") : null;

    /// <summary>Whether a request is redacted: unless it says so itself, for everyone but administrators.</summary>
    public static bool Applies(Caller caller, ExportRequestInput request) => request.Redact ?? !caller.IsAdministrator;

    /// <summary>The chosen fields that are written.</summary>
    public static IEnumerable<ExportField> Written(ExportRequest request, DatasetDefinition dataset) =>
        request.Fields.Where(field => PolicyOf(request, dataset, field) != Redaction.Drop);

    /// <summary>What becomes of a chosen field's values.</summary>
    public static Redaction PolicyOf(ExportRequest request, DatasetDefinition dataset, ExportField field) =>
        request.Redact ? dataset.Field(field.Name)?.Redaction ?? Redaction.None : Redaction.None;

    /// <summary>Collects the faults of a redacted request: a filter or an order by a sensitive field would tell its values.</summary>
    public static void Check(DatasetDefinition dataset, IReadOnlyList<ExportField> fields, JsonElement? where, JsonElement? order, FaultPath path, ICollection<RequestFault> faults)
    {
        var sensitive = dataset.Fields.Where(field => field.Redaction != Redaction.None).ToList();
        var speaksOf = sensitive.Where(field => field.FilterPath is not null).ToDictionary(field => field.FilterPath!, field => field.Name);
        if (where is { } filter)
            Walk(filter, path.Then("where"), "", speaksOf, faults);
        if (order is { } keys)
            Walk(keys, path.Then("order"), "", speaksOf, faults);
        if (fields.Count > 0 && fields.All(field => sensitive.Exists(known => known.Redaction == Redaction.Drop && known.Name == field.Name)))
            faults.Add(new(FaultCodes.NoFields, "Every chosen field is sensitive and would be left out.", path.Then("fields")));
    }

    private static void Walk(JsonElement value, FaultPath path, string prefix, Dictionary<string, string> sensitive, ICollection<RequestFault> faults)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            var index = 0;
            foreach (var item in value.EnumerateArray())
                Walk(item, path.Then(index++), prefix, sensitive, faults);
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in value.EnumerateObject())
            {
                var at = path.Then(property.Name);
                var name = property.Name is "and" or "or" ? prefix.TrimEnd('.') : prefix + property.Name;
                if (sensitive.TryGetValue(name, out var field))
                    faults.Add(new(FaultCodes.SensitiveField, $"The field \"{field}\" is sensitive, so that you may neither filter nor order by it.", at));
                else
                    Walk(property.Value, at, name.Length == 0 ? "" : $"{name}.", sensitive, faults);
            }
        }
    }
}

using GraphQLExport.Accounts;
using GraphQLExport.Datasets;
using GraphQLExport.Exports.Documents.Templates;
using GraphQLExport.Formats;
using NodaTime;

namespace GraphQLExport.Exports;

/// <summary>Checks what callers ask for. All faults are told at once; only a request without any becomes an <see cref="ExportRequest"/>.</summary>
/// <param name="datasets">What can be exported.</param>
/// <param name="formats">What it can be written as.</param>
/// <param name="time">The clock that relative ranges count back from.</param>
internal sealed class RequestValidator(DatasetCatalogue datasets, ExportFormats formats, TimeProvider time)
{
    private const int MaxFields = 500;

    /// <summary>Checks a request and fills in every default.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="input">The request.</param>
    /// <returns>The validated request, or its faults.</returns>
    public Validated<ExportRequest> Validate(Caller caller, ExportRequestInput input)
    {
        var path = FaultPath.Request;
        List<RequestFault> faults = [];
        var dataset = datasets.Find(input.Dataset) is { } found && found.IsOpenTo(caller) ? found : null;
        if (dataset is null)
            faults.Add(new(FaultCodes.UnknownDataset, $"There is no dataset \"{Shown(input.Dataset)}\". There are {string.Join(", ", datasets.All.Where(known => known.IsOpenTo(caller)).Select(known => known.Name))}.", path.Then("dataset")));
        var offered = dataset is null ? formats.Available : [.. formats.Available.Where(format => dataset.Offers(format.Format))];
        if (!offered.Any(format => format.Format == input.Format))
            faults.Add(new(FaultCodes.FormatNotOffered, $"The format is not offered. Offered are {string.Join(", ", offered.Select(format => RequestJson.Name(format.Format)))}.", path.Then("format")));
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(input.TimeZone);
        if (zone is null)
            faults.Add(new(FaultCodes.UnknownTimeZone, $"\"{Shown(input.TimeZone)}\" is no IANA time zone, such as Europe/Vienna.", path.Then("timeZone")));
        if (input.Incremental && dataset is { KeyGrows: false })
            faults.Add(new(FaultCodes.NotSupported, $"{dataset.Name} does not tell which of its rows are new; use false.", path.Then("incremental")));
        if (input.EncryptSecrets is true && dataset is { HasSecrets: false })
            faults.Add(new(FaultCodes.NotSupported, $"{dataset.Name} has no secrets; leave it out.", path.Then("encryptSecrets")));
        FormatOptionsRules.Check(input, path.Then("options"), faults);
        var range = RangeRules.Check(input.Range, dataset, zone ?? DateTimeZone.Utc, time, path.Then("range"), faults);
        var where = RequestJson.FromAny(input.Where);
        var order = RequestJson.FromAny(input.Order);
        var template = TemplateRules.Check(input, dataset, path, faults);
        var fields = dataset is null ? [] : Fields(input, dataset, template, path.Then("fields"), faults);
        dataset?.Check(where, order, path, faults);
        var redact = RedactionRules.Applies(caller, input);
        if (dataset is not null && redact)
            RedactionRules.Check(dataset, fields, where, order, path, faults);
        if (faults.Count > 0)
            return new(null, faults);
        return new(
            new()
            {
                Dataset = dataset!.Name,
                Fields = fields,
                Where = where,
                Order = order ?? dataset.DefaultOrder,
                Range = range,
                TimeZone = input.TimeZone,
                Format = input.Format,
                Options = FormatOptionsRules.Complete(input),
                Compression = input.Compression,
                Redact = redact,
                Incremental = input.Incremental,
                EncryptSecrets = input.EncryptSecrets is true ? true : null,
                Template = input.Template,
            },
            []);
    }

    private static List<ExportField> Fields(ExportRequestInput input, DatasetDefinition dataset, TemplateDefinition? template, FaultPath path, List<RequestFault> faults) =>
        input.Format == ExportFormat.Text && dataset.TextLine is { } line ? LineFields(input.Fields, line, path, faults)
        : template is not null && input.Fields is null ? [.. template.Fields.Select(name => new ExportField(name, name))]
        : Fields(input.Fields, dataset, path, faults);

    private static List<ExportField> LineFields(IReadOnlyList<ExportFieldInput>? chosen, TextLine line, FaultPath path, List<RequestFault> faults)
    {
        List<ExportField> fields = [.. line.Columns.Select(name => new ExportField(name, name))];
        if (chosen is not null && !chosen.Select(field => new ExportField(field.Name, field.As ?? field.Name)).SequenceEqual(fields))
            faults.Add(new(FaultCodes.InvalidOption, $"Lines of TEXT read {line.Template}; leave the fields out.", path));
        return fields;
    }

    private static List<ExportField> Fields(IReadOnlyList<ExportFieldInput>? chosen, DatasetDefinition dataset, FaultPath path, List<RequestFault> faults)
    {
        if (chosen is null)
            return [.. dataset.DefaultFields.Select(field => new ExportField(field.Name, field.Name))];
        if (chosen.Count == 0)
            faults.Add(new(FaultCodes.NoFields, "Select at least one field.", path));
        if (chosen.Count > MaxFields)
        {
            faults.Add(new(FaultCodes.TooLarge, $"At most {MaxFields} fields can be chosen.", path));
            return [];
        }

        List<ExportField> fields = [];
        for (var i = 0; i < chosen.Count; i++)
        {
            var field = new ExportField(chosen[i].Name, chosen[i].As ?? chosen[i].Name);
            var at = path.Then(i);
            if (dataset.Field(field.Name) is null)
                faults.Add(new(FaultCodes.UnknownField, $"{dataset.Name} has no field \"{Shown(field.Name)}\". It has {string.Join(", ", dataset.Fields.Select(known => known.Name))}.", at.Then("name")));
            else if (fields.Exists(known => known.Name == field.Name))
                faults.Add(new(FaultCodes.DuplicateField, $"The field \"{field.Name}\" is chosen twice.", at.Then("name")));
            else if (ColumnNames.FaultOf(field.As) is { } fault)
                faults.Add(new(FaultCodes.InvalidName, fault, at.Then("as")));
            else if (fields.Exists(known => known.As == field.As))
                faults.Add(new(FaultCodes.DuplicateName, $"Two columns are named \"{field.As}\".", at.Then(chosen[i].As is null ? "name" : "as")));
            fields.Add(field);
        }

        return fields;
    }

    private static string Shown(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 57), "...");
}

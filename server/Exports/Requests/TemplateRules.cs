using GraphQLExport.Datasets;
using GraphQLExport.Exports.Documents.Templates;
using GraphQLExport.Formats;

namespace GraphQLExport.Exports;

/// <summary>Which layouts of documents make sense.</summary>
internal static class TemplateRules
{
    /// <summary>Collects the faults of the template, and answers the one that is wanted; null for a table.</summary>
    public static TemplateDefinition? Check(ExportRequestInput input, DatasetDefinition? dataset, FaultPath path, ICollection<RequestFault> faults)
    {
        if (dataset is null || input.Template is null or ReportTemplate.Table)
            return null;
        if (input.Format != ExportFormat.Pdf)
        {
            faults.Add(new(FaultCodes.InvalidOption, $"Templates are layouts of PDF, the request asks for {RequestJson.Name(input.Format)}; leave it out.", path.Then("template")));
            return null;
        }

        if (ReportTemplates.Find(input.Template, dataset.Name) is not { } template)
        {
            faults.Add(new(FaultCodes.TemplateNotOffered, $"The template does not suit {dataset.Name}. Offered are {string.Join(", ", ReportTemplates.For(dataset.Name).Select(RequestJson.Name))}.", path.Then("template")));
            return null;
        }

        string[] missing = [.. template.Fields.Where(name => input.Fields?.Any(field => field.Name == name) == false)];
        if (missing.Length > 0)
            faults.Add(new(FaultCodes.InvalidOption, $"The template {RequestJson.Name(template.Template)} is made of fields that are not chosen: {string.Join(", ", missing)}. Leave the fields out, or choose these too.", path.Then("fields")));
        return template;
    }
}

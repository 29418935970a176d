using GraphQLExport.Datasets;
using GraphQLExport.Exports.Documents.Templates;
using GraphQLExport.Formats;

namespace GraphQLExport.Exports;

/// <summary>Something exportable: a named list of typed fields.</summary>
/// <param name="Name">Its name, by which requests speak of it.</param>
/// <param name="Label">Its name for people.</param>
/// <param name="Description">What one row of it is.</param>
/// <param name="Fields">Its fields, the default ones in their default order first.</param>
/// <param name="TimeField">The field that ranges apply to; null when rows have no time.</param>
/// <param name="Formats">The formats offered.</param>
/// <param name="Ranges">The relative ranges offered.</param>
/// <param name="HasSecrets">Whether some of its values are secrets: they are left out, unless `encryptSecrets` asks for them under a passphrase.</param>
/// <param name="FilterType">Name of its filter input type in this schema.</param>
/// <param name="Templates">The layouts of documents that suit it, the table first.</param>
public sealed record Dataset(
    string Name,
    string Label,
    string Description,
    IReadOnlyList<DatasetField> Fields,
    string? TimeField,
    IReadOnlyList<ExportFormat> Formats,
    IReadOnlyList<RangePreset> Ranges,
    bool HasSecrets,
    string FilterType,
    IReadOnlyList<ReportTemplate> Templates)
{
    internal static Dataset Of(DatasetDefinition definition, ExportFormats formats) => new(
        definition.Name,
        definition.Label,
        definition.Description,
        [.. definition.Fields.Select(DatasetField.Of)],
        definition.TimeField,
        [.. formats.Available.Select(format => format.Format).Where(definition.Offers)],
        definition.Ranges,
        definition.HasSecrets,
        definition.Shape.TypeName,
        ReportTemplates.For(definition.Name));
}

/// <summary>One field of a dataset.</summary>
/// <param name="Name">Its name: the column's header unless renamed.</param>
/// <param name="Label">Its name for people.</param>
/// <param name="Type">Kind of its values.</param>
/// <param name="Description">What it means.</param>
/// <param name="Nullable">Whether a value may be missing.</param>
/// <param name="Sensitive">Whether it holds personal data or secrets.</param>
/// <param name="SelectedByDefault">Whether it is exported when no fields are chosen.</param>
/// <param name="Filterable">Whether filters can speak of it.</param>
/// <param name="Sortable">Whether orders can speak of it.</param>
public sealed record DatasetField(
    string Name, string Label, FieldType Type, string Description, bool Nullable, bool Sensitive, bool SelectedByDefault, bool Filterable, bool Sortable)
{
    internal static DatasetField Of(FieldDefinition field) => new(
        field.Name, field.Label, field.Type, field.Description, field.Nullable, field.Redaction != Redaction.None, field.SelectedByDefault, field.FilterPath is not null, field.FilterPath is not null);
}

using GraphQLExport.Datasets;
using GraphQLExport.Formats;

namespace GraphQLExport.Exports;

/// <summary>Which format options make sense, and how they reach the writers.</summary>
internal static class FormatOptionsRules
{
    private const int MaxNullText = 32;

    /// <summary>Collects the faults of the options.</summary>
    public static void Check(ExportRequestInput input, FaultPath path, ICollection<RequestFault> faults)
    {
        if (input.Options is not { } options)
            return;
        Belongs(options.Csv, "csv", ExportFormat.Csv);
        Belongs(options.Json, "json", ExportFormat.Json);
        Belongs(options.Xlsx, "xlsx", ExportFormat.Xlsx);
        Belongs(options.Pdf, "pdf", ExportFormat.Pdf);
        if (options.Csv is { } csv)
            Check(csv, path.Then("csv"), faults);

        void Belongs(object? value, string property, ExportFormat format)
        {
            if (value is not null && input.Format != format)
                faults.Add(new(FaultCodes.InvalidOption, $"These options belong to the format {RequestJson.Name(format)}, the request asks for {RequestJson.Name(input.Format)}.", path.Then(property)));
        }
    }

    /// <summary>The options of the chosen format with every default filled in; null when it has none.</summary>
    public static FormatOptionsInput? Complete(ExportRequestInput input) => input.Format switch
    {
        ExportFormat.Csv => new() { Csv = input.Options?.Csv ?? new() },
        ExportFormat.Json => new() { Json = input.Options?.Json ?? new() },
        ExportFormat.Xlsx => new() { Xlsx = input.Options?.Xlsx ?? new() },
        ExportFormat.Pdf => new() { Pdf = input.Options?.Pdf ?? new() },
        _ => null,
    };

    /// <summary>CSV options as its writer takes them.</summary>
    public static CsvOptions ToWriter(CsvOptionsInput? csv) => csv is null
        ? new()
        : new()
        {
            Delimiter = csv.Delimiter[0],
            Header = csv.Header,
            ByteOrderMark = csv.ByteOrderMark,
            LineEnding = csv.LineEnding,
            NullText = csv.NullText,
            GuardFormulas = csv.GuardFormulas,
        };

    private static void Check(CsvOptionsInput csv, FaultPath path, ICollection<RequestFault> faults)
    {
        if (csv.Delimiter.Length != 1 || !IsDelimiter(csv.Delimiter[0]))
            faults.Add(new(FaultCodes.InvalidOption, "A delimiter is one character that is neither letter, digit, quote, sign, point nor line break, such as , ; | or a tab.", path.Then("delimiter")));
        if (csv.NullText.Length > MaxNullText)
            faults.Add(new(FaultCodes.InvalidOption, $"The text for missing values may have at most {MaxNullText} characters.", path.Then("nullText")));
        else if (csv.NullText.Any(letter => letter is '"' || char.IsControl(letter)) || (csv.Delimiter.Length == 1 && csv.NullText.Contains(csv.Delimiter[0], StringComparison.Ordinal)))
            faults.Add(new(FaultCodes.InvalidOption, "The text for missing values may hold no quote, delimiter or control character.", path.Then("nullText")));
    }

    // Characters that numbers and times are made of would make cells unreadable.
    private static bool IsDelimiter(char letter) =>
        letter == '\t' || !(char.IsLetterOrDigit(letter) || char.IsControl(letter) || char.IsSurrogate(letter) || letter is '"' or '+' or '-' or '.' or ':' or '\'' or '\uFEFF');
}

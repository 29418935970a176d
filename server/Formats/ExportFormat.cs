namespace GraphQLExport.Formats;

/// <summary>Every format that the interface names; <see cref="ExportFormats"/> knows which of them can be written.</summary>
public enum ExportFormat
{
    /// <summary>Comma-separated values, RFC 4180.</summary>
    Csv,

    /// <summary>One JSON array of objects, RFC 8259.</summary>
    Json,

    /// <summary>One JSON object per line.</summary>
    Ndjson,

    /// <summary>An Office Open XML workbook, ISO/IEC 29500.</summary>
    Xlsx,

    /// <summary>A document for print, ISO 32000.</summary>
    Pdf,

    /// <summary>YAML 1.2.</summary>
    Yaml,

    /// <summary>Plain lines of text.</summary>
    Text,

    /// <summary>Apache Parquet.</summary>
    Parquet,
}

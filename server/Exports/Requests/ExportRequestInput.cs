using GraphQLExport.Datasets;
using GraphQLExport.Formats;
using HotChocolate;
using HotChocolate.Types;

namespace GraphQLExport.Exports;

/// <summary>What a caller wants of a dataset.</summary>
public sealed class ExportRequestInput
{
    /// <summary>Name of the dataset.</summary>
    public required string Dataset { get; init; }

    /// <summary>Chosen fields in output order; null: the default ones.</summary>
    public IReadOnlyList<ExportFieldInput>? Fields { get; init; }

    /// <summary>A value of the dataset's filter input type.</summary>
    [GraphQLType(typeof(AnyType))]
    public object? Where { get; init; }

    /// <summary>A value of the dataset's sort input type, or a list of them.</summary>
    [GraphQLType(typeof(AnyType))]
    public object? Order { get; init; }

    /// <summary>Part of time, on the dataset's time field, half-open.</summary>
    public ExportRangeInput? Range { get; init; }

    /// <summary>IANA time zone in which times are written and relative ranges are cut.</summary>
    [System.ComponentModel.DefaultValue("UTC")]
    public string TimeZone { get; init; } = "UTC";

    /// <summary>Format of the file.</summary>
    public required ExportFormat Format { get; init; }

    /// <summary>Options of the format.</summary>
    public FormatOptionsInput? Options { get; init; }

    /// <summary>Compression of the file.</summary>
    [System.ComponentModel.DefaultValue(Compression.None)]
    public Compression Compression { get; init; }

    /// <summary>Whether sensitive values are replaced; null: the caller's role decides.</summary>
    public bool? Redact { get; init; }

    /// <summary>Only rows newer than the last delivered export of the same request.</summary>
    [System.ComponentModel.DefaultValue(false)]
    public bool Incremental { get; init; }

    /// <summary>Whether the dataset's secrets are encrypted with the passphrase that comes with the start, and not redacted.</summary>
    public bool? EncryptSecrets { get; init; }

    /// <summary>Layout of a document, one of the dataset's templates; null: the table. Formats other than PDF have none but the table.</summary>
    public ReportTemplate? Template { get; init; }
}

/// <summary>One chosen field.</summary>
public sealed class ExportFieldInput
{
    /// <summary>Name of the dataset's field.</summary>
    public required string Name { get; init; }

    /// <summary>Name in the file; null: the field's own.</summary>
    public string? As { get; init; }
}

/// <summary>Either a preset, counted back from now, or from and to.</summary>
public sealed class ExportRangeInput
{
    /// <summary>A length of time that ends now.</summary>
    public RangePreset? Preset { get; init; }

    /// <summary>First moment of the range.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>First moment after the range.</summary>
    public DateTimeOffset? To { get; init; }
}

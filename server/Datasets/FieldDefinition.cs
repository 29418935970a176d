using System.Linq.Expressions;
using GraphQLExport.Formats;
using GraphQLExport.Rows;

namespace GraphQLExport.Datasets;

/// <summary>One field of a dataset: what it is called, what it means, and where in the entity it comes from.</summary>
internal sealed record FieldDefinition
{
    /// <summary>Its name, snake_case: the column's default header.</summary>
    public required string Name { get; init; }

    /// <summary>Its name for people.</summary>
    public required string Label { get; init; }

    /// <summary>Kind of its values.</summary>
    public required FieldType Type { get; init; }

    /// <summary>What it means, with units and range.</summary>
    public required string Description { get; init; }

    /// <summary>Whether a value may be missing.</summary>
    public bool Nullable { get; init; }

    /// <summary>Whether it is exported when the caller chooses no fields.</summary>
    public bool SelectedByDefault { get; init; } = true;

    /// <summary>What callers who may not see its values get; anything but <see cref="Redaction.None"/> makes the field a sensitive one.</summary>
    public Redaction Redaction { get; init; }

    /// <summary>From the entity to the value.</summary>
    public required LambdaExpression Source { get; init; }

    /// <summary>What the values are in the database: a moment read as <see cref="ColumnKind.Int64"/> is its Unix milliseconds.</summary>
    public required ColumnKind Kind { get; init; }

    /// <summary>How spreadsheets show its numbers.</summary>
    public NumberFormat Format { get; init; }

    /// <summary>Dotted name of the filter member that speaks of this field, such as <c>camera.name</c>; null when none does.</summary>
    public string? FilterPath { get; init; }
}

using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace GraphQLExport.Imports;

/// <summary>Tells in the OpenAPI description what an import reads by itself: the body and the query string.</summary>
internal static class ImportDescription
{
    private static readonly (string Name, JsonSchemaType Type, string Meaning)[] Parameters =
    [
        ("map", JsonSchemaType.String, "field:column, with commas between several: which column a field takes."),
        ("set", JsonSchemaType.String, "field:value, with commas between several: a constant for every row."),
        ("nullText", JsonSchemaType.String, "The word that stands for a missing value."),
        ("timeZone", JsonSchemaType.String, "IANA time zone of times without an offset; UTC where absent."),
        ("delimiter", JsonSchemaType.String, "A comma, a semicolon, a vertical bar or the word tab; found out where absent."),
        ("dryRun", JsonSchemaType.Boolean, "Validates only."),
        ("createMissing", JsonSchemaType.Boolean, "Registers what rows refer to and is not there yet."),
    ];

    private static readonly string[] ContentTypes = ["text/csv", "application/x-ndjson", "text/plain"];

    /// <summary>Completes the operation.</summary>
    public static Task Complete(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        operation.Parameters ??= [];
        foreach (var (name, type, meaning) in Parameters)
            operation.Parameters.Add(new OpenApiParameter { Name = name, In = ParameterLocation.Query, Description = meaning, Schema = new OpenApiSchema { Type = type } });
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Description = "The file, plain or with Content-Encoding: gzip.",
            Content = ContentTypes.ToDictionary(type => type, _ => new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String } }),
        };
        return Task.CompletedTask;
    }
}

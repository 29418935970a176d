using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace GraphQLExport.Hosting.OpenApi;

/// <summary>Tells the values that a parameter may have, that properties without a value may be absent, and that a file is of no type.</summary>
internal sealed class ValuesTransformer : IOpenApiSchemaTransformer
{
    /// <inheritdoc/>
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.ParameterDescription?.ParameterDescriptor is IParameterInfoParameterDescriptor { ParameterInfo: var parameter }
            && parameter.GetCustomAttribute<AllowedValuesAttribute>() is { } allowed)
        {
            schema.Enum = [.. allowed.Values.Select(value => (JsonNode)JsonValue.Create((string)value!))];
        }

        if (schema.Required is { } required)
            schema.Required = required.Except(context.JsonTypeInfo.Properties.Where(property => property.IsGetNullable).Select(property => property.Name)).ToHashSet();
        if (context.JsonTypeInfo.Type == typeof(Stream))
            (schema.Type, schema.Format) = (null, null);
        return Task.CompletedTask;
    }
}

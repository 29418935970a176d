using HotChocolate.Execution.Configuration;

namespace GraphQLExport.Exports;

/// <summary>Adds exports to the schema.</summary>
internal static class ExportTypes
{
    /// <summary>Adds the export's fields, and the types that only unions and interfaces reach.</summary>
    public static IRequestExecutorBuilder AddExportTypes(this IRequestExecutorBuilder builder) => builder
        .AddTypeExtension<ExportQueries>()
        .AddTypeExtension<ExportMutations>()
        .AddTypeExtension<ExportSubscriptions>()
        .AddTypeExtension<ExportResolvers>()
        .AddTypeExtension<PresetQueries>()
        .AddTypeExtension<PresetMutations>()
        .AddTypeExtension<PresetResolvers>()
        .AddDataLoader<ExportProgressLoader>()
        .AddDataLoader<ExportFilesLoader>()
        .AddInterfaceType<IUserError>()
        .AddType<InvalidRequestError>()
        .AddType<NotAllowedError>()
        .AddType<TooManyExportsError>()
        .AddType<StorageQuotaError>()
        .AddType<NotFoundError>()
        .AddType<InvalidStateError>();
}

using System.Text.Json;
using GraphQLExport.Accounts;
using HotChocolate;
using HotChocolate.Types;

namespace GraphQLExport.Exports;

/// <summary>What an export shows beyond its own row.</summary>
[ExtendObjectType(typeof(Export))]
public sealed class ExportResolvers
{
    /// <summary>The request as validated, with every default filled in; <c>startExport</c> accepts it back.</summary>
    [GraphQLType(typeof(NonNullType<AnyType>))]
    public object? GetRequest([Parent] Export export)
    {
        using var document = JsonDocument.Parse(export.RequestJson);
        return RequestJson.ToAny(document.RootElement);
    }

    /// <summary>How far it has come.</summary>
    public Task<ExportProgress> GetProgressAsync([Parent] Export export, [Service] IExportService exports, CancellationToken cancellationToken) =>
        exports.ProgressAsync(export, cancellationToken);

    /// <summary>Its files, each with a fresh link; none unless it is completed.</summary>
    public Task<IReadOnlyList<ExportFile>> GetFilesAsync([Parent] Export export, [Service] IExportService exports, CancellationToken cancellationToken) =>
        exports.FilesAsync(export, cancellationToken);

    /// <summary>Why it failed; null unless it did.</summary>
    public ExportFailure? GetFailure([Parent] Export export) =>
        ExportFailures.Of(export);

    /// <summary>Who asked for it.</summary>
    public async Task<User> GetCreatedByAsync([Parent] Export export, [Service] UserDirectory users, CancellationToken cancellationToken) =>
        await users.FindAsync(export.UserId, cancellationToken) ?? throw new InvalidOperationException($"The owner of export {export.Id} is gone, the export is not.");
}

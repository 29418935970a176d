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
    public async Task<ExportProgress> GetProgressAsync([Parent] Export export, ExportProgressLoader progress, CancellationToken cancellationToken) =>
        await progress.LoadAsync(export, cancellationToken) ?? throw new InvalidOperationException($"Export {export.Id} has no progress.");

    /// <summary>Its files, each with a fresh link; none unless it is completed.</summary>
    public async Task<IReadOnlyList<ExportFile>> GetFilesAsync([Parent] Export export, ExportFilesLoader files, CancellationToken cancellationToken) =>
        await files.LoadAsync(export, cancellationToken) ?? [];

    /// <summary>
    /// Signed link to its manifest, relative to the server's address: what was exported, from when and by whom, with the SHA-256 of its file, as a
    /// JSON Web Signature. Null while there is no file.
    /// </summary>
    public async Task<string?> GetManifestUrlAsync([Parent] Export export, ExportFilesLoader files, CancellationToken cancellationToken) =>
        await files.LoadAsync(export, cancellationToken) is [var file, ..] ? file.ManifestUrl : null;

    /// <summary>Why it failed; null unless it did.</summary>
    public ExportFailure? GetFailure([Parent] Export export) =>
        ExportFailures.Of(export);

    /// <summary>Who asked for it.</summary>
    public async Task<User> GetCreatedByAsync([Parent] Export export, UserLoader users, CancellationToken cancellationToken) =>
        await users.LoadAsync(export.UserId, cancellationToken) ?? throw new InvalidOperationException($"The owner of export {export.Id} is gone, the export is not.");
}

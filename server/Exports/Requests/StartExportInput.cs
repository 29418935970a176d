using HotChocolate;
using HotChocolate.Types;

namespace GraphQLExport.Exports;

/// <summary>A request and how its export is to be run.</summary>
public sealed class StartExportInput
{
    /// <summary>What is wanted.</summary>
    public required ExportRequestInput Request { get; init; }

    /// <summary>Where the file goes besides the server's own storage.</summary>
    [GraphQLType(typeof(IdType))]
    public string? DestinationId { get; init; }

    /// <summary>Name of the file; made safe, and given the format's extension.</summary>
    public string? FileName { get; init; }

    /// <summary>The caller's own key: a second start of the same with it finds the first one's export.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>
    /// With which the dataset's secrets are encrypted, 12 to 1,000 characters; needed where the request says `encryptSecrets`. It is kept in
    /// memory until the file is written, and nowhere else.
    /// </summary>
    public string? Passphrase { get; init; }

    /// <summary>Why the data is wanted; kept with the export.</summary>
    public string? Reason { get; init; }
}

using System.Globalization;

namespace GraphQLExport.Exports;

/// <summary>What a process tells the others of a stored progress event: enough to know who wants to read it, and that an attempt has to stop.</summary>
internal sealed record ExportNotice(string ExportId, string UserId, long Sequence, ExportStatus Status)
{
    /// <summary>What the bus calls such messages.</summary>
    public const string Topic = "exports";

    /// <summary>Reads a message; null for one that another version of the service may have sent.</summary>
    public static ExportNotice? Parse(string message) =>
        message.Split(' ') is [var export, var user, var sequence, var status]
        && long.TryParse(sequence, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Enum.TryParse<ExportStatus>(status, out var state)
            ? new(export, user, number, state)
            : null;

    /// <summary>The message.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{ExportId} {UserId} {Sequence} {Status}");
}

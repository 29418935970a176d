using GraphQLExport.Auditing;

namespace GraphQLExport.Exports;

/// <summary>What the audit log has of exports: who wanted which data and why, and how it ended.</summary>
internal static class ExportAudit
{
    /// <summary>The kind of thing.</summary>
    public const string EntityType = "export";

    /// <summary>That an export was started, with the whole request.</summary>
    public static AuditRecord Started(Export export) => Of(AuditAction.ExportStarted, export) with
    {
        Details = new { export.Dataset, Format = RequestJson.Name(export.Format), Request = Datasets.JsonConstant.Parse(export.RequestJson), export.ScheduleId },
    };

    /// <summary>How an export ended; null for a state that is no end.</summary>
    public static AuditRecord? Ended(Export export, ExportStatus status, StoredFile? file) => status switch
    {
        ExportStatus.Completed => Of(AuditAction.ExportCompleted, export) with { Details = new { export.Dataset, file?.Rows, file?.Bytes, file?.Sha256 } },
        ExportStatus.Failed => Of(AuditAction.ExportFailed, export) with { Details = new { export.Dataset, Code = export.FailureCode is { } code ? RequestJson.Name(code) : null } },
        ExportStatus.Canceled => Of(AuditAction.ExportCanceled, export) with { Details = new { export.Dataset } },
        ExportStatus.Expired => Of(AuditAction.ExportExpired, export) with { Details = new { export.Dataset } },
        _ => null,
    };

    /// <summary>Something that was done to an export, by its owner.</summary>
    public static AuditRecord Of(AuditAction action, Export export) => new(action, export.UserId) { EntityType = EntityType, EntityId = export.Id, Reason = export.Reason };
}

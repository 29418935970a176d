import type { Dataset } from "@/features/exports/api/dataset-query";
import type { ExportFile, ExportRecord } from "@/features/exports/api/export-fields";
import type { ExportPlan } from "@/features/exports/api/export-plan-query";
import type { Progress } from "@/features/exports/api/progress-fields";
import type { ExportStatus, FieldType } from "@/gql/inputs";
import { isActive } from "@/lib/export-status";

export function progressSample(change: Partial<Progress> = {}): Progress {
  return {
    exportId: "e1",
    sequence: 5,
    status: "RUNNING",
    phase: "WRITING",
    rowsWritten: 201_600,
    rowsTotal: 483_840,
    rowsTotalKind: "EXACT",
    bytesWritten: 19_400_000,
    rowsPerSecond: 56_448,
    percent: 41.67,
    etaSeconds: 5,
    queuePosition: null,
    ...change,
  };
}

export const fileSample: ExportFile = {
  name: "motion-events.csv",
  contentType: "text/csv; charset=utf-8",
  bytes: 46_400_000,
  rows: 483_840,
  sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
  downloadUrl: "/downloads/e1/motion-events.csv?expires=1&signature=s",
  expiresAt: "2999-01-01T00:00:00Z",
};

/** An export of Ada's in a state, with all that belongs to that state. */
export function exportSample(status: ExportStatus = "RUNNING", change: Partial<ExportRecord> = {}): ExportRecord {
  const done = status === "COMPLETED";
  const progress = progressSample({
    status,
    ...(status === "QUEUED" && {
      sequence: 1,
      phase: "QUEUED",
      rowsWritten: 0,
      bytesWritten: 0,
      percent: null,
      etaSeconds: null,
      queuePosition: 2,
    }),
    ...(done && { sequence: 20, phase: "DONE", rowsWritten: 483_840, bytesWritten: 46_400_000, percent: 100, etaSeconds: 0 }),
    ...((status === "FAILED" || status === "CANCELED" || status === "EXPIRED") && { sequence: 20, phase: "DONE", etaSeconds: null }),
    ...(change.id && { exportId: change.id }),
  });
  return {
    id: "e1",
    status,
    dataset: "motion_events",
    format: "CSV",
    request: { dataset: "motion_events", format: "CSV", timeZone: "UTC", fields: [{ name: "timestamp" }] },
    attempt: 1,
    reason: null,
    createdAt: "2026-11-21T08:00:00Z",
    startedAt: status === "QUEUED" ? null : "2026-11-21T08:00:01Z",
    finishedAt: isActive(status) ? null : "2026-11-21T08:00:11Z",
    expiresAt: done ? "2999-01-01T00:00:00Z" : null,
    manifestUrl: done ? "/downloads/e1/motion-events.csv.manifest.json?expires=1&signature=m" : null,
    progress,
    files: done ? [fileSample] : [],
    failure: status === "FAILED" ? { code: "STORAGE_FULL", message: "There is no space left for the file.", retryable: true } : null,
    destination: null,
    createdBy: { id: "ada", displayName: "Ada" },
    ...change,
  };
}

function field(name: string, label: string, type: FieldType, selectedByDefault = true) {
  return { name, label, type, description: "", sensitive: false, selectedByDefault };
}

export const datasetSample: Dataset = {
  name: "motion_events",
  label: "Motion events",
  description: "What the cameras saw move.",
  timeField: "timestamp",
  formats: ["CSV", "JSON", "NDJSON", "XLSX", "PDF"],
  ranges: ["LAST_24H", "LAST_7D", "LAST_30D", "LAST_12M"],
  hasSecrets: false,
  templates: ["TABLE"],
  fields: [
    field("timestamp", "Timestamp", "DATE_TIME"),
    field("camera_id", "Camera ID", "STRING"),
    field("camera_name", "Camera name", "STRING"),
    field("confidence", "Confidence", "FLOAT"),
    field("algorithm", "Algorithm", "ENUM"),
    field("zone_id", "Zone", "STRING", false),
  ],
};

export const planSample: ExportPlan = {
  rowCount: 483_840,
  rowCountKind: "ESTIMATED",
  estimatedBytes: 46_400_000,
  estimatedSeconds: 8,
  columns: ["timestamp", "camera_id"],
  previewRows: [
    ["2026-11-21T08:00:00Z", "front-door"],
    ["2026-11-21T08:01:00Z", null],
  ],
  warnings: [],
  document: null,
};

import type { ExportStatus } from "@/gql/inputs";

/** The word a person reads for each state. */
export const statusLabels: Record<ExportStatus, string> = {
  QUEUED: "Waiting to start",
  RUNNING: "Exporting",
  CANCELING: "Cancelling",
  CANCELED: "Cancelled",
  COMPLETED: "Ready",
  FAILED: "Failed",
  EXPIRED: "Expired",
};

/** Theme colours; each label says the same in words. */
export const statusColors: Record<ExportStatus, string> = {
  QUEUED: "gray",
  RUNNING: "blue",
  CANCELING: "orange",
  CANCELED: "gray",
  COMPLETED: "green",
  FAILED: "red",
  EXPIRED: "gray",
};

export const exportStatuses = Object.keys(statusLabels) as ExportStatus[];

/** Whether work on the export goes on. */
export function isActive(status: ExportStatus): boolean {
  return status === "QUEUED" || status === "RUNNING" || status === "CANCELING";
}

const order: Record<ExportStatus, number> = { QUEUED: 0, RUNNING: 1, CANCELING: 2, CANCELED: 3, COMPLETED: 3, FAILED: 3, EXPIRED: 4 };

/** How far along its one way an export is: states only ever move to a higher stage. */
export function stage(status: ExportStatus): number {
  return order[status];
}

import { createContext, use, useSyncExternalStore } from "react";
import type { ExportRecord } from "../api/export-fields";
import type { ExportJobs } from "./export-jobs";

export const ExportJobsContext = createContext<ExportJobs | null>(null);

export function useExportJobs(): ExportJobs {
  const jobs = use(ExportJobsContext);
  if (!jobs) throw new Error("useExportJobs needs an ExportJobsProvider above it.");
  return jobs;
}

/** Every export that this tab has heard of, newest first, live. */
export function useKnownExports(): readonly ExportRecord[] {
  const { board } = useExportJobs();
  return useSyncExternalStore(board.subscribe, board.snapshot);
}

/** One export, live; undefined until it is heard of. */
export function useExport(id: string): ExportRecord | undefined {
  return useKnownExports().find((record) => record.id === id);
}

import { createContext, use, type ReactNode } from "react";
import type { JsonValue } from "@/gql/graphql";
import type { ExportFormat, ExportRangeInput, ExportRequestInput } from "@/gql/inputs";

/** What a page knows about the export a person is about to make: the modal starts from it, and every part can be changed there. */
export interface ExportDraft {
  /** Name of the dataset, such as `motion_events`. */
  dataset: string;
  /** A value of the dataset's filter input type; the page's own filters, without its time range. */
  where?: JsonValue;
  /** A value of a list of the dataset's sort input type. */
  order?: JsonValue;
  /** Half-open; absent: all time. */
  range?: ExportRangeInput;
  /** IANA name; absent: the person's preference. */
  timeZone?: string;
  /** Names of the fields visible on the page, in order; absent: the dataset's default ones. */
  fields?: readonly string[];
  format?: ExportFormat;
}

/** How an export that was started without the modal ended. The launcher has already told the person. */
export type ExportOutcome = { status: "completed"; fileName: string } | { status: "failed"; message: string } | { status: "canceled" };

/** How pages export. The exports feature provides it; pages know nothing else of that feature. */
export interface ExportLauncher {
  /** Opens the one export modal. Focus returns to the element that had it when the modal closes. */
  open(draft: ExportDraft): void;
  /**
   * Starts an export at once, downloads its file when it is ready and shows a toast for its end, good or bad.
   * Resolves, and never rejects, when the export has ended: the page's button may rest until then.
   * Without a file name the server gives one.
   */
  startNow(request: ExportRequestInput, fileName?: string): Promise<ExportOutcome>;
}

const ExportLauncherContext = createContext<ExportLauncher | null>(null);

export function ExportLauncherProvider({ launcher, children }: { launcher: ExportLauncher; children: ReactNode }) {
  return <ExportLauncherContext value={launcher}>{children}</ExportLauncherContext>;
}

export function useExportLauncher(): ExportLauncher {
  const launcher = use(ExportLauncherContext);
  if (!launcher) throw new Error("useExportLauncher needs an ExportLauncherProvider above it.");
  return launcher;
}

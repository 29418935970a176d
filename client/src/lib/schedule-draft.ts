import type { ExportRequestInput } from "@/gql/inputs";

/** What another page chose of a schedule. */
export interface ScheduleDraft {
  readonly request: ExportRequestInput;
  /** Id of a destination; null: nowhere. */
  readonly destination: string | null;
}

declare module "@tanstack/history" {
  interface HistoryState {
    /** The draft, as JSON, of a schedule that is about to be made: the Schedules page opens its editor with it. */
    scheduleOf?: string | undefined;
  }
}

/** Where the router goes to make a schedule of a draft. */
export function scheduleOf(draft: ScheduleDraft) {
  return { to: "/schedules", state: { scheduleOf: JSON.stringify(draft) } } as const;
}

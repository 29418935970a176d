import type { ExportRequestInput } from "@/gql/inputs";

declare module "@tanstack/history" {
  interface HistoryState {
    /** The request, as JSON, of a schedule that is about to be made: the Schedules page opens its editor with it. */
    scheduleOf?: string | undefined;
  }
}

/** Where the router goes to make a schedule of a request. */
export function scheduleOf(request: ExportRequestInput) {
  return { to: "/schedules", state: { scheduleOf: JSON.stringify(request) } } as const;
}

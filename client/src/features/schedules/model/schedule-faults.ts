/** The part of the editor at which a fault is shown; `form` is the place above the buttons. */
export type FaultPlace = "name" | "cron" | "timeZone" | "recipients" | "destinationId" | "form";

export type ScheduleFaults = Partial<Record<FaultPlace, string>>;

interface Fault {
  message: string;
  path?: readonly string[];
}

const places: readonly string[] = ["name", "cron", "timeZone", "recipients", "destinationId"] satisfies FaultPlace[];

/** The server's faults at the parts of the editor that their paths name; several at one place are joined. */
export function placeFaults(errors: readonly Fault[]): ScheduleFaults {
  const faults: ScheduleFaults = {};
  for (const { message, path = [] } of errors) {
    const step = path.find((step) => step !== "input");
    const place = step !== undefined && places.includes(step) ? (step as FaultPlace) : "form";
    faults[place] = faults[place] ? `${faults[place]} ${message}` : message;
  }
  return faults;
}

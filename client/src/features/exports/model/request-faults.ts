import type { ExportRequestError } from "../api/export-plan-query";

/** The part of the form at which a fault is shown; `form` is the place above the footer. */
export type FaultPlace =
  | "format"
  | "range"
  | "timeZone"
  | "fields"
  | "where"
  | "delimiter"
  | "compression"
  | "template"
  | "incremental"
  | "reason"
  | "passphrase"
  | "destination"
  | "fileName"
  | "form";

export type PlacedFaults = Partial<Record<FaultPlace, string>>;

/** The server's faults at the parts of the form that their paths name; several at one place are joined. */
export function placeFaults(errors: readonly ExportRequestError[]): PlacedFaults {
  const faults: PlacedFaults = {};
  for (const error of errors) {
    const place = error.__typename === "InvalidRequestError" ? placeOf(error.path) : "form";
    faults[place] = faults[place] ? `${faults[place]} ${error.message}` : error.message;
  }
  return faults;
}

const places: Record<string, FaultPlace> = {
  format: "format",
  range: "range",
  timeZone: "timeZone",
  fields: "fields",
  where: "where",
  compression: "compression",
  template: "template",
  incremental: "incremental",
  reason: "reason",
  passphrase: "passphrase",
  destinationId: "destination",
  fileName: "fileName",
};

/** Paths point into the input, with or without the argument's own name in front. */
function placeOf(path: readonly string[]): FaultPlace {
  const within = path.filter((step, at) => !(at < 2 && (step === "input" || step === "request")));
  if (within[0] === "options" && within.at(-1) === "delimiter") return "delimiter";
  return places[within[0] ?? ""] ?? "form";
}

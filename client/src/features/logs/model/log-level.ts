import type { LogEntryLevel } from "@/gql/inputs";

/** From the least. */
export const levels: readonly LogEntryLevel[] = ["TRACE", "DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"];

export const levelLabels: Record<LogEntryLevel, string> = {
  TRACE: "Trace",
  DEBUG: "Debug",
  INFO: "Info",
  WARNING: "Warning",
  ERROR: "Error",
  CRITICAL: "Critical",
};

/** Colours only repeat what the words say. */
export const levelColors: Record<LogEntryLevel, string> = {
  TRACE: "gray",
  DEBUG: "gray",
  INFO: "blue",
  WARNING: "yellow",
  ERROR: "red",
  CRITICAL: "grape",
};

/** A level and all above it. */
export function atLeast(level: LogEntryLevel): LogEntryLevel[] {
  return levels.slice(levels.indexOf(level));
}

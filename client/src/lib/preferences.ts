import { useSyncExternalStore } from "react";
import type { ExportFormat } from "@/gql/inputs";
import { browserTimeZone, isTimeZone } from "./zoned-time";

/** How a person likes the pages: kept in this browser alone. */
export interface Preferences {
  /** IANA name of the zone in which pages show times and exports write them. */
  timeZone: string;
  /** The format that the export modal starts with. */
  format: ExportFormat;
}

const key = "graphql-export.preferences";
export const exportFormats: readonly ExportFormat[] = ["CSV", "JSON", "NDJSON"];
const listeners = new Set<() => void>();
let cached: { text: string | null; value: Preferences } | undefined;

/** Reads stored text; whatever is missing or not valid becomes the default. */
export function parsePreferences(text: string | null): Preferences {
  let stored: unknown = null;
  try {
    stored = JSON.parse(text ?? "null");
  } catch {
    stored = null;
  }
  const { timeZone, format } = (typeof stored === "object" && stored !== null ? stored : {}) as Record<string, unknown>;
  return {
    timeZone: typeof timeZone === "string" && isTimeZone(timeZone) ? timeZone : browserTimeZone(),
    format: exportFormats.find((known) => known === format) ?? "CSV",
  };
}

export function readPreferences(): Preferences {
  const text = localStorage.getItem(key);
  if (!cached || cached.text !== text) cached = { text, value: parsePreferences(text) };
  return cached.value;
}

export function savePreferences(change: Partial<Preferences>): void {
  localStorage.setItem(key, JSON.stringify({ ...readPreferences(), ...change }));
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

/** The preferences, kept up to date with every other tab. */
export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribe, readPreferences);
}

import type { ProxyStatus } from "@/gql/inputs";

export const statusLabels: Record<ProxyStatus, string> = { ALIVE: "Alive", DEAD: "Dead", UNKNOWN: "Unknown" };

/** Colours only repeat what the words say. */
export const statusColors: Record<ProxyStatus, string> = { ALIVE: "green", DEAD: "red", UNKNOWN: "gray" };

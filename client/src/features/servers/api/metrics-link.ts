import type { RecentRange } from "@/lib/recent-range";

export type MetricsFormat = "csv" | "json";

/** The address of a server's metrics as a file, for a range that ends now. */
export function metricsLink(server: string, range: RecentRange, format: MetricsFormat): string {
  return `/api/v1/servers/${encodeURIComponent(server)}/metrics/export?${new URLSearchParams({ range, format })}`;
}

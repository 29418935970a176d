/** The address of a sensor's raw readings in `[from, to)` as CSV; instants in milliseconds since 1970. */
export function readingsLink(sensor: string, range: { from: number; to: number }): string {
  const query = new URLSearchParams({ sensor_id: sensor, start_ts: String(range.from), end_ts: String(range.to) });
  return `/api/v1/export?${query}`;
}

/** The moment of the first of the motion events. */
export const FIRST = Date.UTC(2025, 0, 1);

/** Adds motion events of Ada's cameras, a second apart. */
export function addMotionEvents(database, count) {
  database.run(`INSERT INTO motion_events (timestamp_ms, camera_id, confidence, algorithm, x, y, width, height, zone_id)
    SELECT ${FIRST} + 1000 * i, CASE i % 2 WHEN 0 THEN 'front-door' ELSE 'garage' END, 0.5 + (i % 500) / 1000.0, CASE i % 3 WHEN 0 THEN 'MOG2' WHEN 1 THEN 'KNN' ELSE 'frame_diff' END,
      i % 1920, i % 1080, 20 + i % 200, 20 + i % 150, CASE i % 4 WHEN 0 THEN NULL ELSE 'zone-' || i % 7 END
    FROM ${database.numbers(0, count - 1)};`);
}

/** A request for the first of them, all ten columns. */
export const motionRequest = (format, rows, rest = {}) => ({
  dataset: "motion_events",
  format,
  range: { from: new Date(FIRST).toISOString(), to: new Date(FIRST + rows * 1000).toISOString() },
  fields: ["timestamp", "camera_id", "camera_name", "confidence", "algorithm", "x", "y", "width", "height", "zone_id"].map((name) => ({ name })),
  ...rest,
});

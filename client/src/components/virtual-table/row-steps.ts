/** The row that a key leads to; undefined for keys that lead nowhere. */
export function step(key: string, current: number, rows: number, page: number): number | undefined {
  const within = (row: number) => Math.min(Math.max(row, 0), Math.max(rows - 1, 0));
  switch (key) {
    case "ArrowDown":
      return within(current + 1);
    case "ArrowUp":
      return within(current - 1);
    case "PageDown":
      return within(current + Math.max(page, 1));
    case "PageUp":
      return within(current - Math.max(page, 1));
    case "Home":
      return 0;
    case "End":
      return within(rows - 1);
    default:
      return undefined;
  }
}

import { formatCounted } from "@/lib/format";

const tenths = new Intl.NumberFormat("en-US", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** "1 row", "201,600 rows". */
export function rowsText(rows: number): string {
  return formatCounted(rows, "row");
}

/** "1 page", "1,234 pages". */
export function pagesText(pages: number): string {
  return formatCounted(pages, "page");
}

/** Decimal units, as file managers show them: "812 bytes", "19.4 MB". */
export function bytesText(bytes: number): string {
  if (bytes < 1000) return formatCounted(bytes, "byte");
  let value = bytes;
  for (const unit of ["kB", "MB", "GB", "TB"]) {
    value /= 1000;
    if (value < 999.95 || unit === "TB") return `${tenths.format(value)} ${unit}`;
  }
  return "";
}

const units = [
  { name: "day", seconds: 86_400 },
  { name: "hour", seconds: 3_600 },
  { name: "minute", seconds: 60 },
] as const;

/** A stretch of time in its largest fitting unit, rounded: "5 seconds", "2 minutes", "6 days". */
export function durationText(seconds: number): string {
  for (const [at, { name, seconds: size }] of units.entries()) {
    const smaller = units[at + 1]?.seconds ?? 1;
    if (Math.round(seconds / smaller) * smaller >= size) return formatCounted(Math.round(seconds / size), name);
  }
  return formatCounted(Math.max(1, Math.round(seconds)), "second");
}

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { parse as parseCsv } from "csv-parse/sync";
import workbooks from "xlsx";
import { parse as parseYaml } from "yaml";

const LEAST_NORMAL = 2.2250738585072014e-308;
const FORMULA = /^[=+\-@\t\r\0]/;

/** What a CSV cell says of a value of a field's type: nothing where there is none, a guard before what a spreadsheet would run. */
function saysInCsv(cell, value, type) {
  if (value === null) return cell === "";
  if (typeof value === "number") return cell !== "" && Number(cell) === value;
  if (typeof value === "boolean") return cell === String(value);
  return cell === (FORMULA.test(value) && type !== "DATE_TIME" ? `'${value}` : value);
}

/** Whether a workbook's cell stands for a value: a typed one, but text where a spreadsheet's number would change it, and a date by the clock of its zone. */
function saysInXlsx(cell, value, type) {
  if (value === null) return cell === null;
  if (type === "DATE_TIME") return Math.abs(cell - (Date.parse(value.replace(/Z$|[+-]\d\d:\d\d$/, "Z")) / 86_400_000 + 25_569)) < 1e-8;
  if (typeof value !== "number") return cell === value;
  return (value !== 0 && Math.abs(value) < LEAST_NORMAL) || (type === "INTEGER" && Math.abs(value) >= 1e15) ? cell === String(value).toUpperCase() : cell === value;
}

const blanks = (text) => text.replaceAll(/\s+/g, " ").trim();
const withoutBlanks = (text) => text.replaceAll(/\s+/g, "");

/** The cells of a document's tables by its tags, as Poppler reads them: the header's first, wherever lines and pages end. */
function cellsOfPdf(bytes) {
  const folder = mkdtempSync(join(tmpdir(), "matrix-pdf-"));
  try {
    writeFileSync(join(folder, "file.pdf"), bytes);
    const lines = execFileSync("pdfinfo", ["-struct-text", join(folder, "file.pdf")], { encoding: "utf8", maxBuffer: 1 << 28 }).split("\n");
    const cells = [];
    let depth = -1;
    for (const line of lines) {
      const indent = line.length - line.trimStart().length;
      if (/^\s*T[HD]\b/.test(line)) {
        cells.push("");
        depth = indent;
      } else if (line && indent <= depth) depth = -1;
      else if (depth >= 0) cells[cells.length - 1] += ` ${/^\s*"(.*)"$/.exec(line)?.[1] ?? ""}`;
    }
    return cells.map(blanks);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Whether a number as documents show it stands for a value: within half a unit of the last digit shown. */
function roundsTo(shown, value) {
  const [, digits, decimals = "", exponent = "0", percent] = /^(-?[\d,]+)(?:\.(\d+))?(?:E([+-]\d+))?(%?)$/.exec(shown) ?? assert.fail(`${shown} is no number`);
  const scale = 10 ** (Number(exponent) - (percent ? 2 : 0));
  const distance = Math.abs(Number(`${digits.replaceAll(",", "")}.${decimals}`) * scale - value);
  return distance <= 0.5 * 10 ** -decimals.length * scale * (1 + 1e-9) + Math.abs(value) * 1e-15;
}

/** What a document's cell says of a value: the same as CSV without a guard, but numbers are rounded, lines end within words too, and U+FFFD is what cannot be printed. */
function saysInPdf(cell, value, type) {
  if (value === null) return cell === "";
  if (typeof value === "number") return roundsTo(cell, value);
  return type === "DATE_TIME" ? cell === value : withoutBlanks(cell) === withoutBlanks(String(value).replaceAll(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]/g, "\ufffd"));
}

const cellsOf = (objects, columns) => objects.map((object) => columns.map((column) => object[column]));
const namesOf = (objects, columns) => (objects.length === 0 ? columns : Object.keys(objects[0]));

/** Entries of lines as docs/formats.md describes them. */
function logEntries(text) {
  const rows = [];
  for (const line of text.split("\n").slice(0, -1)) {
    if (line.startsWith("| ")) rows.at(-1)[4] += `\n${line.slice(2)}`;
    else if (line.startsWith("\t")) rows.at(-1)[5] += (rows.at(-1)[5] && "\n") + line.slice(1);
    else rows.push([...line.match(/^(\S+) (\S+) \[([^\]]*)\] \[([^\]]*)\] (.*)$/).slice(1), ""]);
  }
  return rows;
}

/**
 * Independent readers of the formats. `read` gives a file's column names and its rows of cells; `says` tells whether a cell stands for
 * a value, the value being what JSON has for it.
 */
export const readers = {
  CSV: {
    read(bytes) {
      const [names, ...rows] = parseCsv(bytes, { relaxColumnCount: false, skipEmptyLines: false });
      return { names, rows };
    },
    says: saysInCsv,
  },
  JSON: {
    read(bytes, columns) {
      const objects = JSON.parse(bytes);
      return { names: namesOf(objects, columns), rows: cellsOf(objects, columns) };
    },
    says: isDeepStrictEqual,
  },
  NDJSON: {
    read(bytes, columns) {
      const objects = String(bytes)
        .split("\n")
        .slice(0, -1)
        .map((line) => JSON.parse(line));
      return { names: namesOf(objects, columns), rows: cellsOf(objects, columns) };
    },
    says: isDeepStrictEqual,
  },
  XLSX: {
    read(bytes) {
      const book = workbooks.read(bytes);
      const sheet = book.Sheets[book.SheetNames[0]];
      const { e: last } = workbooks.utils.decode_range(sheet["!autofilter"].ref);
      const row = (r) => Array.from({ length: last.c + 1 }, (_, c) => sheet[workbooks.utils.encode_cell({ r, c })]?.v ?? null);
      return { names: row(0), rows: Array.from({ length: last.r }, (_, r) => row(r + 1)) };
    },
    says: saysInXlsx,
  },
  YAML: {
    read(bytes, columns) {
      const objects = parseYaml(String(bytes), { strict: true });
      return { names: namesOf(objects, columns), rows: cellsOf(objects, columns) };
    },
    says: isDeepStrictEqual,
  },
  PDF: {
    read(bytes, columns) {
      const cells = cellsOfPdf(bytes);
      const rows = Array.from({ length: cells.length / columns.length }, (_, row) => cells.slice(row * columns.length, (row + 1) * columns.length));
      return { names: rows[0], rows: rows.slice(1) };
    },
    says: saysInPdf,
  },
  TEXT: {
    // A line is made of fields that the dataset names, so nobody chooses them.
    fieldsOf: { proxies: ["host", "port"], log_entries: ["timestamp", "level", "component", "request_id", "message", "exception"] },
    read(bytes, columns) {
      if (columns.includes("exception")) return { names: columns, rows: logEntries(String(bytes)) };
      const lines = String(bytes).split("\n").slice(0, -1);
      return { names: columns, rows: lines.map((line) => line.match(/^(.+):(\d+)$/).slice(1)) };
    },
    says: (cell, value, type) =>
      type === "DATE_TIME" ? Date.parse(cell) === Date.parse(value) : cell === (/^[0-9a-f:]+::/.test(value) ? `[${value}]` : String(value ?? "")),
  },
};

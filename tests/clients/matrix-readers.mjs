import { isDeepStrictEqual } from "node:util";
import { parse as parseCsv } from "csv-parse/sync";
import { parse as parseYaml } from "yaml";

const FORMULA = /^[=+\-@\t\r\0]/;

/** What a CSV cell says of a value of a field's type: nothing where there is none, a guard before what a spreadsheet would run. */
function saysInCsv(cell, value, type) {
  if (value === null) return cell === "";
  if (typeof value === "number") return cell !== "" && Number(cell) === value;
  if (typeof value === "boolean") return cell === String(value);
  return cell === (FORMULA.test(value) && type !== "DATE_TIME" ? `'${value}` : value);
}

const cellsOf = (objects, columns) => objects.map((object) => columns.map((column) => object[column]));
const namesOf = (objects, columns) => (objects.length === 0 ? columns : Object.keys(objects[0]));

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
  YAML: {
    read(bytes, columns) {
      const objects = parseYaml(String(bytes), { strict: true });
      return { names: namesOf(objects, columns), rows: cellsOf(objects, columns) };
    },
    says: isDeepStrictEqual,
  },
  TEXT: {
    // A line is made of fields that the dataset names, so nobody chooses them.
    fieldsOf: { proxies: ["host", "port"] },
    read(bytes, columns) {
      const lines = String(bytes).split("\n").slice(0, -1);
      return { names: columns, rows: lines.map((line) => line.match(/^(.+):(\d+)$/).slice(1)) };
    },
    says: (cell, value) => cell === (String(value).includes(":") ? `[${value}]` : String(value)),
  },
};

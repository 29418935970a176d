import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { getNamedType, isLeafType } from "graphql";
import { follow, socketClient, startExport } from "./exports.mjs";
import { readers } from "./matrix-readers.mjs";
import { imported, importAll } from "./matrix-rows.mjs";
import { introspect, query, signIn, startServer } from "./server.mjs";

const ZONE = "Europe/Vienna";
const EVERYTHING = { from: "2000-01-01T00:00:00Z", to: "2099-01-01T00:00:00Z" };
const NOTHING = { from: "1990-01-01T00:00:00Z", to: "1990-01-02T00:00:00Z" };

/** The browsing fields of the datasets that are not browsed by their own name. */
const browsed = { experiment_results: "experimentResultRows" };

/** Datasets whose rows stay in any range, which narrows what they count. */
const counting = ["experiment_results", "metrics_summary", "user_activity", "compliance_report"];

const browsedAsReport = ["user_activity", "compliance_report"];

/** Rows that exports do not change: each export is recorded itself. */
const steady = {
  audit_log: { id: { lte: 6 } },
  user_activity: { userId: { eq: "ada" } },
  compliance_report: { action: { in: ["SIGN_IN", "ROWS_IMPORTED", "API_KEY_REVOKED"] } },
};

let server;
let token;
let socket;
let datasets;
let schema;

before(async () => {
  // Rows that change while they are read prove nothing: no demo history, no sample of this machine, no log.
  server = await startServer({
    GRAPHQLEXPORT__DEMOROWS: "false",
    GRAPHQLEXPORT__SERVERS__COLLECT: "false",
    GRAPHQLEXPORT__LOGS__KEEP: "false",
    GRAPHQLEXPORT__EXPORTS__MAXPERUSER: "64",
  });
  await signIn(server.address, "ada@example.com");
  token = await signIn(server.address, "admin@example.com");
  socket = socketClient(server, token);
  await importAll(server, token);
  schema = await introspect(server.address, token);
  ({ datasets } = await query(server.address, token, "{ datasets { name timeField formats filterType fields { name type selectedByDefault } } }"));
});
after(async () => {
  await socket.dispose();
  await server.stop();
});

/** The bytes of an export's file. */
async function fileOf(request) {
  const id = await startExport(server, token, request);
  const end = (await follow(socket, id)).at(-1);
  const { export: done } = await query(server.address, token, "query File($id: ID!) { export(id: $id) { failure { message } files { rows downloadUrl } } }", { id });
  assert.equal(end.status, "COMPLETED", done.failure?.message);
  const bytes = Buffer.from(await (await fetch(server.address + done.files[0].downloadUrl)).arrayBuffer());
  return { bytes, rows: done.files[0].rows };
}

/** Exports a dataset's fields, reads the file with a program that is not ours, and compares every cell with what it stands for. */
async function prove(dataset, format, truth, { fields, range }) {
  const chosen = fields ?? defaultsOf(dataset, format);
  const columns = chosen.map(({ name, as }) => as ?? name);
  const types = chosen.map(({ name }) => dataset.fields.find((field) => field.name === name).type);
  const { bytes, rows: told } = await fileOf({ dataset: dataset.name, format, fields, where: steady[dataset.name], range, timeZone: ZONE });
  const { names, rows } = await readers[format].read(bytes, columns, types);

  const about = `${dataset.name} as ${format}: ${columns}`;
  assert.deepEqual(names, columns, about);
  assert.equal(rows.length, truth.length, about);
  assert.equal(told, truth.length, about);
  truth.forEach((row, index) =>
    chosen.forEach(({ name }, column) =>
      assert.ok(readers[format].says(rows[index][column], row[name], types[column]), `${about}, row ${index}: ${name} is ${JSON.stringify(rows[index][column])}, not ${JSON.stringify(row[name])}`),
    ),
  );
}

/** The fields of a file when nobody chooses any. */
const defaultsOf = (dataset, format) =>
  readers[format].fieldsOf?.[dataset.name]?.map((name) => ({ name })) ?? dataset.fields.filter((field) => field.selectedByDefault).map(({ name }) => ({ name }));

/** All rows of a dataset with all fields, as JSON.parse reads them. */
async function truthOf(dataset) {
  const { bytes } = await fileOf({ dataset: dataset.name, format: "NDJSON", fields: dataset.fields.map(({ name }) => ({ name })), where: steady[dataset.name], timeZone: ZONE });
  return readers.NDJSON.read(bytes, []).rows.length === 0 ? [] : String(bytes).trimEnd().split("\n").map((line) => JSON.parse(line));
}

const camelCase = (name) => name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());

/** The rows as browsing has them, with the fields of one name and the dataset's field that each is. */
async function browse(dataset) {
  const field = schema.getQueryType().getFields()[browsed[dataset.name] ?? camelCase(dataset.name)];
  assert.ok(field, `${dataset.name} cannot be browsed`);
  const listed = getNamedType(field.type);
  const node = listed.getFields().nodes ? getNamedType(listed.getFields().nodes.type) : listed;
  const common = dataset.fields.filter(({ name }) => isLeafType(getNamedType(node.getFields()[camelCase(name)]?.type)));
  const selection = common.map(({ name }) => camelCase(name)).join(" ");
  // Reports are lists of a range.
  if (node === listed) {
    const all = await query(server.address, token, `query Browse($from: DateTime!, $to: DateTime!) { rows: ${field.name}(from: $from, to: $to) { ${selection} } }`, EVERYTHING);
    return { nodes: all.rows, common };
  }
  const nodes = [];
  const filter = steady[dataset.name] ? ", where: $where" : "";
  const variable = filter ? `, $where: ${dataset.filterType}` : "";
  for (let cursor = null, more = true; more; ) {
    const text = `query Browse($after: String${variable}) { page: ${field.name}(first: 50, after: $after${filter}) { nodes { ${selection} } pageInfo { hasNextPage endCursor } } }`;
    const { page } = await query(server.address, token, text, { after: cursor, where: steady[dataset.name] });
    nodes.push(...page.nodes);
    [cursor, more] = [page.pageInfo.endCursor, page.pageInfo.hasNextPage];
  }
  return { nodes, common };
}

const comparable = (value, type) => (type === "DATE_TIME" && value !== null ? Date.parse(value) : type === "ENUM" ? String(value).toUpperCase() : value);

describe("every dataset in every format", () => {
  test("[X-SC1] [G-API] what is exported is what was imported and what is browsed", async () => {
    for (const dataset of datasets) {
      const truth = await truthOf(dataset);
      const { nodes, common } = await browse(dataset);
      const tuple = (row, nameOf) => JSON.stringify(common.map(({ name, type }) => comparable(row[nameOf(name)], type)));
      assert.ok(common.length > 1, dataset.name);
      const shown = nodes.map((node) => tuple(node, camelCase));
      // A report's list has the rows that exports change as well.
      const kept = browsedAsReport.includes(dataset.name) ? truth.map((row) => tuple(row, (name) => name)).filter((row) => shown.includes(row)) : shown;
      assert.deepEqual(truth.map((row) => tuple(row, (name) => name)).sort(), kept.sort(), dataset.name);

      const given = imported[dataset.name] ?? [];
      const picture = (row) => JSON.stringify(Object.keys(given[0] ?? {}).sort().map((name) => [name, comparable(row[name] ?? null, dataset.fields.find((field) => field.name === name).type)]));
      const held = new Set(truth.map(picture));
      for (const row of given) assert.ok(held.has(picture(row)), `${dataset.name} lacks ${JSON.stringify(row)}`);
      assert.ok(truth.length > 0, `${dataset.name} has no rows to prove anything with`);
    }
  });

  test("[R-FMT] [X-SC2] [X-SC1] [X-FR8] each file is read back to the same values: default, reordered, renamed and single fields, empty and full ranges", async (t) => {
    for (const dataset of datasets) {
      const truth = await truthOf(dataset);
      for (const format of dataset.formats) {
        await t.test(`${dataset.name} as ${format}`, () => Promise.all(variantsOf(dataset, format).map(({ rows = truth, ...request }) => prove(dataset, format, rows, request))));
      }
    }
  });
});

function variantsOf(dataset, format) {
  const all = dataset.fields.map(({ name }) => ({ name }));
  const ranges = dataset.timeField ? [{ range: EVERYTHING }, ...(counting.includes(dataset.name) ? [] : [{ range: NOTHING, rows: [] }])] : [];
  const one = dataset.formats.indexOf(format) % all.length;
  const chosen = readers[format].fieldsOf
    ? []
    : [
        { fields: all.toReversed() },
        { fields: all.map(({ name }, index) => ({ name, as: `${index}: "${name}", ü` })) },
        // Every field alone once, and in the other formats one of them.
        ...(format === "CSV" ? all : all.slice(one, one + 1)).map((field) => ({ fields: [field] })),
      ];
  return [{}, ...chosen, ...ranges];
}

import assert from "node:assert/strict";
import { completeExport, until } from "./exports.mjs";
import { authorization, introspect, post, query, signInAll } from "./server.mjs";
import { argumentsOf, operationOf } from "./operations.mjs";

/** Files of schedules are named after dataset, day and format. */
const formats = { ada: "CSV", bob: "JSON", admin: "XLSX" };
const cameras = { ada: "front-door", bob: "warehouse", admin: "garage" };

/** What a user exports in these tests: the events of one camera of theirs. */
export const requestOf = (name) => ({ dataset: "motion_events", format: "CSV", where: { cameraId: { eq: cameras[name] } } });

const CREATE_SCHEDULE = `mutation Create($input: CreateScheduleInput!) { createSchedule(input: $input) { schedule { id } errors { __typename } } }`;
const SAVE_PRESET = `mutation Save($input: SavePresetInput!) { savePreset(input: $input) { preset { id } errors { __typename } } }`;

const SAVE_DESTINATION = `mutation Save($input: SaveDestinationInput!) { saveDestination(input: $input) { destination { id } errors { __typename } } }`;
const RUN_SCHEDULE = `mutation Run($id: ID!) { runSchedule(input: { id: $id }) { export { id } errors { __typename } } }`;

/** A mail server that is not there, and one attempt: every e-mail fails at once, and its owner is told. */
export const MAIL_THAT_FAILS = {
  GRAPHQLEXPORT__MAIL__HOST: "127.0.0.1",
  GRAPHQLEXPORT__MAIL__PORT: "1",
  GRAPHQLEXPORT__MAIL__FROM: "reports@example.com",
  GRAPHQLEXPORT__MAIL__PUBLICADDRESS: "https://exports.example.com",
  GRAPHQLEXPORT__MAIL__MAXATTEMPTS: "1",
};

/** Has Ada, Bob and the administrator each import an event, keep a preset, finish two exports and be told of a report that was not sent. */
export async function furnish(server) {
  const tokens = await signInAll(server.address);
  const exports = {};
  for (const name of Object.keys(tokens)) {
    await importEvent(server, tokens[name], cameras[name], `${name}s-zone`);
    const { savePreset } = await query(server.address, tokens[name], SAVE_PRESET, {
      input: { name: `${name}s-preset`, request: requestOf(name) },
    });
    assert.equal(savePreset.errors, null);
    const webhook = { name: `${name}s-destination`, webhook: { url: `https://example.com/${name}s-place`, secret: `${name}s-key` } };
    const { saveDestination } = await query(server.address, tokens[name], SAVE_DESTINATION, { input: webhook });
    assert.equal(saveDestination.errors, null);
    const s3 = { bucket: `${name}s-bucket`, prefix: `${name}s-prefix`, region: `${name}s-region`, endpoint: `https://${name}s-endpoint.example`, accessKey: `${name}s-access`, secretKey: `${name}s-secret` };
    const bucket = await query(server.address, tokens[name], SAVE_DESTINATION, { input: { name: `${name}s-bucket`, s3 } });
    assert.equal(bucket.saveDestination.errors, null);
    const port = 2200 + Object.keys(tokens).indexOf(name);
    const hostKeyFingerprint = `SHA256:${name.padEnd(43, "A")}`;
    const sftp = { host: `${name}s-host.example`, port, user: `${name}s-user`, directory: `${name}s-directory`, password: `${name}s-password`, hostKeyFingerprint };
    const files = await query(server.address, tokens[name], SAVE_DESTINATION, { input: { name: `${name}s-files`, sftp } });
    assert.equal(files.saveDestination.errors, null);
    const schedule = {
      name: `${name}s-schedule`,
      cron: "@daily",
      timeZone: "UTC",
      request: { ...requestOf(name), format: formats[name] },
      recipients: [`${name}s-friend@example.com`],
    };
    const { createSchedule } = await query(server.address, tokens[name], CREATE_SCHEDULE, { input: schedule });
    assert.equal(createSchedule.errors, null);
    await runUndelivered(server, tokens[name], createSchedule.schedule.id);
    const requests = [
      [requestOf(name), { fileName: `${name}s-events`, reason: `${name}s-reason` }],
      [{ ...requestOf(name), format: "NDJSON" }, { fileName: `${name}s-lines` }],
    ];
    exports[name] = await Promise.all(requests.map(([request, rest]) => completeExport(server, tokens[name], request, rest)));
  }
  return { server, tokens, exports, schema: await introspect(server.address, tokens.ada) };
}

/** Runs a schedule and waits until its owner is told that nobody could be sent its file. */
async function runUndelivered(server, token, id) {
  const { runSchedule } = await query(server.address, token, RUN_SCHEDULE, { id });
  assert.equal(runSchedule.errors, null);
  await until(
    () => query(server.address, token, `{ notifications { nodes { exportId } } }`),
    ({ notifications }) => notifications.nodes.some(({ exportId }) => exportId === runSchedule.export.id),
  );
}

/** Arguments with which a query field answers a user with something of theirs; a visitor asks for what is Ada's. */
export function ownArguments({ exports }, name, field) {
  const owner = name in exports ? name : "ada";
  const given = {
    dataset: { name: "motion_events" },
    export: { id: exports[owner][0] },
    experimentResults: { experimentId: "checkout-button" },
    userActivity: { from: "2026-01-01T00:00:00Z", to: "2099-01-01T00:00:00Z" },
    complianceReport: { from: "2026-01-01T00:00:00Z", to: "2099-01-01T00:00:00Z" },
    activityTrend: year(),
    nextRuns: { cron: "@daily", timeZone: "UTC" },
    exportPlan: { request: { ...requestOf(owner), format: "PDF" } },
    serverTrend: { serverId: "mediaserver", from: "2026-01-01T00:00:00Z", to: "2027-01-01T00:00:00Z", points: 3 },
    sensorTrend: { sensorId: "boiler-temperature", from: "2026-01-01T00:00:00Z", to: "2027-01-01T00:00:00Z", points: 3 },
  };
  return argumentsOf(field, given[field.name]);
}

/** A year up to tomorrow. */
function year() {
  const day = 86_400_000;
  return { from: new Date(Date.now() - 364 * day).toISOString(), to: new Date(Date.now() + day).toISOString() };
}

/** The whole answer of every query field to a user, by field. */
export async function askEverything(owners, name) {
  const fields = Object.values(owners.schema.getQueryType().getFields());
  const answers = await Promise.all(fields.map((field) => ask(owners, name, field)));
  return Object.fromEntries(fields.map((field, index) => [field.name, answers[index]]));
}

/** The whole answer of one query field to a user. */
export async function ask(owners, name, field) {
  const response = await post(
    owners.server.address,
    owners.tokens[name],
    operationOf(owners.schema, "query", field),
    ownArguments(owners, name, field),
  );
  return response.json();
}

async function importEvent(server, token, camera, zone) {
  const headers = { "content-type": "text/csv", ...authorization(token) };
  const body = `timestamp,camera_id,confidence,algorithm,x,y,width,height,zone_id\n${new Date().toISOString()},${camera},0.5,MOG2,1,2,3,4,${zone}\n`;
  const response = await fetch(`${server.address}/api/v1/import/motion-events`, { method: "POST", headers, body });
  assert.equal(response.status, 200, await response.text());
}

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { Validator } from "@seriousme/openapi-schema-validator";
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { authorization, signIn, startServer } from "./server.mjs";

const methods = ["get", "head", "post", "put", "delete"];

let server;
let token;
let description;
let ajv;
const spoken = new Set();

before(async () => {
  server = await startServer();
  token = await signIn(server.address, "ada@example.com");
  description = await (await fetch(`${server.address}/openapi/v1.json`, { headers: authorization(token) })).json();
  ajv = new Ajv({ strict: false });
  addFormats(ajv);
  ajv.addSchema(description, "api");
});
after(() => server.stop());

const operations = () =>
  Object.entries(description.paths).flatMap(([path, item]) => methods.filter((method) => item[method]).map((method) => ({ path, method, operation: item[method] })));

const pointer = (...parts) => parts.map((part) => `/${part.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");

/** Calls a described operation; the answer must be one that the description tells of, its body too. */
async function call(method, path, { parameters = {}, json, body, headers, bearer = token } = {}) {
  const operation = description.paths[path]?.[method];
  assert.ok(operation, `${method} ${path} is not described`);
  const query = new URLSearchParams();
  let place = path;
  for (const [name, value] of Object.entries(parameters)) {
    const known = operation.parameters?.find((parameter) => parameter.name === name);
    assert.ok(known, `${path} tells of no parameter ${name}`);
    if (known.in === "path") place = place.replace(`{${name}}`, encodeURIComponent(value));
    else query.set(name, value);
  }
  const answer = await fetch(`${server.address}${place}?${query}`, {
    method: method.toUpperCase(),
    redirect: "manual",
    headers: { ...authorization(bearer), ...(json === undefined ? {} : { "content-type": "application/json" }), ...headers },
    body: json === undefined ? body : JSON.stringify(json),
  });
  spoken.add(`${method} ${path}`);
  return { answer, content: await judge(answer, method, path, operation) };
}

async function judge(answer, method, path, operation) {
  const told = operation.responses[answer.status];
  const text = await answer.text();
  assert.ok(told, `${method} ${path} answered ${answer.status}, which is not described: ${text.slice(0, 300)}`);
  const type = (answer.headers.get("content-type") ?? "").split(";")[0];
  if (text === "" || !told.content) return text;
  assert.ok(told.content[type], `${method} ${path} answered ${answer.status} with ${type}, not with ${Object.keys(told.content)}`);
  if (!type.endsWith("json") || type === "application/x-ndjson") return text;
  const content = JSON.parse(text);
  const validate = ajv.getSchema(`api#${pointer("paths", path, method, "responses", String(answer.status), "content", type, "schema")}`);
  assert.equal(validate(content), true, `${method} ${path} ${answer.status}: ${ajv.errorsText(validate.errors)}`);
  return content;
}

describe("the OpenAPI description", () => {
  test("[G-API] is valid by an independent validator", async () => {
    const result = await new Validator().validate(description);
    assert.equal(result.valid, true, JSON.stringify(result.errors));
  });

  test("[R-SEC] is for those who are signed in", async () => {
    assert.equal((await fetch(`${server.address}/openapi/v1.json`)).status, 401);
  });

  test("[M-REST] [E-AC1] [S-REST] [R-REST] [G-REAL] tells of the routes that other programs call", () => {
    for (const path of [
      "/api/v1/servers/{server_id}/metrics/export",
      "/api/v1/motion-events/export",
      "/api/v1/export",
      "/api/v1/exports/create",
      "/api/v1/exports/{id}",
      "/api/v1/exports/{id}/download",
      "/api/v1/exports/list",
      "/api/v1/reports/generate",
      "/api/v1/reports/{id}",
      "/api/v1/reports/schedule",
      "/api/v1/reports/scheduled",
      "/api/v1/reports/audit-logs",
      "/api/v1/reports/user-activity",
      "/api/v1/charts/{dataset}.svg",
      "/api/v1/import/{dataset}",
      "/downloads/{exportId}/{fileName}",
      "/api/v1/manifests/key",
    ])
      assert.ok(description.paths[path], path);
  });

  test("[R-SEC] every operation that asks for a sign-in answers 401 without, as described", async () => {
    for (const { path, method, operation } of operations()) {
      const parameters = Object.fromEntries((operation.parameters ?? []).filter((parameter) => parameter.in === "path").map(({ name }) => [name, "x"]));
      const { answer } = operation.security ? await call(method, path, { parameters, bearer: null }) : {};
      assert.equal(answer?.status ?? 401, 401, `${method} ${path}`);
    }
  });

  test("[M-REST] [E-AC1] [S-REST] streams take every value that is told and refuse another, naming the parameter", async () => {
    const streams = [
      ["/api/v1/servers/{server_id}/metrics/export", { server_id: "nas" }],
      ["/api/v1/motion-events/export", {}],
      ["/api/v1/export", { sensor_id: "boiler-temperature", end_ts: "1000" }],
    ];
    for (const [path, fixed] of streams) {
      assert.equal((await call("get", path, { parameters: fixed })).answer.status, 200);
      for (const { name, schema } of description.paths[path].get.parameters.filter((parameter) => parameter.schema.enum)) {
        for (const value of schema.enum) assert.equal((await call("get", path, { parameters: { ...fixed, [name]: value } })).answer.status, 200, `${path} ${name}=${value}`);
        const { answer, content } = await call("get", path, { parameters: { ...fixed, [name]: "none-of-these" } });
        assert.equal(answer.status, 400);
        assert.deepEqual(Object.keys(content.errors), [name]);
      }
    }
    assert.equal((await call("get", "/api/v1/export")).answer.status, 400);
    assert.equal((await call("get", "/api/v1/export", { parameters: { sensor_id: "none" } })).answer.status, 404);
    assert.equal((await call("get", "/api/v1/motion-events/export", { parameters: { camera_id: "none" } })).answer.status, 404);
    assert.equal((await call("head", streams[0][0], { parameters: { server_id: "none" } })).answer.status, 404);
  });

  test("[R-REST] [R-JOB] an export from its start to its file", async () => {
    const started = await call("post", "/api/v1/exports/create", { json: { request: { dataset: "motion_events", format: "CSV", range: { preset: "LAST_24H" } } } });
    assert.equal(started.answer.status, 202);
    const parameters = { id: started.content.id };
    for (;;) {
      const { content } = await call("get", "/api/v1/exports/{id}", { parameters });
      if (content.status === "COMPLETED") break;
      assert.ok(["QUEUED", "RUNNING"].includes(content.status), content.status);
    }
    assert.equal((await call("get", "/api/v1/exports/list", { parameters: { status: "COMPLETED", first: "5" } })).content.items.length, 1);
    assert.equal((await call("get", "/api/v1/exports/list", { parameters: { status: "DONE" } })).answer.status, 400);
    const link = new URL((await call("get", "/api/v1/exports/{id}/download", { parameters })).answer.headers.get("location"), server.address);
    const [, , exportId, fileName] = link.pathname.split("/").map(decodeURIComponent);
    const signed = { exportId, fileName, ...Object.fromEntries(link.searchParams) };
    const file = "/downloads/{exportId}/{fileName}";
    // The media type of a download is its format's own, of which the description names none.
    for (const [headers, status] of [
      [{ range: "bytes=0-9" }, 206],
      [{ range: "bytes=999999999-" }, 416],
    ])
      assert.equal((await call("get", file, { parameters: signed, headers })).answer.status, status);
    assert.equal((await call("head", file, { parameters: signed })).answer.status, 200);
    assert.match((await call("get", "/api/v1/manifests/key", { bearer: null })).content, /^-----BEGIN PUBLIC KEY-----/);
    assert.equal((await call("get", file, { parameters: { ...signed, signature: "x" } })).answer.status, 403);
    assert.equal((await call("get", file, { parameters: { ...signed, fileName: "x" } })).answer.status, 404);
    assert.equal((await call("get", "/api/v1/exports/{id}", { parameters: { id: "none" } })).answer.status, 404);
    for (const json of [{}, { request: { dataset: "none", format: "CSV" } }]) assert.equal((await call("post", "/api/v1/exports/create", { json })).answer.status, 400);
    assert.equal((await call("post", "/api/v1/exports/create", { body: "x", headers: { "content-type": "text/plain", "x-requested-with": "x" } })).answer.status, 415);
  });

  test("[R-REST] [R-SCHED] reports are generated, and scheduled", async () => {
    const request = { dataset: "metrics_summary", format: "CSV" };
    const started = await call("post", "/api/v1/reports/generate", { json: { request } });
    assert.equal(started.answer.status, 202);
    assert.equal(started.answer.headers.get("location"), `/api/v1/reports/${started.content.id}`);
    assert.equal((await call("get", "/api/v1/reports/{id}", { parameters: { id: started.content.id } })).content.request.dataset, "metrics_summary");
    assert.equal((await call("get", "/api/v1/reports/{id}", { parameters: { id: "none" } })).answer.status, 404);

    const schedule = { name: "Servers", cron: "@weekly", timeZone: "Europe/Vienna", request };
    const made = await call("post", "/api/v1/reports/schedule", { json: schedule });
    assert.equal(made.answer.status, 201);
    assert.equal(made.answer.headers.get("location"), `/api/v1/reports/scheduled/${made.content.id}`);
    assert.equal((await call("get", "/api/v1/reports/scheduled", { parameters: { first: "5" } })).content.items.at(-1).id, made.content.id);
    assert.equal((await call("get", "/api/v1/reports/scheduled", { parameters: { first: "many" } })).answer.status, 400);
    assert.equal((await call("get", "/api/v1/reports/scheduled/{id}", { parameters: { id: made.content.id } })).content.cron, "@weekly");
    assert.equal((await call("get", "/api/v1/reports/scheduled/{id}", { parameters: { id: "none" } })).answer.status, 404);
    for (const path of ["/api/v1/reports/generate", "/api/v1/reports/schedule"]) {
      assert.equal((await call("post", path, { json: {} })).answer.status, 400);
      assert.equal((await call("post", path, { body: "x", headers: { "content-type": "text/plain", "x-requested-with": "x" } })).answer.status, 415);
    }
  });

  test("[R-REST] [R-AUD] [R-ACT] reports take every format and refuse what is none", async () => {
    for (const path of ["/api/v1/reports/audit-logs", "/api/v1/reports/user-activity"]) {
      for (const format of ["csv", "json", "ndjson"]) assert.equal((await call("get", path, { parameters: { format, start_date: "2026-01-01" } })).answer.status, 200);
      for (const wrong of [{ format: "tiff" }, { start_date: "soon" }, { start_date: "2026-02-01", end_date: "2026-01-01" }])
        assert.equal((await call("get", path, { parameters: wrong })).answer.status, 400, `${path} ${JSON.stringify(wrong)}`);
    }
    assert.equal((await call("get", "/api/v1/reports/audit-logs", { parameters: { action: "sign_in", entity_type: "export" } })).answer.status, 200);
    assert.equal((await call("get", "/api/v1/reports/audit-logs", { parameters: { action: "dance" } })).answer.status, 400);
  });

  test("[R-FMT] charts take every value that is told, refuse another, and are not sent twice", async () => {
    const path = "/api/v1/charts/{dataset}.svg";
    const parameters = { dataset: "sensor_readings", start_date: "2026-01-18", end_date: "2026-01-18" };
    for (const { name, schema } of description.paths[path].get.parameters.filter((parameter) => parameter.schema.enum)) {
      for (const value of schema.enum) assert.equal((await call("get", path, { parameters: { ...parameters, [name]: value } })).answer.status, 200, `${name}=${value}`);
      const { answer, content } = await call("get", path, { parameters: { ...parameters, [name]: "none-of-these" } });
      assert.equal(answer.status, 400);
      assert.deepEqual(Object.keys(content.errors), [name]);
    }
    const { answer, content } = await call("get", path, { parameters });
    assert.match(content, /^<svg [^>]*role="img"/);
    assert.equal((await call("get", path, { parameters, headers: { "if-none-match": answer.headers.get("etag") } })).answer.status, 304);
    assert.equal((await call("get", path, { parameters: { dataset: "motion_events" } })).answer.status, 404);
  });

  test("[G-REAL] imports, good and bad", async () => {
    const path = "/api/v1/import/{dataset}";
    const csv = { "content-type": "text/csv" };
    const parameters = { dataset: "sensor-readings", createMissing: "true" };
    const body = "timestamp,sensor_id,value\n2026-05-01T06:00:00Z,described,1.5\n";
    assert.equal((await call("post", path, { parameters: { ...parameters, dryRun: "true" }, body, headers: csv })).content.dryRun, true);
    assert.equal((await call("post", path, { parameters, body, headers: csv })).content.inserted, 1);
    assert.equal((await call("post", path, { parameters, body: body.replace("1.5", "much"), headers: csv })).answer.status, 422);
    assert.equal((await call("post", path, { parameters: { ...parameters, delimiter: "?" }, body, headers: csv })).answer.status, 400);
    assert.equal((await call("post", path, { parameters: { dataset: "none" }, body, headers: csv })).answer.status, 404);
    assert.equal((await call("post", path, { parameters, body: "<a/>", headers: { "content-type": "application/xml" } })).answer.status, 415);
  });

  test("[R-SEC] accounts: every route answers as described, also to a body that is wrong", async () => {
    const credentials = { email: "ada@example.com", password: "Demo-Pass-1!" };
    const { content } = await call("post", "/account/login", { json: credentials, bearer: null });
    await call("post", "/account/refresh", { json: { refreshToken: content.refreshToken }, bearer: null });
    await call("post", "/account/login", { json: { ...credentials, password: "wrong" }, bearer: null });
    await call("get", "/account/manage/info");
    await call("post", "/account/manage/2fa", { json: {} });
    await call("post", "/account/manage/info", { json: { newPassword: "x", oldPassword: "y" } });
    await call("post", "/account/setup", { json: { token: "x", password: "y" }, bearer: null });
    await call("post", "/account/register", { json: { email: "x", password: "y" }, bearer: null });
    await call("get", "/account/confirmEmail", { parameters: { userId: "x", code: "y" }, bearer: null });
    for (const path of ["/account/resendConfirmationEmail", "/account/forgotPassword"]) await call("post", path, { json: { email: "nobody@example.com" }, bearer: null });
    await call("post", "/account/resetPassword", { json: { email: "nobody@example.com", resetCode: "x", newPassword: "y" }, bearer: null });
    await call("post", "/account/logout", { json: {} });
    const bob = await signIn(server.address, "bob@example.com");
    assert.equal((await call("post", "/account/sign-out-everywhere", { json: {}, bearer: bob })).answer.status, 204);
    assert.equal((await call("get", "/account/manage/info", { bearer: bob })).answer.status, 401);
  });

  test("[R-SEC] API keys: made, listed, used, revoked", async () => {
    const path = "/account/api-keys";
    const made = await call("post", path, { json: { name: "Described", expiresAt: "2100-01-01T00:00:00Z" } });
    assert.equal(made.answer.status, 201);
    const headers = { authorization: `ApiKey ${made.content.key}` };
    assert.deepEqual((await call("get", path, { bearer: null, headers })).content.items.map(({ name }) => name), ["Described"]);
    assert.equal((await call("post", path, { json: { name: "Another" }, bearer: null, headers })).answer.status, 403);
    assert.deepEqual(Object.keys((await call("post", path, { json: { name: "" } })).content.errors), ["name"]);
    assert.equal((await call("post", path, { body: "x", headers: { "content-type": "text/plain" } })).answer.status, 415);
    const parameters = { id: made.content.id };
    assert.equal((await call("delete", `${path}/{id}`, { parameters })).answer.status, 204);
    assert.equal((await call("delete", `${path}/{id}`, { parameters })).answer.status, 404);
    assert.equal((await call("get", path, { bearer: null, headers })).answer.status, 401);
  });

  test("[R-REST] no described operation was left out here", () => {
    assert.deepEqual(
      operations().map(({ method, path }) => `${method} ${path}`).filter((operation) => !spoken.has(operation)),
      [],
    );
  });
});

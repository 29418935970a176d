import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { isDeepStrictEqual } from "node:util";
import { getNamedType, isAbstractType, isObjectType } from "graphql";
import { foundIn, identitiesIn, textsOf, typesOf } from "./answers.mjs";
import { completeExport, socketClient } from "./exports.mjs";
import { placesOfIds, toldOf, unknownLike } from "./foreign-ids.mjs";
import { MAIL_THAT_FAILS, ask, askEverything, furnish, requestOf } from "./owners.mjs";
import { startServer } from "./server.mjs";

/**
 * What all users share: a type's fields, or one field. Everything else belongs to the user who gets it, and these tests fail when
 * another user gets the same. Add only what every user may read.
 */
const SHARED = {
  Sensor: "every signed-in user may read every sensor",
  SensorReading: "every signed-in user may read every sensor",
  Experiment: "every signed-in user may read every experiment",
  ExperimentVariant: "every signed-in user may read every experiment",
  ExperimentEvent: "every signed-in user may read every experiment",
  ExperimentResults: "every signed-in user may read every experiment",
  VariantResult: "every signed-in user may read every experiment",
  ExperimentResultRow: "every signed-in user may read every experiment",
  FeatureFlag: "every signed-in user may read every flag",
  Proxy: "every signed-in user may read every proxy",
  Dataset: "what can be exported is the same for all",
  DatasetField: "what can be exported is the same for all",
  PageInfo: "a cursor is a position in a list",
  "SensorsEdge.cursor": "a position in a list",
  "SensorReadingsEdge.cursor": "a position in a list",
  "ProxiesEdge.cursor": "a position in a list",
  Server: "every signed-in user may read every server",
  ServerMetric: "every signed-in user may read every server",
  ServerMetricRollup: "every signed-in user may read every server",
  MetricSummaryRow: "every signed-in user may read every server",
  "MetricsSummaryEdge.cursor": "a position in a list",
  "ServersEdge.cursor": "a position in a list",
  "ServerMetricsEdge.cursor": "a position in a list",
  "ServerMetricsHourlyEdge.cursor": "a position in a list",
  "ServerMetricsDailyEdge.cursor": "a position in a list",
  "ExperimentsEdge.cursor": "a position in a list",
  "ExperimentEventsEdge.cursor": "a position in a list",
  "ExperimentResultRowsEdge.cursor": "a position in a list",
  "FeatureFlagsEdge.cursor": "a position in a list",
  "UserActivityRowsEdge.cursor": "a position in a list",
  "ComplianceRowsEdge.cursor": "a position in a list",
  "AuditEntry.entityType": "a kind of thing",
  "AuditEntry.entityId": "a dataset has the same name for all",
  "AuditEntry.address": "these users are at one machine",
  "AuditEntry.details": "the same words where both did the same",
  "Delivery.problem": "the same words where the same went wrong",
  "Notification.message": "the same words where the same went wrong",
  "Schedule.cron": "a time",
  "Schedule.timeZone": "a time zone",
  "Export.dataset": "the name of a dataset",
  "Preset.dataset": "the name of a dataset",
  "ExportFile.contentType": "a media type",
  "ExportPlan.columns": "names of a dataset's fields",
  "ExportPlan.previewRows": "cells; the camera's name and zone in them are told by the camera and its events",
};

/** What is a user's own and yet told to all. */
const TOLD = {
  "User.displayName": "experiments and flags name who created them",
  "UserActivity.name": "the same name",
};

/** Where an id of Ada's says nothing to Ada either: ids of sensors, servers and experiments, and what comes after the id of a schedule that is not there. */
const NOT_HERS = [
  "users(where.id.eq)",
  "sensors(where.id.eq)",
  "sensorReadings(where.sensorId.eq)",
  "sensorReadings(where.sensor.id.eq)",
  "sensorTrend(sensorId)",
  "logEntries(where.requestId.eq)",
  "servers(where.id.eq)",
  "serverMetrics(where.serverId.eq)",
  "serverMetrics(where.server.id.eq)",
  "serverMetricsHourly(where.serverId.eq)",
  "serverMetricsHourly(where.server.id.eq)",
  "serverMetricsDaily(where.serverId.eq)",
  "serverMetricsDaily(where.server.id.eq)",
  "serverTrend(serverId)",
  "metricsSummary(where.id.eq)",
  "metricsSummary(where.serverId.eq)",
  "experiments(where.id.eq)",
  "experimentEvents(where.experimentId.eq)",
  "experimentEvents(where.experiment.id.eq)",
  "experimentResults(experimentId)",
  "experimentResultRows(where.id.eq)",
  "experimentResultRows(where.experimentId.eq)",
  "auditTrail(where.eventId.eq)",
  "updateSchedule(input.destinationId)",
];

/** Faults of requests and exports: nobody here has any; and what administrators alone see. */
const UNSEEN = ["AuditTrailConnection", "AuditTrailEdge", "AuditVerification", "ConfigurationSetting", "ConfigurationSettingsEdge", "ExportFailure", "InvalidRequestError", "LogEntriesConnection", "LogEntriesEdge", "LogEntry", "NotAllowedError", "NotFoundError", "StorageQuotaError", "TooManyExportsError", "TrailEvent", "UsersConnection", "UsersEdge"];

/** Fields that answer administrators alone. */
const FOR_ADMINISTRATORS = ["users", "logEntries", "auditTrail", "auditVerification"];

let server;
let owners;
let schema;
const answers = {};
const owned = {};

before(async () => {
  server = await startServer(MAIL_THAT_FAILS);
  owners = await furnish(server);
  schema = owners.schema;
  for (const name of ["ada", "bob", "admin", "visitor"]) {
    answers[name] = await askEverything(owners, name);
  }
  for (const name of ["ada", "bob"]) owned[name] = ownedIn(Object.values(answers[name]));
  // The administrator's lists hold everyone's.
  owned.admin = ownedIn([answers.admin.me, answers.admin.export]);
});
after(() => server.stop());

test("no answer to a user holds anything that another owns [R-SEC, E-SEC]", () => {
  for (const [owner, values] of Object.entries(owned)) {
    for (const other of ["ada", "bob", "visitor"].filter((name) => name !== owner)) {
      for (const [field, answer] of Object.entries(answers[other])) {
        assert.deepEqual(foundIn(schema, answer, values), [], `${other} gets of ${owner}'s by ${field}`);
      }
    }
  }
});

test("every query field answers, and every type is seen with data of the user's own [R-SEC]", () => {
  for (const name of ["ada", "bob"]) {
    for (const [field, answer] of Object.entries(answers[name]))
      assert.equal(answer.errors?.[0].extensions.code, FOR_ADMINISTRATORS.includes(field) ? "AUTH_NOT_AUTHORIZED" : undefined, field);
    const seen = typesOf(Object.values(answers[name]));
    const reachable = [...objectTypes(schema.getQueryType())].filter((type) => !seen.has(type));
    assert.deepEqual(reachable.sort(), ["Query", ...UNSEEN].sort(), `${name} has no data of these types: give the users some in owners.mjs`);
    for (const id of owners.exports[name]) assert.ok(owned[name].some(({ coordinate, value }) => coordinate === "Export.id" && value === id));
  }
});

test("every entry of the list of shared data is needed [R-SEC]", () => {
  const common = (place) => {
    const values = (name) =>
      identitiesIn(schema, merged(answers[name]))
        .filter(({ coordinate, type }) => place === coordinate || place === type)
        .map(({ value }) => value);
    const bobs = new Set(values("bob"));
    return values("ada").some((value) => bobs.has(value));
  };
  assert.deepEqual(
    Object.keys(SHARED).filter((place) => !common(place)),
    [],
  );
});

test("every entry of the list of what is told to all is needed [R-SEC]", () => {
  const bobs = textsOf(answers.bob);
  const isTold = (place) => identitiesIn(schema, merged(answers.ada)).some(({ coordinate, value }) => coordinate === place && bobs.has(value));
  assert.deepEqual(
    Object.keys(TOLD).filter((place) => !isTold(place)),
    [],
  );
});

test("the administrator gets what both own [R-SEC]", () => {
  const texts = textsOf(answers.admin);
  for (const text of [...owners.exports.ada, ...owners.exports.bob, "Front Door", "Garage", "Warehouse", "ada@example.com", "bob@example.com"])
    assert.ok(texts.has(text), text);
});

test("wherever an id is taken, Bob is told of Ada's what he is told of an unknown one, byte for byte [R-SEC, E-SEC]", async () => {
  const { tokens } = owners;
  const before = withoutLinks(await ask(owners, "ada", schema.getQueryType().getFields().exports));
  // One of each kind: an export, a camera, a zone, the user.
  const ofEach = new Map(owned.ada.filter(({ coordinate }) => /[iI]d$/.test(coordinate)).map(({ coordinate, value }) => [coordinate, value]));
  const ids = [...new Set(ofEach.values())].filter((id) => typeof id === "string");
  assert.ok(ids.length >= 4);
  const both = async (token, place, id) => [await toldOf(server, token, place, id), await toldOf(server, token, place, unknownLike(id))];
  for (const place of placesOfIds(owners, "bob")) {
    for (const [known, unknown] of await Promise.all(ids.map((id) => both(tokens.bob, place, id)))) assert.deepEqual(known, unknown, place.name);
  }
  assert.equal(withoutLinks(await ask(owners, "ada", schema.getQueryType().getFields().exports)), before, "Ada's exports are as they were");

  const meaningless = [];
  for (const place of placesOfIds(owners, "ada")) {
    const told = await Promise.all(ids.map((id) => both(tokens.ada, place, id)));
    if (told.every(([known, unknown]) => isDeepStrictEqual(known, unknown))) meaningless.push(place.name);
  }
  assert.deepEqual(meaningless, NOT_HERS, "places where the comparison above proves nothing");
});

test("onExportChanged tells a user of their own exports alone [R-SEC, X-FR9]", async () => {
  const { tokens } = owners;
  const client = socketClient(server, tokens.bob);
  const told = [];
  const changes = client.iterate({ query: "subscription { onExportChanged { id status } }" });
  const next = async () => {
    const { value } = await changes.next();
    told.push(value.data.onExportChanged.id);
    return value.data.onExportChanged;
  };
  const first = next();
  const started = [];
  // Until the subscription is known to be open.
  while (told.length === 0) started.push(await completeExport(server, tokens.bob, requestOf("bob")));
  await first;

  await completeExport(server, tokens.ada, requestOf("ada"));
  const last = await completeExport(server, tokens.bob, requestOf("bob"));
  for (let change = { id: started[0] }; change.id !== last || change.status !== "COMPLETED";) change = await next();
  await client.dispose();

  assert.deepEqual(
    told.filter((id) => id !== last && !started.includes(id)),
    [],
  );
});

test("the same documents, sent 200 times by both users at once, never mix [R-SEC, G-API]", async () => {
  const fields = Object.values(schema.getQueryType().getFields()).filter((field) => ownedIn([answers.ada[field.name]]).length > 0);
  const expected = {};
  for (const name of ["ada", "bob"]) for (const field of fields) expected[`${name} ${field.name}`] = withoutLinks(await ask(owners, name, field));

  const rounds = Array.from({ length: 200 }, (_, index) => fields[index % fields.length]);
  const sent = rounds.flatMap((field) => ["ada", "bob"].map(async (name) => [`${name} ${field.name}`, withoutLinks(await ask(owners, name, field))]));
  for (const [key, answer] of await Promise.all(sent)) assert.equal(answer, expected[key], key);
});

function ownedIn(given) {
  return given.flatMap((answer) => identitiesIn(schema, answer.data)).filter(({ coordinate, type }) => !(coordinate in SHARED || type in SHARED || coordinate in TOLD));
}

const merged = (byField) => Object.assign({}, ...Object.values(byField).map((answer) => answer.data));

/** An answer without what is new each time: signed links and when they end, the moment that a document's first page tells, and so its size. */
const withoutLinks = (answer) =>
  JSON.stringify(answer, (key, value) =>
    ["downloadUrl", "manifestUrl", "expiresAt", "estimatedBytes"].includes(key) ? undefined : key === "firstPage" ? value.replace(/[^>]*>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\s*<.*?Rows/, "Rows") : value,
  );

function* objectTypes(type, passed = new Set()) {
  if (passed.has(type)) return;
  passed.add(type);
  if (isObjectType(type)) yield type.name;
  const next = isAbstractType(type)
    ? schema.getPossibleTypes(type)
    : isObjectType(type)
      ? Object.values(type.getFields()).map((field) => getNamedType(field.type))
      : [];
  for (const other of next) yield* objectTypes(other, passed);
}

import assert from "node:assert/strict";
import { once } from "node:events";
import { after, before, test } from "node:test";
import { SMTPServer } from "smtp-server";
import { makeCertificate } from "./certificate.mjs";
import { until } from "./exports.mjs";
import { query, signIn, startServer } from "./server.mjs";

const CREATE = `mutation Create($input: CreateScheduleInput!) { createSchedule(input: $input) { schedule { id } errors { __typename ... on Error { message } } } }`;
const RUN = `mutation Run($id: ID!) { runSchedule(input: { id: $id }) { export { id } errors { __typename } } }`;
const DELIVERIES = `query Deliveries($id: ID!) { export(id: $id) { deliveries { id recipient status attempts problem linkExpiresAt } } }`;
const TEST = `mutation Test($recipient: String!) { testMail(input: { recipient: $recipient }) { ok steps { step ok message } errors { __typename } } }`;
const REVOKE = `mutation Revoke($id: ID!) { revokeDelivery(input: { id: $id }) { delivery { linkRevokedAt } errors { __typename } } }`;

let certificate;
let mail;
const taken = [];

/** A mail server with TLS of its own and one account; it has no mailbox for "gone". */
before(async () => {
  certificate = await makeCertificate();
  mail = new SMTPServer({
    key: certificate.key,
    cert: certificate.cert,
    onAuth: ({ username, password }, { secure }, done) =>
      secure && username === "exports" && password === "hunter2" ? done(null, { user: username }) : done(new Error("no such account")),
    onRcptTo: ({ address }, _, done) =>
      done(address.startsWith("gone") ? Object.assign(new Error("no such mailbox"), { responseCode: 550 }) : undefined),
    async onData(stream, { envelope, secure, user }, done) {
      const text = Buffer.concat(await stream.toArray()).toString();
      taken.push({ to: envelope.rcptTo.map(({ address }) => address), text, secure, user });
      done();
    },
  });
  mail.on("error", () => undefined);
  await once(mail.listen(0, "127.0.0.1"), "listening");
});
after(async () => {
  await new Promise((resolve) => mail.close(resolve));
  await certificate.remove();
});

/** A server that sends through the mail server, with further settings. */
const startMailing = (settings) =>
  startServer({
    GRAPHQLEXPORT__MAIL__HOST: "localhost",
    GRAPHQLEXPORT__MAIL__PORT: String(mail.server.address().port),
    GRAPHQLEXPORT__MAIL__USER: "exports",
    GRAPHQLEXPORT__MAIL__PASSWORD: "hunter2",
    GRAPHQLEXPORT__MAIL__FROM: "GraphQLExport <reports@example.com>",
    GRAPHQLEXPORT__MAIL__PUBLICADDRESS: "https://exports.example.com",
    ...settings,
  });

/** Runs a schedule of Ada's with recipients, and returns its deliveries once each was tried. */
async function deliver(server, token, recipients) {
  const request = { dataset: "motion_events", format: "CSV", range: { preset: "LAST_24H" } };
  const input = { name: "Bewegungen täglich", cron: "@daily", timeZone: "UTC", request, recipients };
  const { createSchedule } = await query(server.address, token, CREATE, { input });
  assert.equal(createSchedule.errors, null);
  const { runSchedule } = await query(server.address, token, RUN, { id: createSchedule.schedule.id });
  return until(
    async () => (await query(server.address, token, DELIVERIES, { id: runSchedule.export.id })).export.deliveries,
    (deliveries) => deliveries.every(({ status, problem }) => status !== "WAITING" || problem !== null),
  );
}

test("a report goes by STARTTLS and a sign-in to each recipient, by a link that holds a day or until it is revoked [R-SCHED, R-JOB]", async () => {
  const server = await startMailing({ SSL_CERT_FILE: certificate.file });
  try {
    const token = await signIn(server.address, "ada@example.com");
    const deliveries = await deliver(server, token, ["zoe@example.com", "gone@example.com"]);
    assert.deepEqual(
      deliveries.map(({ recipient, status, attempts }) => [recipient, status, attempts]),
      [
        ["gone@example.com", "FAILED", 1],
        ["zoe@example.com", "SENT", 1],
      ],
    );
    assert.match(deliveries[0].problem, /550.*no such mailbox/);

    const [{ to, text, secure, user }] = taken;
    assert.deepEqual([to, secure, user], [["zoe@example.com"], true, "exports"]);
    assert.match(text, /^Subject: .*=\?utf-8\?/im);
    assert.match(text, /^Content-Type: multipart\/alternative/m);
    const body = text.replaceAll("=\r\n", "").replaceAll("=3D", "=");
    const [, path] = /https:\/\/exports\.example\.com(\/downloads\/\S+)/.exec(body);
    const days = (Date.parse(deliveries[1].linkExpiresAt) - Date.now()) / 86_400_000;
    assert.ok(days > 0.99 && days <= 1, String(days));
    const file = await fetch(server.address + path);
    assert.equal(file.status, 200);
    assert.match(await file.text(), /^timestamp,camera_id,/);

    const { revokeDelivery } = await query(server.address, token, REVOKE, { id: deliveries[1].id });
    assert.equal(revokeDelivery.errors, null);
    assert.equal((await fetch(server.address + path)).status, 410);

    const NOTIFICATIONS = `{ notifications { nodes { title } } }`;
    await until(
      () => query(server.address, token, NOTIFICATIONS),
      ({ notifications }) => notifications.nodes.some(({ title }) => /was not sent to gone@example.com/.test(title)),
    );
  } finally {
    await server.stop();
  }
});

test("nothing is said to a mail server whose certificate is not trusted [R-SEC]", async () => {
  const server = await startMailing({});
  try {
    taken.length = 0;
    const [delivery] = await deliver(server, await signIn(server.address, "ada@example.com"), ["zoe@example.com"]);
    assert.deepEqual([delivery.status, delivery.attempts], ["WAITING", 1]);
    assert.match(delivery.problem, /certificate is not trusted/);
    assert.deepEqual(taken, []);
  } finally {
    await server.stop();
  }
});

test("a test mail tells each step, and where it ends [R-SCHED, R-SEC]", async () => {
  const server = await startMailing({ SSL_CERT_FILE: certificate.file });
  try {
    taken.length = 0;
    const [token, ada] = await Promise.all(["admin", "ada"].map((name) => signIn(server.address, `${name}@example.com`)));
    const test = async (recipient, by = token) => (await query(server.address, by, TEST, { recipient })).testMail;
    const told = ({ steps }) => steps.map(({ step, ok }) => `${step} ${ok}`);

    const good = await test("zoe@example.com");
    assert.deepEqual([good.ok, good.errors, told(good)], [true, null, ["CONNECT true", "SECURE true", "SIGN_IN true", "SEND true"]]);
    const [{ to, text, secure, user }] = taken;
    assert.deepEqual([to, secure, user], [["zoe@example.com"], true, "exports"]);
    assert.match(text, /^Subject: Test mail of GraphQLExport\r$/m);

    const gone = await test("gone@example.com");
    assert.deepEqual(told(gone), ["CONNECT true", "SECURE true", "SIGN_IN true", "SEND false"]);
    assert.match(gone.steps[3].message, /550.*no such mailbox/);
    assert.deepEqual((await test("zoe@example.com\r\nBcc: eve@example.com")).errors, [{ __typename: "InvalidRequestError" }]);
    assert.deepEqual((await test("zoe@example.com", ada)).errors, [{ __typename: "NotAllowedError" }]);
    assert.equal(taken.length, 1);
  } finally {
    await server.stop();
  }
});

for (const [name, settings, steps, message] of [
  ["a certificate that is not trusted", {}, ["CONNECT true", "SECURE false"], /certificate is not trusted/],
  ["another password", { GRAPHQLEXPORT__MAIL__PASSWORD: "wrong-hunter" }, ["CONNECT true", "SECURE true", "SIGN_IN false"], /did not let this server sign in/],
  ["a port where nobody listens", { GRAPHQLEXPORT__MAIL__PORT: "1" }, ["CONNECT false"], /cannot be reached/],
]) {
  test(`a test mail tells of ${name} [R-SCHED]`, async () => {
    const trusted = steps.includes("SECURE true") ? { SSL_CERT_FILE: certificate.file } : {};
    const server = await startMailing({ ...trusted, ...settings });
    try {
      const { testMail } = await query(server.address, await signIn(server.address, "admin@example.com"), TEST, { recipient: "zoe@example.com" });
      assert.deepEqual(
        testMail.steps.map(({ step, ok }) => `${step} ${ok}`),
        steps,
      );
      assert.match(testMail.steps.at(-1).message, message);
      assert.doesNotMatch(JSON.stringify(testMail), /hunter/);
    } finally {
      await server.stop();
    }
  });
}

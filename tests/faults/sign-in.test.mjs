import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startPostgreSql } from "../../scripts/postgresql.mjs";
import { openBrowser, signInAtOnce } from "../clients/browser.mjs";
import { makeCertificate, trusting } from "../clients/certificate.mjs";
import { startProvider } from "../clients/provider.mjs";
import { startNginx } from "./nginx.mjs";
import { serverProcess } from "./processes.mjs";

const SIGN_IN = "/account/provider/sign-in";
const CALLBACK = "/account/provider/callback";
const person = (name) => ({ email: `${name}@example.com`, email_verified: true, name });
const people = { grace: person("grace"), hedy: { ...person("hedy"), groups: ["exports-admins"] } };

let postgres;
let provider;
let certificate;
const servers = [];
const proxies = {};

before(async () => {
  postgres = startPostgreSql();
  provider = await startProvider(people);
  certificate = await makeCertificate();
  const settings = {
    ...provider.settings,
    GRAPHQLEXPORT__OPENIDCONNECT__CREATEUSERS: "true",
    GRAPHQLEXPORT__OPENIDCONNECT__ADMINISTRATORS: "exports-admins",
    GRAPHQLEXPORT__OPENIDCONNECT__SIGNOUTATPROVIDER: "true",
    GRAPHQLEXPORT__DATABASE__PROVIDER: "PostgreSql",
    GRAPHQLEXPORT__DATABASE__CONNECTIONSTRING: postgres.connection,
    GRAPHQLEXPORT__HOSTING__ROLES: "web",
    GRAPHQLEXPORT__SECURITY__KNOWNPROXIES: "127.0.0.1, ::1",
  };
  for (const name of ["web-1", "web-2"]) servers.push(await serverProcess(name, settings));
  await Promise.all(servers.map((server) => server.start().ready()));
  proxies.plain = await startNginx(servers);
  proxies.https = await startNginx(servers, { certificate });
  proxies.within = await startNginx(servers, { isBehind: true });
  proxies.outer = await startNginx([proxies.within], { certificate });
  provider.serve(...["plain", "https", "outer"].map((name) => proxies[name].address));
});
after(async () => {
  await Promise.all(Object.values(proxies).map((proxy) => proxy.stop()));
  await Promise.all(servers.map((server) => server.stop()));
  await certificate?.remove();
  await provider?.stop();
  postgres?.stop();
});

/** A browser that also tells which server answered a path. */
function openNoting() {
  const answers = new Map();
  const note = (address, { headers }) => answers.set(new URL(address).pathname, headers.get("x-served-by"));
  return { browser: openBrowser({ onAnswer: note }), serverOf: (path) => answers.get(path) };
}

test("a sign-in that one process begins is finished by the other, whichever it is, and the session is one at both [G-SCALE, E-SEC]", async () => {
  const crossings = new Set();
  for (let i = 0; i < 12 && crossings.size < 2; i++) {
    const { browser, serverOf } = openNoting();
    assert.equal(await browser.signInAtProvider(proxies.plain, "grace"), "/exports");
    const [begun, finished] = [SIGN_IN, CALLBACK].map(serverOf);
    if (begun !== finished) crossings.add(begun);
    const asked = new Set();
    for (let ask = 0; ask < 4 + (i % 2) || asked.size < 2; ask++) {
      assert.ok(ask < 20, "one server alone answers: the test proved nothing");
      assert.equal(await browser.whoAmI(proxies.plain), "grace@example.com ANALYST");
      asked.add(serverOf("/graphql"));
    }
  }
  assert.deepEqual([...crossings].sort(), servers.map(({ port }) => String(port)).sort());
});

test("eight first sign-ins of one person at once make one account [G-SCALE, E-SEC]", async () => {
  const { browsers, ends } = await signInAtOnce(proxies.plain, "hedy");
  assert.deepEqual(ends, ["/exports"]);
  for (const browser of browsers) assert.equal(await browser.whoAmI(proxies.plain), "hedy@example.com ADMINISTRATOR");
});

test("the process that began a sign-in dies, and another finishes it [G-SCALE, E-SEC]", async () => {
  const { browser, serverOf } = openNoting();
  const callback = await browser.signInAtProvider(proxies.plain, "grace", { until: new RegExp(CALLBACK) });
  const begun = servers.find(({ port }) => String(port) === serverOf(SIGN_IN));
  await begun.end("SIGKILL");
  try {
    const { address } = await browser.go(proxies.plain.address + callback);
    assert.equal(address, `${proxies.plain.address}/exports`);
    assert.notEqual(serverOf(CALLBACK), String(begun.port));
    assert.equal(await browser.whoAmI(proxies.plain), "grace@example.com ANALYST");
  } finally {
    await begun.start().ready();
  }
});

for (const [name, what] of Object.entries({ https: "nginx that speaks HTTPS", outer: "nginx behind another proxy that speaks HTTPS" })) {
  test(`behind ${what}, addresses are the public ones, cookies are for HTTPS alone, and signing out leads back there [E-SEC]`, async () => {
    const { address } = proxies[name];
    const ledTo = [];
    const cookies = [];
    const onAnswer = (at, { headers }) => {
      if (at.includes(CALLBACK)) ledTo.push(at.split("?")[0]);
      if (at.startsWith(address)) cookies.push(...headers.getSetCookie());
    };
    const browser = openBrowser({ fetch: trusting(certificate), onAnswer });
    assert.equal(await browser.signInAtProvider({ address }, "grace", { wanted: "/exports?status=FAILED" }), "/exports?status=FAILED");
    assert.equal(await browser.whoAmI({ address }), "grace@example.com ANALYST");
    assert.deepEqual(ledTo, [address + CALLBACK]);
    const { end } = await browser.signOutAtProvider({ address });
    assert.equal(end, `${address}/sign-in`);
    assert.equal(await browser.whoAmI({ address }), undefined);

    assert.ok(cookies.some((cookie) => /^__Host-graphqlexport=[^;]/.test(cookie)), cookies.join("\n"));
    for (const kind of ["Correlation", "Nonce"]) assert.ok(cookies.some((cookie) => cookie.includes(kind)), kind);
    for (const cookie of cookies) for (const word of ["secure", "httponly", "samesite=lax"]) assert.match(cookie, new RegExp(`; ${word}(;|$)`, "i"));
  });
}

import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { openBrowser, signInAtOnce } from "./browser.mjs";
import { foreignKey, startProvider } from "./provider.mjs";
import { freePort, query, signIn, startServer } from "./server.mjs";

const AUDIT = `{ auditLog(last: 50) { nodes { id action email details } } }`;
const people = {
  "ada-1": { email: "ada@example.com", email_verified: true, name: "Ada" },
  "ada-2": { email: "ada@example.com", email_verified: true, name: "Another Ada" },
  "bob-1": { email: "bob@example.com", email_verified: false },
  "new-1": { email: "new@example.com", email_verified: true, name: "Neue Person", groups: ["staff", "exports-admins"] },
  "outside-1": { email: "eve@elsewhere.example", email_verified: true },
  "outside-2": { email: "eve@sub.example.com", email_verified: true },
  "registered-1": { email: "registered@example.com", email_verified: true },
};

let provider;
let server;

before(async () => {
  provider = await startProvider(people);
  server = await startServer(provider.settings);
  provider.serve(server.address);
});
after(async () => {
  await server.stop();
  await provider.stop();
});

/** The audit log's last entries, oldest first, as an administrator of a server sees them. */
async function audit(of = server) {
  const { auditLog } = await query(of.address, await signIn(of.address, "admin@example.com"), AUDIT);
  return auditLog.nodes.toSorted((one, other) => Number(one.id) - Number(other.id));
}

/** That somebody at the provider does not get in, and is told a code. */
async function refused(code, name, { browser = openBrowser(), server: at = server, ...options } = {}) {
  const end = await browser.signInAtProvider(at, name, options);
  assert.equal(end, `/sign-in?problem=${code}&redirect=%2Fexports`);
  assert.equal(await browser.whoAmI(at), undefined);
}

test("who has an account is signed in, known again after another e-mail address, and recorded [E-SEC]", async () => {
  const browser = openBrowser();
  assert.equal(await browser.signInAtProvider(server, "ada-1", { wanted: "/exports?status=FAILED" }), "/exports?status=FAILED");
  assert.equal(await browser.whoAmI(server), "ada@example.com ANALYST");

  people["ada-1"].email = "lovelace@example.com";
  people["ada-1"].email_verified = false;
  const again = openBrowser();
  assert.equal(await again.signInAtProvider(server, "ada-1"), "/exports");
  assert.equal(await again.whoAmI(server), "ada@example.com ANALYST");

  const entries = await audit();
  const linked = entries.filter(({ action }) => action === "PROVIDER_LINKED");
  assert.deepEqual(
    linked.map(({ details }) => JSON.parse(details)),
    [{ provider: provider.issuer }],
  );
  const signIns = entries.filter(({ action, details }) => action === "SIGN_IN" && details?.includes(provider.issuer));
  assert.equal(signIns.length, 2);
});

test("who has no account, or no confirmed address, or another's, is refused and told, and it is recorded [E-SEC]", async () => {
  await refused("NO_ACCOUNT", "new-1");
  await refused("EMAIL_NOT_VERIFIED", "bob-1");
  await refused("ACCOUNT_LINKED", "ada-2");
  await refused("PROVIDER_REFUSED", "ada-1", { answer: "no" });
  const problems = (await audit())
    .filter(({ action }) => action === "SIGN_IN_FAILED")
    .map(({ email, details }) => [email, JSON.parse(details).problem]);
  assert.deepEqual(problems, [
    ["new@example.com", "NO_ACCOUNT"],
    ["bob@example.com", "EMAIL_NOT_VERIFIED"],
    ["ada@example.com", "ACCOUNT_LINKED"],
  ]);
});

test("an account that anybody could have made in another's name is not given to them [E-SEC]", async () => {
  const registered = { email: "registered@example.com", password: "Somebody-Else-1" };
  assert.equal((await openBrowser().send(`${server.address}/account/register`, registered)).status, 200);
  await refused("ACCOUNT_NOT_CONFIRMED", "registered-1");
});

test("what another browser began, or was changed on the way, is refused [E-SEC]", async () => {
  const browser = openBrowser();
  const callback = server.address + (await browser.signInAtProvider(server, "ada-1", { until: /\/account\/provider\/callback/ }));
  const there = /^\/sign-in\?problem=SIGN_IN_INVALID/;
  const endOf = async (who, address) => (await who.go(address)).address.replace(server.address, "");

  assert.match(await endOf(openBrowser(), callback), there);
  const changed = new URL(callback);
  changed.searchParams.set("state", `${changed.searchParams.get("state").slice(0, -4)}AAAA`);
  assert.match(await endOf(browser, changed.href), there);
  changed.searchParams.delete("state");
  assert.match(await endOf(browser, changed.href), there);
  assert.equal(await browser.whoAmI(server), undefined);
});

test("a token for another audience, with another nonce, of another provider, too old, or with another's signature is refused [E-SEC]", async () => {
  const forgeries = [
    (claims) => ({ ...claims, aud: "another" }),
    (claims) => ({ ...claims, nonce: "another" }),
    (claims) => ({ ...claims, iss: "http://localhost:1" }),
    (claims) => ({ ...claims, exp: claims.iat - 3600, iat: claims.iat - 7200 }),
    (claims) => ({ ...claims, key: foreignKey() }),
  ];
  try {
    for (const forge of forgeries) {
      provider.forge = forge;
      await refused("SIGN_IN_INVALID", "ada-1");
    }
    provider.forge = (claims) => claims;
    assert.equal(await openBrowser().signInAtProvider(server, "ada-1"), "/exports");
  } finally {
    provider.forge = undefined;
  }
});

test("signing out everywhere ends it, and a link leads to no other site [E-SEC]", async () => {
  const browser = openBrowser();
  const elsewhere = openBrowser();
  for (const wanted of ["//evil.example/", "/\\evil.example/", "https://evil.example/"])
    assert.equal(await browser.signInAtProvider(server, "ada-1", { wanted }), "/");
  assert.equal(await elsewhere.signInAtProvider(server, "ada-1"), "/exports");
  assert.equal((await browser.send(`${server.address}/account/sign-out-everywhere`, {})).status, 204);
  assert.equal(await browser.whoAmI(server), undefined);
  assert.equal(await elsewhere.whoAmI(server), undefined);
});

test("a locked account stays locked, and others sign in after a restart [E-SEC]", async () => {
  const wrong = { email: "ada@example.com", password: "wrong" };
  for (let attempt = 0; attempt < 5; attempt++) await openBrowser().send(`${server.address}/account/login`, wrong);
  await refused("ACCOUNT_LOCKED", "ada-1");

  const browser = openBrowser();
  people["bob-1"].email_verified = true;
  assert.equal(await browser.signInAtProvider(server, "bob-1"), "/exports");
  await server.kill();
  server = await startServer(provider.settings, server.data);
  provider.serve(server.address);
  const again = openBrowser();
  assert.equal(await again.signInAtProvider(server, "bob-1"), "/exports");
  assert.equal(await again.whoAmI(server), "bob@example.com ANALYST");
});

test("a provider that does not know the service's address refuses everybody, and they are told [E-SEC]", async () => {
  provider.serve();
  await refused("PROVIDER_REFUSED", "bob-1");
  await server.printed(/invalid_redirect_uri/);
  provider.serve(server.address);
});

test("a provider that does not answer, or is none, is told of, and one on the way to it can sign in by a password [E-SEC]", async () => {
  const port = await freePort();
  const alone = await startServer({ ...provider.settings, GRAPHQLEXPORT__OPENIDCONNECT__AUTHORITY: `http://localhost:${port}` });
  const page = createServer((_, response) => response.end("<!doctype html><title>Not found</title>"));
  try {
    await refused("PROVIDER_UNREACHABLE", "ada-1", { server: alone });
    await once(page.listen(port, "localhost"), "listening");
    await refused("PROVIDER_UNREACHABLE", "ada-1", { server: alone });
    assert.ok(await signIn(alone.address, "ada@example.com"));
  } finally {
    page.close();
    await alone.stop();
  }
});

test("accounts are made, roles follow groups, and signing out goes on at the provider, where settings say so [E-SEC]", async () => {
  const open = await startServer({
    ...provider.settings,
    GRAPHQLEXPORT__OPENIDCONNECT__CREATEUSERS: "true",
    GRAPHQLEXPORT__OPENIDCONNECT__DOMAINS: "example.org, Example.com",
    GRAPHQLEXPORT__OPENIDCONNECT__ADMINISTRATORS: "exports-admins",
    GRAPHQLEXPORT__OPENIDCONNECT__SIGNOUTATPROVIDER: "true",
  });
  provider.serve(server.address, open.address);
  try {
    const { browsers, ends } = await signInAtOnce(open, "new-1");
    assert.deepEqual(ends, ["/exports"]);
    for (const browser of browsers) assert.equal(await browser.whoAmI(open), "new@example.com ADMINISTRATOR");
    const [browser] = browsers;

    people["new-1"].groups = ["staff"];
    const again = openBrowser();
    assert.equal(await again.signInAtProvider(open, "new-1"), "/exports");
    assert.equal(await again.whoAmI(open), "new@example.com ANALYST");
    assert.equal(await browser.whoAmI(open), undefined, "the session with the old role has ended");
    const roles = (await audit(open)).filter(({ action }) => action === "ROLE_CHANGED").map(({ details }) => JSON.parse(details).role);
    assert.deepEqual(roles, ["Administrator", "Analyst"]);

    for (const name of ["outside-1", "outside-2"]) await refused("DOMAIN_NOT_ALLOWED", name, { server: open });

    const { asked, end } = await again.signOutAtProvider(open);
    assert.match(asked, new RegExp(`^${provider.issuer}/session/end\\?`));
    assert.equal(end, `${open.address}/sign-in`);
    assert.equal(await again.whoAmI(open), undefined);
    const page = await again.go(`${open.address}/account/provider/sign-in`);
    assert.match(page.address, new RegExp(`^${provider.issuer}/interaction/`), "the provider asks again");
  } finally {
    await open.stop();
  }
});

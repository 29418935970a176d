import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { serverAudits } from "graphql-http";
import { authorization, signIn, startServer } from "./server.mjs";

let server;
let token;

before(async () => {
  // The audits ask for types, which visitors may not elsewhere.
  server = await startServer({ GRAPHQLEXPORT__DEMOROWS: "false", GRAPHQL__INTROSPECTION: "Everyone" });
  token = await signIn(server.address, "ada@example.com");
});
after(() => server.stop());

for (const [caller, tokenOf] of [
  ["a visitor", () => undefined],
  ["a signed-in user", () => token],
]) {
  test(`graphql-http's audits of GraphQL over HTTP, all 61, as ${caller} [G-API]`, async (t) => {
    const fetchFn = (url, { headers, ...rest } = {}) => fetch(url, { headers: { ...headers, ...authorization(tokenOf()) }, ...rest });
    const audits = serverAudits({ url: `${server.address}/graphql`, fetchFn });
    assert.equal(audits.length, 61);

    const passed = [];
    for (const audit of audits) {
      await t.test(`${audit.id} ${audit.name}, as ${caller}`, async () => {
        const { status, reason } = await audit.fn();
        assert.equal(status, "ok", reason);
        passed.push(audit.id);
      });
    }
    assert.equal(passed.length, 61);
  });
}

import assert from "node:assert/strict";

const redirects = new Set([301, 302, 303, 307, 308]);

/**
 * What a browser does with addresses and cookies: it follows redirects over several sites, and keeps the cookies of each. `fetch` is how it asks, and
 * `onAnswer` is told each address with its answer.
 */
export function openBrowser({ fetch = globalThis.fetch, onAnswer = () => {} } = {}) {
  const jars = new Map();

  async function request(address, init = {}) {
    const { origin } = new URL(address);
    const jar = jars.get(origin) ?? new Map();
    jars.set(origin, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(address, { ...init, redirect: "manual", headers: { ...init.headers, cookie } });
    onAnswer(address, response);
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line);
      if (value === "" || /expires=Thu, 01 Jan 1970/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  }

  /** Goes to an address and wherever that leads, unless it is at an address that matches `until`. */
  async function go(address, { until, ...init } = {}) {
    let next = address;
    let how = init;
    for (let step = 0; step < 20; step++) {
      if (until?.test(next)) return { address: next };
      const response = await request(next, how);
      if (!redirects.has(response.status)) return { address: next, response };
      next = new URL(response.headers.get("location"), next).href;
      how = {};
    }
    return assert.fail(`too many redirects, at last to ${next}`);
  }

  const form = (fields) => ({
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(fields).toString(),
  });

  return {
    go,
    form,
    /** Sends JSON to a server. */
    send: (address, body) =>
      request(address, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
    /** Signs in at a server's provider as somebody there; tells where that ended, as a path of the server. */
    async signInAtProvider(server, name, { wanted = "/exports", answer = "yes", until } = {}) {
      const page = await go(`${server.address}/account/provider/sign-in?${new URLSearchParams({ redirect: wanted })}`);
      const end = new URL(page.address).pathname.startsWith("/interaction/")
        ? await go(page.address, { ...form({ name, answer }), until })
        : page;
      return end.address.replace(server.address, "");
    },
    /** Signs out of a server, and at its provider; tells the address where that asked, and the one where it ended. */
    async signOutAtProvider(server) {
      const { continueAt } = await (await this.send(`${server.address}/account/logout`, {})).json();
      const page = await go(server.address + continueAt);
      const [, xsrf] = /name="xsrf" value="([^"]+)"/.exec(await page.response.text());
      const end = await go(`${new URL(page.address).origin}/session/end/confirm`, form({ xsrf, logout: "yes" }));
      return { asked: page.address, end: end.address };
    },
    /** The address of the signed-in user of a server; undefined for a visitor. */
    async whoAmI(server) {
      const response = await request(`${server.address}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query: "{ me { email role } }" }),
      });
      const { me } = (await response.json()).data;
      return me ? `${me.email} ${me.role}` : undefined;
    },
  };
}

/** Signs somebody in from eight browsers at once, which come back from the provider together; the browsers, and the paths where that ended. */
export async function signInAtOnce(server, name) {
  const browsers = Array.from({ length: 8 }, () => openBrowser());
  const callbacks = await Promise.all(browsers.map((browser) => browser.signInAtProvider(server, name, { until: /\/account\/provider\/callback/ })));
  const ends = await Promise.all(browsers.map((browser, i) => browser.go(server.address + callbacks[i])));
  return { browsers, ends: [...new Set(ends.map(({ address }) => address.replace(server.address, "")))] };
}

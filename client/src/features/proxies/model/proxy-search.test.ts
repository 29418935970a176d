import { parseProxySearch } from "./proxy-search";

const defined = (search: object) => Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));

describe("parseProxySearch", () => {
  it("reads every part of an address [X-FR8]", () => {
    const search = {
      host: "example",
      protocol: "SOCKS4",
      status: "DEAD",
      country: "AT",
      sort: "-latencyMs",
    };
    expect(defined(parseProxySearch(search))).toEqual(search);
  });

  it.each([
    ["an unknown protocol", { protocol: "GOPHER" }],
    ["an unknown status", { status: "alive" }],
    ["a country that is no code", { country: "Austria" }],
    ["a column that is not there", { sort: "password" }],
    ["the usual order", { sort: "host" }],
    ["objects where text belongs", { host: { $ne: 1 }, country: ["AT"] }],
  ])("takes %s as absent, explicitly", (_, raw) => {
    const search = parseProxySearch(raw);
    expect(defined(search)).toEqual({});
    for (const key of Object.keys(raw)) expect(search).toHaveProperty(key, undefined);
  });
});

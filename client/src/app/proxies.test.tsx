import { screen, waitFor, within } from "@testing-library/react";
import { graphql, HttpResponse } from "msw";
import type { ResultOf, VariablesOf } from "@/gql/graphql";
import type { ProxiesQuery } from "@/features/proxies/api/proxies-query";
import { accessibilityFaults } from "@/test/axe";
import { proxies } from "@/test/fixtures";
import { launcher } from "@/test/layout-with-launcher";
import { renderApp } from "@/test/render-app";
import { server } from "@/test/server";
import { signedInAsAda } from "@/test/users";

vi.mock(import("./signed-in-layout"), () => import("@/test/layout-with-launcher"));

type Result = ResultOf<typeof ProxiesQuery>;
type Variables = VariablesOf<typeof ProxiesQuery>;

/** A server that answers every page of proxies the same way, and keeps what it was asked for. */
function proxyServer(answer: () => Result | null) {
  const asked: Variables[] = [];
  server.use(
    signedInAsAda,
    graphql.query<Result, Variables>("Proxies", ({ variables }) => {
      asked.push(variables);
      const data = answer();
      return data ? HttpResponse.json({ data }) : HttpResponse.json({ errors: [{ message: "The database is busy." }] });
    }),
  );
  return asked;
}

const byHost = [{ host: "ASC" }, { port: "ASC" }];

describe("the Proxies page", () => {
  it("shows where proxies listen and whether they answer [X-FR1]", async () => {
    proxyServer(() => proxies(1_000));
    renderApp("/proxies");
    const rows = within(await screen.findByRole("region", { name: "Proxies" })).getAllByRole("row");
    expect(rows[1]).toHaveTextContent(/^192\.0\.2\.18080AliveSOCKS5AT1,240 ms87\.5%18 Jan 2026/);
    expect(rows[2]).toHaveTextContent("2001:db8::1443UnknownHTTPS––––");
    expect(screen.getByText(/^1,000 proxies · times in/)).toBeVisible();
  });

  it("keeps filters and order in the address [X-FR8]", async () => {
    const asked = proxyServer(() => proxies(2));
    const { user, router } = renderApp("/proxies?protocol=SOCKS5&country=at&status=nonsense");
    await screen.findByRole("region", { name: "Proxies" });
    expect(asked).toEqual([{ first: 25, where: { protocol: { eq: "SOCKS5" }, country: { eq: "AT" } }, order: byHost }]);

    await user.click(screen.getByRole("combobox", { name: "Status" }));
    await user.click(await screen.findByRole("option", { name: "Alive" }));
    await waitFor(() => expect(router.state.location.search).toEqual({ protocol: "SOCKS5", country: "AT", status: "ALIVE" }));

    await user.clear(screen.getByRole("textbox", { name: "Country code" }));
    await user.type(screen.getByRole("textbox", { name: "Country code" }), "de");
    await user.type(screen.getByRole("textbox", { name: "Host contains" }), "Example");
    await waitFor(() => expect(router.state.location.search).toMatchObject({ country: "DE", host: "Example" }));
    await user.click(screen.getByRole("button", { name: "Latency" }));
    await waitFor(() =>
      expect(asked.at(-1)).toEqual({
        first: 25,
        where: { host: { contains: "example" }, protocol: { eq: "SOCKS5" }, status: { eq: "ALIVE" }, country: { eq: "DE" } },
        order: [{ latencyMs: "ASC" }, ...byHost],
      }),
    );

    await user.click(screen.getByRole("button", { name: "Clear filters" }));
    await waitFor(() => expect(router.state.location.search).toEqual({ sort: "latencyMs" }));
  });

  it("opens the export modal with what the page shows [X-FR8]", async () => {
    proxyServer(() => proxies(2));
    const { user } = renderApp("/proxies?status=ALIVE&sort=-host");
    await user.click(await screen.findByRole("button", { name: "Export" }));
    expect(launcher.open).toHaveBeenCalledWith({
      dataset: "proxies",
      where: { status: { eq: "ALIVE" } },
      order: [{ host: "DESC" }, { port: "ASC" }],
    });
  });

  it("names the reason when rows cannot be loaded, and loads them on the next try", async () => {
    let broken = true;
    proxyServer(() => (broken ? null : proxies(2)));
    const { user } = renderApp("/proxies");
    expect(await screen.findByRole("alert")).toHaveTextContent("The database is busy.");
    broken = false;
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("region", { name: "Proxies" })).toBeVisible();
  });

  it.each([
    ["/proxies", /Import a list/],
    ["/proxies?country=XX", /Nothing matches these filters/],
  ])("says at %s what to do when there is nothing", async (address, text) => {
    proxyServer(() => proxies(0));
    renderApp(address);
    expect(await screen.findByText(text)).toBeVisible();
  });

  it("has no accessibility faults", async () => {
    proxyServer(() => proxies(2));
    renderApp("/proxies?status=ALIVE");
    await screen.findByRole("region", { name: "Proxies" });
    expect(await accessibilityFaults()).toEqual([]);
  });
});

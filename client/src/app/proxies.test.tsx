import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { graphql, HttpResponse } from "msw";
import type { ResultOf, VariablesOf } from "@/gql/graphql";
import type { ProxiesQuery } from "@/features/proxies/api/proxies-query";
import type { ProxyCountQuery } from "@/features/proxies/api/proxy-count-query";
import { accessibilityFaults } from "@/test/axe";
import { proxies } from "@/test/fixtures";
import { launcher } from "@/test/layout-with-launcher";
import { renderApp } from "@/test/render-app";
import { server } from "@/test/server";
import { signedInAsAda } from "@/test/users";

vi.mock(import("./signed-in-layout"), () => import("@/test/layout-with-launcher"));

type Result = ResultOf<typeof ProxiesQuery>;
type Variables = VariablesOf<typeof ProxiesQuery>;

const busy = { errors: [{ message: "The database is busy." }] };

/** A server with so many proxies; keeps what it was asked for. */
function proxyServer(total: number, isBroken: () => boolean = () => false) {
  const asked: Variables[] = [];
  server.use(
    signedInAsAda,
    graphql.query<ResultOf<typeof ProxyCountQuery>>("ProxyCount", () =>
      HttpResponse.json(isBroken() ? busy : { data: { proxies: { totalCount: total } } }),
    ),
    graphql.query<Result, Variables>("Proxies", ({ variables }) => {
      asked.push(variables);
      return HttpResponse.json(isBroken() ? busy : { data: proxies(Number(variables.after ?? 0), variables.first, total) });
    }),
  );
  return asked;
}

beforeEach(() => {
  // A size, which jsdom gives nothing: as many rows are drawn as fit.
  vi.spyOn(Element.prototype, "clientHeight", "get").mockReturnValue(360);
  vi.spyOn(Element.prototype, "clientWidth", "get").mockReturnValue(800);
});

const table = () => screen.findByRole("grid", { name: "Proxies" });

const byHost = [{ host: "ASC" }, { port: "ASC" }];

describe("the Proxies page", () => {
  it("shows where proxies listen and whether they answer [X-FR1]", async () => {
    proxyServer(100_000);
    renderApp("/proxies");
    const grid = await table();
    await within(grid).findAllByText("192.0.2.1");
    expect(grid).toHaveAttribute("aria-rowcount", "100001");
    const rows = within(grid).getAllByRole("row");
    expect(rows.length).toBeLessThan(60);
    expect(rows[1]).toHaveTextContent(/^192\.0\.2\.18080AliveSOCKS5AT1,240 ms87\.5%18 Jan 2026/);
    expect(rows[2]).toHaveTextContent("2001:db8::1443UnknownHTTPS––––");
    expect(screen.getByText(/^100,000 proxies · times in/)).toBeVisible();
  });

  it("keeps filters and order in the address [X-FR8]", async () => {
    const asked = proxyServer(2);
    const { user, router } = renderApp("/proxies?protocol=SOCKS5&country=at&status=nonsense");
    await waitFor(() => expect(asked).toHaveLength(1));
    expect(asked).toEqual([{ first: 200, after: null, where: { protocol: { eq: "SOCKS5" }, country: { eq: "AT" } }, order: byHost }]);

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
        first: 200,
        after: null,
        where: { host: { contains: "example" }, protocol: { eq: "SOCKS5" }, status: { eq: "ALIVE" }, country: { eq: "DE" } },
        order: [{ latencyMs: "ASC" }, ...byHost],
      }),
    );

    await user.click(screen.getByRole("button", { name: "Clear filters" }));
    await waitFor(() => expect(router.state.location.search).toEqual({ sort: "latencyMs" }));
  });

  it("loses no filter that comes while the page still shows the one before [X-FR8]", async () => {
    proxyServer(2);
    const { router } = renderApp("/proxies");
    const button = await screen.findByRole("button", { name: "Latency" });
    await act(async () => {
      void router.navigate({ to: "/proxies", search: { host: "example" } });
      fireEvent.click(button);
    });
    await waitFor(() => expect(router.state.location.search).toEqual({ host: "example", sort: "latencyMs" }));
  });

  it("opens the export modal with what the page shows [X-FR8]", async () => {
    proxyServer(2);
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
    proxyServer(2, () => broken);
    const { user } = renderApp("/proxies");
    expect(await screen.findByRole("alert")).toHaveTextContent("The database is busy.");
    broken = false;
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(await table()).toBeVisible();
  });

  it.each([
    ["/proxies", /Import a list/],
    ["/proxies?country=XX", /Nothing matches these filters/],
  ])("says at %s what to do when there is nothing", async (address, text) => {
    proxyServer(0);
    renderApp(address);
    expect(await screen.findByText(text)).toBeVisible();
  });

  it("has no accessibility faults", async () => {
    proxyServer(2);
    renderApp("/proxies?status=ALIVE");
    await within(await table()).findByText("192.0.2.1");
    expect(await accessibilityFaults()).toEqual([]);
  });
});

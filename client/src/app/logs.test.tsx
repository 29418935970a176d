import { screen, waitFor, within } from "@testing-library/react";
import { graphql, HttpResponse } from "msw";
import type { ResultOf, VariablesOf } from "@/gql/graphql";
import type { LogEntriesQuery } from "@/features/logs/api/log-entries-query";
import type { LogEntryQuery } from "@/features/logs/api/log-entry-query";
import type { LogHeadQuery } from "@/features/logs/api/log-head-query";
import { accessibilityFaults } from "@/test/axe";
import { launcher } from "@/test/layout-with-launcher";
import { renderApp } from "@/test/render-app";
import { server } from "@/test/server";
import { ada, signedInAsAda } from "@/test/users";

vi.mock(import("./signed-in-layout"), () => import("@/test/layout-with-launcher"));

type Variables = VariablesOf<typeof LogEntriesQuery>;

const signedInAsAdministrator = graphql.query("Me", () =>
  HttpResponse.json({ data: { me: { ...ada, id: "admin", role: "ADMINISTRATOR" } } }),
);

/** A server with so many entries, the newest first; keeps what it was asked for. */
function logServer(total: number) {
  const asked: Variables[] = [];
  server.use(
    signedInAsAdministrator,
    graphql.query<ResultOf<typeof LogHeadQuery>>("LogHead", () =>
      HttpResponse.json({ data: { matching: { totalCount: total }, newest: { nodes: total > 0 ? [{ id: total }] : [] } } }),
    ),
    graphql.query<ResultOf<typeof LogEntriesQuery>, Variables>("LogEntries", ({ variables }) => {
      asked.push(variables);
      const start = variables.after ? Number(variables.after) : 0;
      const count = Math.min(variables.first, total - start);
      return HttpResponse.json({
        data: {
          logEntries: {
            pageInfo: { hasNextPage: start + count < total, endCursor: String(start + count) },
            nodes: Array.from({ length: count }, (_, index) => ({
              id: total - start - index,
              timestamp: new Date(Date.UTC(2026, 0, 18, 10) - (start + index) * 1000).toISOString(),
              level: "ERROR" as const,
              component: "shop.web",
              message: `Entry ${total - start - index}`,
            })),
          },
        },
      });
    }),
    graphql.query("NewLogEntries", () => HttpResponse.json({ data: { logEntries: { totalCount: 2 } } })),
    graphql.query<ResultOf<typeof LogEntryQuery>, VariablesOf<typeof LogEntryQuery>>("LogEntry", ({ variables: { id } }) =>
      HttpResponse.json({
        data: {
          logEntries: {
            nodes: [
              {
                id,
                timestamp: "2026-01-18T10:00:00.000Z",
                level: "ERROR",
                component: "shop.web",
                message: `Entry ${id}`,
                exception: "Shop.Fault\n  at Shop.Web",
                requestId: "abc",
                source: "shop",
              },
            ],
          },
        },
      }),
    ),
  );
  return asked;
}

beforeEach(() => {
  // A size, which jsdom gives nothing: as many rows are drawn as fit.
  vi.spyOn(Element.prototype, "clientHeight", "get").mockReturnValue(360);
  vi.spyOn(Element.prototype, "clientWidth", "get").mockReturnValue(800);
});

const table = () => screen.findByRole("grid", { name: "Log entries" });

describe("the Logs page", () => {
  it("draws the rows in sight of very many and tells how many there are [X-FR3]", async () => {
    logServer(100_000);
    renderApp("/logs");
    const grid = await table();
    await within(grid).findByText("Entry 100000");
    expect(grid).toHaveAttribute("aria-rowcount", "100001");
    const rows = within(grid).getAllByRole("row");
    expect(rows.length).toBeLessThan(60);
    expect(rows[1]).toHaveAttribute("aria-rowindex", "2");
    expect(rows[1]).toHaveTextContent(/18 Jan 2026.*Errorshop\.webEntry 100000/);
    expect(screen.getByText(/^100,000 entries · times in/)).toBeVisible();
  });

  it("opens an entry with its stack trace by keyboard, and what was logged in the same request [X-FR3]", async () => {
    logServer(500);
    const { user, router } = renderApp("/logs");
    const grid = await table();
    await within(grid).findByText("Entry 500");
    grid.focus();
    await user.keyboard("{ArrowDown}{ArrowDown}{Enter}");
    const dialog = await screen.findByRole("dialog", { name: "Log entry" });
    expect(await within(dialog).findByRole("region", { name: "Message" })).toHaveTextContent("Entry 498");
    expect(within(dialog).getByRole("region", { name: "Exception" })).toHaveTextContent("Shop.Fault at Shop.Web");
    await user.click(within(dialog).getByRole("button", { name: "abc" }));
    await waitFor(() => expect(router.state.location.search).toEqual({ request: "abc" }));
  });

  it("keeps filters and order in the address [X-FR8]", async () => {
    const asked = logServer(3);
    const { user, router } = renderApp("/logs?component=web&level=nonsense");
    await table();
    await waitFor(() => expect(asked[0]).toMatchObject({ first: 200, where: { component: { contains: "web" } } }));

    await user.click(screen.getByRole("combobox", { name: "Level at least" }));
    await user.click(await screen.findByRole("option", { name: "Error" }));
    await user.type(screen.getByRole("textbox", { name: "Message contains" }), "refused");
    await user.click(await screen.findByRole("button", { name: "Time" }));
    await waitFor(() =>
      expect(router.state.location.search).toEqual({ component: "web", level: "ERROR", text: "refused", sort: "timestamp" }),
    );
    await waitFor(() =>
      expect(asked.at(-1)).toEqual({
        first: 200,
        after: null,
        where: { component: { contains: "web" }, level: { in: ["ERROR", "CRITICAL"] }, message: { contains: "refused" } },
        order: [{ timestamp: "ASC" }, { id: "ASC" }],
      }),
    );
  });

  it("stays with the heading that sorts, and goes to the first row of the other order [X-FR8]", async () => {
    logServer(500);
    const { user } = renderApp("/logs");
    const grid = await table();
    await within(grid).findByText("Entry 500");
    grid.focus();
    await user.keyboard("{ArrowDown}{ArrowDown}");
    const sort = within(grid).getByRole("button", { name: "Time" });
    await user.click(sort);
    await waitFor(() => expect(within(grid).getByRole("columnheader", { name: "Time" })).toHaveAttribute("aria-sort", "ascending"));
    expect(sort).toHaveFocus();
    await waitFor(() => expect(grid).toHaveAttribute("aria-activedescendant", within(grid).getAllByRole("row")[1]?.id));
  });

  it("opens the export modal with what the page shows [X-FR8]", async () => {
    logServer(3);
    const { user } = renderApp("/logs?level=ERROR");
    await user.click(await screen.findByRole("button", { name: "Export" }));
    expect(launcher.open).toHaveBeenCalledWith(
      expect.objectContaining({
        dataset: "log_entries",
        where: { level: { in: ["ERROR", "CRITICAL"] } },
        order: [{ timestamp: "DESC" }, { id: "DESC" }],
      }),
    );
  });

  it("says what to do when there is nothing", async () => {
    logServer(0);
    renderApp("/logs");
    expect(await screen.findByText(/Import a log/)).toBeVisible();
  });

  it("is not there for others than administrators [R-SEC]", async () => {
    server.use(signedInAsAda);
    renderApp("/logs");
    expect(await screen.findByRole("heading", { level: 1 })).toHaveTextContent(/not/i);
  });

  it("has no accessibility faults", async () => {
    logServer(50);
    renderApp("/logs");
    await within(await table()).findByText("Entry 50");
    expect(await accessibilityFaults()).toEqual([]);
  });
});

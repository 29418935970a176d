import { screen, waitFor, within } from "@testing-library/react";
import { graphql, HttpResponse } from "msw";
import { parseUsersSearch } from "@/features/users/model/users-search";
import { accessibilityFaults } from "@/test/axe";
import { launcher } from "@/test/layout-with-launcher";
import { renderApp } from "@/test/render-app";
import { server } from "@/test/server";
import { ada, signedInAsAda } from "@/test/users";

vi.mock(import("./signed-in-layout"), () => import("@/test/layout-with-launcher"));

/** A server with two users; keeps what it was asked. */
function userServer() {
  const asked: unknown[] = [];
  server.use(
    signedInAsAda,
    graphql.query("Users", ({ variables }) => {
      asked.push(variables);
      const pageInfo = { hasNextPage: false, hasPreviousPage: false, startCursor: "a", endCursor: "b" };
      const admin = { __typename: "User", id: "admin", email: "admin@example.com", displayName: "Admin", role: "ADMINISTRATOR" };
      return HttpResponse.json({ data: { users: { totalCount: 2, pageInfo, nodes: [ada, admin] } } });
    }),
  );
  return asked;
}

describe("the Users page", () => {
  it("lists users with their roles [R-SEC]", async () => {
    const asked = userServer();
    const { container } = renderApp("/users");
    const table = within(await screen.findByRole("region", { name: "Users" }));
    expect(table.getAllByRole("cell").map((cell) => cell.textContent)).toEqual([
      "ada@example.com",
      "Ada",
      "Analyst",
      "admin@example.com",
      "Admin",
      "Administrator",
    ]);
    expect(asked).toEqual([{ first: 25, order: [{ email: "ASC" }] }]);
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it("filters and sorts by the address, and exports what it shows [R-UI]", async () => {
    const asked = userServer();
    const { user, router } = renderApp("/users?sort=-displayName");
    await user.type(await screen.findByRole("textbox", { name: "Search" }), "ad");
    await user.click(screen.getByRole("combobox", { name: "Role" }));
    await user.click(await screen.findByRole("option", { name: "Analyst" }));
    await waitFor(() => expect(router.state.location.search).toEqual({ text: "ad", role: "ANALYST", sort: "-displayName" }));
    const where = { or: [{ email: { contains: "ad" } }, { displayName: { contains: "ad" } }], role: { eq: "ANALYST" } };
    const order = [{ displayName: "DESC" }, { email: "ASC" }];
    await waitFor(() => expect(asked.at(-1)).toEqual({ first: 25, where, order }));
    await user.click(screen.getByRole("button", { name: "Export" }));
    expect(launcher.open).toHaveBeenCalledWith({ dataset: "users", where, order });
  });

  it("takes what makes no sense in its address as absent", () => {
    expect(parseUsersSearch({ role: "KING", sort: "passwordHash", text: {} })).toEqual({});
  });
});

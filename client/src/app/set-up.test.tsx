import { screen } from "@testing-library/react";
import { graphql, http, HttpResponse } from "msw";
import { renderApp } from "@/test/render-app";
import { server } from "@/test/server";
import { ada } from "@/test/users";

vi.mock(import("./signed-in-layout"), () => import("@/test/layout-with-launcher"));

async function choose(user: ReturnType<typeof renderApp>["user"], password: string, again = password) {
  await user.type(await screen.findByLabelText("New password"), password);
  await user.type(screen.getByLabelText("The same again"), again);
  await user.click(screen.getByRole("button", { name: /Set password/ }));
}

describe("setting up a new installation", () => {
  it("sets the password by the printed link and signs in with it [G-RUN]", async () => {
    const seen: unknown[] = [];
    let signedIn = false;
    server.use(
      graphql.query("Me", () => HttpResponse.json({ data: { me: signedIn ? ada : null } })),
      http.post("/account/setup", async ({ request }) => {
        seen.push(await request.json());
        return HttpResponse.json({ email: "admin@example.com" });
      }),
      http.post("/account/login", async ({ request }) => {
        seen.push(await request.json());
        signedIn = true;
        return new HttpResponse(null, { status: 200 });
      }),
      graphql.operation(() => HttpResponse.json({ data: null })),
    );
    const { user } = renderApp("/setup?token=abc.def");
    await choose(user, "Long-Enough-1!");
    expect(await screen.findByRole("heading", { name: "Motion events" })).toBeVisible();
    expect(seen).toEqual([
      { token: "abc.def", password: "Long-Enough-1!" },
      { email: "admin@example.com", password: "Long-Enough-1!" },
    ]);
  });

  it("shows the server's reasons", async () => {
    server.use(
      http.post("/account/setup", () =>
        HttpResponse.json({ title: "Invalid", errors: { token: ["This link has expired."], password: ["Too short."] } }, { status: 400 }),
      ),
    );
    const { user } = renderApp("/setup?token=abc");
    await choose(user, "x");
    expect(await screen.findByRole("alert")).toHaveTextContent("This link has expired. Too short.");
  });

  it("wants the same password twice, without a request", async () => {
    const { user } = renderApp("/setup?token=abc");
    await choose(user, "one", "two");
    expect(await screen.findByText("The passwords differ")).toBeVisible();
  });
});

import { screen, waitFor } from "@testing-library/react";
import { http, HttpResponse, graphql } from "msw";
import { accessibilityFaults } from "@/test/axe";
import { renderApp } from "@/test/render-app";
import { server } from "@/test/server";
import { ada, visitor } from "@/test/users";

/** A server that knows Ada by her password, and whom it has signed in. */
function accounts({ signedIn = false } = {}) {
  const seen = { logins: [] as unknown[], signedIn };
  server.use(
    graphql.query("Me", () => HttpResponse.json({ data: { me: seen.signedIn ? ada : null } })),
    graphql.operation(() => HttpResponse.json({ data: null })),
    http.post("/account/login", async ({ request }) => {
      const body = (await request.json()) as { password: string };
      seen.logins.push({ cookies: new URL(request.url).searchParams.get("useCookies"), body });
      if (body.password !== "Demo-Pass-1!") return HttpResponse.json({ title: "Unauthorized", detail: "Failed" }, { status: 401 });
      seen.signedIn = true;
      return new HttpResponse(null, { status: 200 });
    }),
    http.post("/account/logout", () => {
      seen.signedIn = false;
      return new HttpResponse(null, { status: 200 });
    }),
  );
  return seen;
}

async function fillIn(user: ReturnType<typeof renderApp>["user"], password: string) {
  await user.type(await screen.findByLabelText("E-mail address"), "ada@example.com");
  await user.type(screen.getByLabelText("Password"), password);
  await user.click(screen.getByRole("button", { name: "Sign in" }));
}

describe("signing in", () => {
  it("sends a visitor to the sign-in page and, once signed in, on to the page that was wanted [E-SEC]", async () => {
    const seen = accounts();
    const { user, router } = renderApp("/exports?status=FAILED");
    await fillIn(user, "Demo-Pass-1!");
    expect(await screen.findByRole("heading", { name: "Exports" })).toBeVisible();
    expect(router.state.location.href).toContain("/exports?status=FAILED");
    expect(seen.logins).toEqual([{ cookies: "true", body: { email: "ada@example.com", password: "Demo-Pass-1!" } }]);
  });

  it("says so when the password is wrong, and lets the person try again", async () => {
    accounts();
    const { user } = renderApp("/exports");
    await fillIn(user, "guess");
    expect(await screen.findByRole("alert")).toHaveTextContent("do not match");
    expect(screen.getByLabelText("E-mail address")).toHaveValue("ada@example.com");
    expect(screen.getByRole("button", { name: "Sign in" })).toBeEnabled();
  });

  it("asks for what is missing without a request", async () => {
    const seen = accounts();
    const { user } = renderApp("/sign-in");
    await user.click(await screen.findByRole("button", { name: "Sign in" }));
    expect(await screen.findByText("Enter your password")).toBeVisible();
    expect(seen.logins).toEqual([]);
  });

  it("tells a server that cannot be reached from a wrong password", async () => {
    server.use(
      visitor,
      http.post("/account/login", () => HttpResponse.error()),
    );
    const { user } = renderApp("/sign-in");
    await fillIn(user, "Demo-Pass-1!");
    expect(await screen.findByRole("alert")).toHaveTextContent("could not be reached");
  });

  it("does not follow a wanted address to another site", async () => {
    accounts();
    const { user, router } = renderApp("/sign-in?redirect=//evil.example/");
    await fillIn(user, "Demo-Pass-1!");
    await screen.findByRole("navigation", { name: "Main" });
    expect(router.state.location.pathname).not.toBe("/sign-in");
    expect(location.host).not.toContain("evil");
  });

  it("has no accessibility faults", async () => {
    server.use(visitor);
    renderApp("/sign-in");
    await screen.findByLabelText("Password");
    expect(await accessibilityFaults()).toEqual([]);
  });
});

/** Tells the page what the server writes into its head. */
function tell(name: string, passwordForm = "open") {
  for (const [key, content] of Object.entries({ "sign-in-provider": name, "password-form": passwordForm })) {
    const meta = document.createElement("meta");
    meta.name = key;
    meta.content = content;
    document.head.append(meta);
    onTestFinished(() => meta.remove());
  }
}

describe("signing in at a provider", () => {
  it("is offered only where the server names a provider [E-SEC]", async () => {
    server.use(visitor);
    tell("__SIGN_IN_PROVIDER__", "__PASSWORD_FORM__");
    renderApp("/sign-in");
    expect(await screen.findByLabelText("Password")).toBeVisible();
    expect(screen.queryByRole("link")).toBeNull();
  });

  it("leads there and back to the page that was wanted, beside the form for a password [E-SEC]", async () => {
    server.use(visitor);
    tell("Acme & Co");
    renderApp("/exports?status=FAILED");
    const link = await screen.findByRole("link", { name: "Sign in with Acme & Co" });
    expect(link).toHaveAttribute("href", "/account/provider/sign-in?redirect=%2Fexports%3Fstatus%3DFAILED");
    expect(screen.getByLabelText("Password")).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("folds the form for a password away where the server says so, until it is asked for", async () => {
    server.use(visitor);
    tell("Acme", "folded");
    const { user } = renderApp("/sign-in");
    const unfold = await screen.findByRole("button", { name: "Sign in with a password" });
    expect(screen.queryByLabelText("Password")).toBeNull();
    await user.click(unfold);
    expect(screen.getByLabelText("Password")).toBeVisible();
  });

  it.each([
    ["NO_ACCOUNT", /no account here/],
    ["DOMAIN_NOT_ALLOWED", /addresses of its domain/],
    ["EMAIL_NOT_VERIFIED", /does not confirm/],
    ["PROVIDER_UNREACHABLE", /does not answer/],
  ])("says why it came to nothing: %s", async (problem, message) => {
    server.use(visitor);
    renderApp(`/sign-in?problem=${problem}`);
    expect(await screen.findByRole("alert")).toHaveTextContent(message);
    expect(screen.getByRole("alert")).toHaveTextContent(problem);
  });

  it("shows no text of a link's own", async () => {
    server.use(visitor);
    renderApp("/sign-in?problem=constructor");
    expect(await screen.findByLabelText("Password")).toBeVisible();
    expect(screen.queryByRole("alert")).toBeNull();
  });
});

describe("being signed in", () => {
  it("goes past the sign-in page", async () => {
    accounts({ signedIn: true });
    const { router } = renderApp("/sign-in?redirect=/exports");
    expect(await screen.findByRole("heading", { name: "Exports" })).toBeVisible();
    expect(router.state.location.pathname).toBe("/exports");
  });

  it("sends the person to sign in again when the session ends, and back to the same page [E-SEC]", async () => {
    const seen = accounts({ signedIn: true });
    let refused = false;
    server.use(
      graphql.query("MotionEvents", () => {
        refused = true;
        seen.signedIn = false;
        return HttpResponse.json({ errors: [{ message: "Sign in first.", extensions: { code: "AUTH_NOT_AUTHENTICATED" } }] });
      }),
    );
    const { router } = renderApp("/motion-events?zone=porch");
    expect(await screen.findByText(/Your session has ended/)).toBeVisible();
    expect(refused).toBe(true);
    expect(router.state.location.search).toEqual({ redirect: "/motion-events?zone=porch" });
  });

  it("stays where it is when only one thing is refused", async () => {
    accounts({ signedIn: true });
    server.use(
      graphql.query("MotionEvents", () =>
        HttpResponse.json({ errors: [{ message: "Not yours.", extensions: { code: "AUTH_NOT_AUTHORIZED" } }] }),
      ),
    );
    renderApp("/motion-events");
    expect(await screen.findByText("Not yours.")).toBeVisible();
    expect(screen.queryByLabelText("Password")).toBeNull();
  });

  it("moves focus to the page that was chosen", async () => {
    accounts({ signedIn: true });
    const { user } = renderApp("/settings");
    await screen.findByRole("heading", { name: "Settings" });
    await user.click(screen.getByRole("link", { name: "Exports", hidden: true }));
    await screen.findByRole("heading", { name: "Exports" });
    await waitFor(() => expect(screen.getByRole("main")).toHaveFocus());
  });

  it("signs out by the account menu", async () => {
    const seen = accounts({ signedIn: true });
    const { user } = renderApp("/exports");
    await user.click(await screen.findByRole("button", { name: "Account of Ada" }));
    await user.click(await screen.findByRole("menuitem", { name: "Sign out" }));
    expect(await screen.findByLabelText("Password")).toBeVisible();
    expect(screen.queryByText(/session has ended/)).toBeNull();
    expect(seen.signedIn).toBe(false);
  });

  it("shows that nothing is at an unknown address", async () => {
    accounts({ signedIn: true });
    renderApp("/nowhere");
    expect(await screen.findByRole("heading", { name: "Page not found" })).toBeVisible();
  });

  it("offers another try when the server cannot be reached", async () => {
    // React reports every error that a page's boundary catches.
    vi.spyOn(console, "error").mockReturnValue();
    let up = false;
    server.use(
      graphql.query("Me", () => (up ? HttpResponse.json({ data: { me: ada } }) : HttpResponse.error())),
      graphql.operation(() => HttpResponse.json({ data: null })),
    );
    const { user } = renderApp("/exports");
    expect(await screen.findByRole("heading", { name: "Something went wrong" })).toBeVisible();
    up = true;
    await user.click(screen.getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(screen.getByRole("heading", { name: "Exports" })).toBeVisible());
  });
});

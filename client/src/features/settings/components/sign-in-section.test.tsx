import { screen, waitFor } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import type { ExportLauncher } from "@/lib/export-launcher";
import { accessibilityFaults } from "@/test/axe";
import { renderWith } from "@/test/render-with";
import { server } from "@/test/server";
import { SignInSection } from "./sign-in-section";

/** The section before a server that knows one password and keeps the bodies it was sent. */
function setUp() {
  const sent: unknown[] = [];
  server.use(
    http.post("/account/manage/info", async ({ request }) => {
      const body = (await request.json()) as { oldPassword: string };
      sent.push(body);
      return body.oldPassword === "Demo-Pass-1!"
        ? HttpResponse.json({ email: "ada@example.com" })
        : HttpResponse.json({ errors: { PasswordMismatch: ["Incorrect password."] } }, { status: 400 });
    }),
  );
  const onSessionsEnded = vi.fn<() => void>();
  const launcher = { open: vi.fn<ExportLauncher["open"]>(), startNow: vi.fn<ExportLauncher["startNow"]>() };
  return { sent, onSessionsEnded, ...renderWith(<SignInSection onSessionsEnded={onSessionsEnded} />, { launcher }) };
}

async function fillIn({ user }: ReturnType<typeof setUp>, ...values: [present: string, next: string, again: string]) {
  for (const [at, label] of ["Present password", "New password", "The same again"].entries()) {
    await user.clear(screen.getByLabelText(label));
    if (values[at]) await user.type(screen.getByLabelText(label), values[at]);
  }
  await user.click(screen.getByRole("button", { name: "Change password" }));
}

describe("password and sessions [E-SEC]", () => {
  it("changes the password once both new ones agree, and forgets what was typed", async () => {
    const page = setUp();
    expect(await accessibilityFaults()).toEqual([]);
    await fillIn(page, "Demo-Pass-1!", "Another-Pass-2", "Another-Pass-3");
    expect(await screen.findByText("The passwords differ")).toBeVisible();
    expect(page.sent).toEqual([]);

    await fillIn(page, "Demo-Pass-1!", "Another-Pass-2", "Another-Pass-2");
    await waitFor(() => expect(page.sent).toEqual([{ oldPassword: "Demo-Pass-1!", newPassword: "Another-Pass-2" }]));
    await waitFor(() => expect(screen.getByLabelText("Present password")).toHaveValue(""));
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  });

  it("says why the server keeps the old password", async () => {
    const page = setUp();
    await fillIn(page, "guess", "Another-Pass-2", "Another-Pass-2");
    expect(await screen.findByRole("alert")).toHaveTextContent("Incorrect password.");
    expect(screen.getByLabelText("New password")).toHaveValue("Another-Pass-2");
  });

  it("ends all sessions after asking, and says so where the server does not", async () => {
    let ends = false;
    server.use(http.post("/account/sign-out-everywhere", () => (ends ? new HttpResponse(null, { status: 204 }) : HttpResponse.error())));
    const { user, onSessionsEnded } = setUp();
    for (const expected of [0, 1]) {
      await user.click(screen.getByRole("button", { name: "Sign out everywhere…" }));
      await user.click(await screen.findByRole("button", { name: "Sign out everywhere" }));
      await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
      expect(onSessionsEnded).toHaveBeenCalledTimes(expected);
      ends = true;
    }
  });
});

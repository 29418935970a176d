import { screen, waitFor, within } from "@testing-library/react";
import { http, HttpResponse, type HttpHandler } from "msw";
import type { ExportLauncher } from "@/lib/export-launcher";
import { savePreferences } from "@/lib/preferences";
import { accessibilityFaults } from "@/test/axe";
import { renderWith } from "@/test/render-with";
import { server } from "@/test/server";
import type { ApiKey } from "../api/api-keys";
import { ApiKeysSection } from "./api-keys-section";

const path = "/account/api-keys";
const text = `gqlx_0123456789abcdef_${"a1".repeat(32)}`;
const backup: ApiKey = { id: "1", name: "Backup", createdAt: "2026-01-18T10:00:00Z", lastUsedAt: "2026-01-19T11:30:00Z" };

/** The section before a server that holds these keys and keeps the bodies it was sent. */
function setUp(keys: ApiKey[], ...first: HttpHandler[]) {
  const sent: unknown[] = [];
  server.use(
    ...first,
    http.get(path, () => HttpResponse.json({ items: keys })),
    http.post(path, async ({ request }) => {
      const body = (await request.json()) as { name: string; expiresAt?: string };
      sent.push(body);
      if (body.name === "Backup") return HttpResponse.json({ detail: 'You have an API key "Backup" already.' }, { status: 400 });
      keys.unshift({ id: "2", createdAt: "2026-01-20T00:00:00Z", ...body });
      return HttpResponse.json({ ...keys[0], key: text }, { status: 201 });
    }),
    http.delete(`${path}/:id`, ({ params }) => {
      keys.splice(
        keys.findIndex((key) => key.id === params.id),
        1,
      );
      return new HttpResponse(null, { status: 204 });
    }),
  );
  savePreferences({ timeZone: "UTC" });
  const launcher = { open: vi.fn<ExportLauncher["open"]>(), startNow: vi.fn<ExportLauncher["startNow"]>() };
  return { sent, ...renderWith(<ApiKeysSection />, { launcher }) };
}

describe("API keys [R-SEC]", () => {
  it("are listed with when they were made, used and will expire", async () => {
    setUp([backup]);
    const row = await screen.findByRole("row", { name: /Backup/ });
    expect(
      within(row)
        .getAllByRole("cell")
        .map((cell) => cell.textContent),
    ).toEqual(["Backup", "18 Jan 2026, 10:00:00", "19 Jan 2026, 11:30:00", "Never", "Revoke…"]);
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("are made with a name and a lifetime, and shown once", async () => {
    const { user, sent } = setUp([]);
    expect(await screen.findByText("There are none yet.")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "New key" }));
    await user.type(await screen.findByRole("textbox", { name: "Name" }), "Nightly");
    await user.click(screen.getByRole("button", { name: "Create key" }));

    expect(await screen.findByText(text)).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Copy" }));
    expect(await navigator.clipboard.readText()).toBe(text);
    const { expiresAt } = sent[0] as { expiresAt: string };
    expect(Math.round((Date.parse(expiresAt) - Date.now()) / 86_400_000)).toBe(90);

    await user.click(screen.getByRole("button", { name: "Done" }));
    await waitFor(() => expect(screen.queryByText(text)).not.toBeInTheDocument());
    expect(await screen.findByRole("row", { name: /Nightly/ })).toBeVisible();
  });

  it("may never expire, and a refusal is told", async () => {
    const { user, sent } = setUp([backup]);
    await user.click(screen.getByRole("button", { name: "New key" }));
    await user.type(await screen.findByRole("textbox", { name: "Name" }), "Backup");
    await user.click(screen.getByRole("combobox", { name: "Expires" }));
    await user.click(await screen.findByRole("option", { name: "Never" }));
    await user.click(screen.getByRole("button", { name: "Create key" }));

    expect(await screen.findByRole("alert")).toHaveTextContent('You have an API key "Backup" already.');
    expect(sent).toEqual([{ name: "Backup" }]);
  });

  it("are revoked after a question", async () => {
    const { user } = setUp([backup]);
    await user.click(await screen.findByRole("button", { name: "Revoke Backup…" }));
    await user.click(await screen.findByRole("button", { name: "Keep" }));
    expect(screen.getByRole("row", { name: /Backup/ })).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Revoke Backup…" }));
    await user.click(await screen.findByRole("button", { name: "Revoke key" }));
    expect(await screen.findByText("There are none yet.")).toBeVisible();
  });

  it("can be asked for again when the server could not be reached", async () => {
    const { user } = setUp(
      [backup],
      http.get(path, () => HttpResponse.error(), { once: true }),
    );
    expect(await screen.findByText(/could not be reached/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("row", { name: /Backup/ })).toBeVisible();
  });
});

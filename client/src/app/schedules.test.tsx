import { screen, waitFor, within } from "@testing-library/react";
import { savePreferences } from "@/lib/preferences";
import { accessibilityFaults } from "@/test/axe";
import { renderApp } from "@/test/render-app";
import { nightly, paused, scheduleServer } from "@/test/schedule-server";

vi.mock(import("./signed-in-layout"), () => import("@/test/layout-with-launcher"));

const list = () => screen.findByRole("region", { name: "Schedules" });

describe("the Schedules page", () => {
  beforeEach(() => savePreferences({ timeZone: "Europe/Vienna" }));

  it("shows when each runs, how the last run went, and whose it is [R-SCHED]", async () => {
    scheduleServer([nightly, paused]);
    renderApp("/schedules");
    const rows = within(await list()).getAllByRole("row");
    expect(rows[1]).toHaveTextContent(
      /Nightly eventsmotion events · CSV · 1 recipient · to ArchiveAt 02:30.*Europe\/Vienna18 Jan 2026, 02:30:00Failed17 Jan 2026, 02:30:00The disk is full\./,
    );
    expect(rows[2]).toHaveTextContent(/by Bob.*only on Monday.*Paused.*may no longer sign in.*Not yet/);
  });

  it("runs, pauses and resumes where they stand [R-SCHED]", async () => {
    const told = scheduleServer([nightly, paused]);
    const { user } = renderApp("/schedules");
    await user.click(await screen.findByRole("button", { name: "Run now: Nightly events" }));
    await waitFor(() => expect(told.run).toEqual(["s1"]));
    expect(await screen.findByText(/Nightly events runs now/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Pause: Nightly events" }));
    await user.click(screen.getByRole("button", { name: "Resume: Weekly proxies" }));
    await waitFor(() =>
      expect(told.updated).toEqual([
        { id: "s1", active: false },
        { id: "s2", active: true },
      ]),
    );
  });

  it("deletes only after asking [R-SCHED]", async () => {
    const told = scheduleServer([nightly]);
    const { user } = renderApp("/schedules");
    await user.click(await screen.findByRole("button", { name: "Delete…: Nightly events" }));
    await user.click(await screen.findByRole("button", { name: "Keep" }));
    expect(told.deleted).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Delete…: Nightly events" }));
    await user.click(await screen.findByRole("button", { name: "Delete schedule" }));
    expect(await screen.findByText("No schedules")).toBeVisible();
    expect(told.deleted).toEqual(["s1"]);
  });

  it("lists the runs with their files and failures [R-SCHED]", async () => {
    scheduleServer([nightly]);
    const { user } = renderApp("/schedules");
    await user.click(await screen.findByRole("button", { name: "Run log: Nightly events" }));
    const runs = await within(await screen.findByRole("dialog")).findAllByRole("listitem");
    expect(runs[0]).toHaveTextContent("The disk is full.");
    expect(within(runs[1] as HTMLElement).getByRole("link", { name: "motion-events.csv" })).toHaveAttribute(
      "href",
      "/downloads/e0/motion-events.csv",
    );
    expect(runs[1]).toHaveTextContent("gone@example.com: not sent. The mail server answered 550: no such user");
    expect(runs[1]).toHaveTextContent("zoe@example.com: sent 16 Jan 2026, 02:31:00, link until 17 Jan 2026, 02:31:00");
    expect(await accessibilityFaults()).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Revoke link for zoe@example.com" }));
    await waitFor(() => expect(screen.getByText(/zoe@example.com: link revoked 16 Jan 2026/)).toBeVisible());
    expect(screen.queryByRole("button", { name: /^Revoke link/ })).not.toBeInTheDocument();
  });

  it("has no accessibility faults", async () => {
    scheduleServer([nightly, paused]);
    renderApp("/schedules");
    await list();
    expect(await accessibilityFaults()).toEqual([]);
  });
});

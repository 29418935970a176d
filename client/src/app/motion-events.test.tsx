import { screen, waitFor, within } from "@testing-library/react";
import { graphql, HttpResponse } from "msw";
import type { ResultOf, VariablesOf } from "@/gql/graphql";
import type { MotionEventsQuery } from "@/features/motion-events/api/motion-events-query";
import { accessibilityFaults } from "@/test/axe";
import { camerasAnswer, motionEvents } from "@/test/fixtures";
import { launcher } from "@/test/layout-with-launcher";
import { renderApp } from "@/test/render-app";
import { server } from "@/test/server";
import { signedInAsAda } from "@/test/users";

vi.mock(import("./signed-in-layout"), () => import("@/test/layout-with-launcher"));

type Result = ResultOf<typeof MotionEventsQuery>;
type Variables = VariablesOf<typeof MotionEventsQuery>;

/** A server that answers every page of motion events the same way, and keeps what it was asked for. */
function motionServer(answer: (variables: Variables) => Result | null) {
  const asked: Variables[] = [];
  server.use(
    signedInAsAda,
    camerasAnswer,
    graphql.query<Result, Variables>("MotionEvents", ({ variables }) => {
      asked.push(variables);
      const data = answer(variables);
      return data ? HttpResponse.json({ data }) : HttpResponse.json({ errors: [{ message: "The database is busy." }] });
    }),
  );
  return asked;
}

describe("the Motion events page", () => {
  it("shows events with times in the visible zone, and how many there are in all [E-TZ]", async () => {
    motionServer(() => motionEvents(3, 60_000));
    renderApp("/motion-events?tz=America/Los_Angeles");
    const rows = within(await screen.findByRole("region", { name: "Motion events" })).getAllByRole("row");
    expect(rows).toHaveLength(4);
    expect(rows[1]).toHaveTextContent("15 Dec 2025, 10:30:00Front Door0.875frame_diff10, 20300 × 400–");
    expect(screen.getByText("60,000 events · times in America/Los_Angeles")).toBeVisible();
  });

  it("takes its filters from the address [E-AC3] [E-AC4]", async () => {
    const asked = motionServer(() => motionEvents(1));
    renderApp("/motion-events?camera=garage&from=2025-12-15&to=2025-12-16&tz=UTC&confidence=0.5");
    await screen.findByRole("region", { name: "Motion events" });
    expect(asked).toEqual([
      {
        first: 25,
        order: [{ timestamp: "DESC" }],
        where: {
          cameraId: { eq: "garage" },
          confidence: { gte: 0.5 },
          timestamp: { gte: "2025-12-15T00:00:00.000Z", lt: "2025-12-17T00:00:00.000Z" },
        },
      },
    ]);
    expect(screen.getByRole("combobox", { name: "Camera" })).toHaveValue("Garage");
    expect(screen.getByRole("textbox", { name: "Minimum confidence" })).toHaveValue("0.5");
  });

  it("keeps filters, order and page in the address [E-AC4]", async () => {
    const asked = motionServer(() => motionEvents(2, 60, { next: true }));
    const { user, router } = renderApp("/motion-events?tz=UTC");
    await screen.findByRole("region", { name: "Motion events" });

    await user.click(screen.getByRole("button", { name: "Next" }));
    await waitFor(() => expect(router.state.location.search).toMatchObject({ after: "end", page: 2 }));
    await waitFor(() => expect(asked.at(-1)).toMatchObject({ first: 25, after: "end" }));
    expect(screen.getByText("Page 2 of 3")).toBeVisible();

    await user.click(screen.getByRole("combobox", { name: "Camera" }));
    await user.click(await screen.findByRole("option", { name: "Garage" }));
    await waitFor(() => expect(asked.at(-1)).toEqual({ first: 25, where: { cameraId: { eq: "garage" } }, order: [{ timestamp: "DESC" }] }));
    expect(router.state.location.search).toEqual({ camera: "garage", tz: "UTC" });

    await user.click(screen.getByRole("button", { name: "Confidence" }));
    await waitFor(() => expect(asked.at(-1)).toMatchObject({ order: [{ confidence: "ASC" }] }));
    await user.click(screen.getByRole("button", { name: "Confidence" }));
    await waitFor(() => expect(asked.at(-1)).toMatchObject({ order: [{ confidence: "DESC" }] }));
    expect(screen.getByRole("columnheader", { name: "Confidence" })).toHaveAttribute("aria-sort", "descending");

    await user.type(screen.getByRole("textbox", { name: "Zone contains" }), " porch ");
    await waitFor(() => expect(router.state.location.search).toMatchObject({ zone: "porch" }));

    await user.click(screen.getByRole("button", { name: "Clear filters" }));
    await waitFor(() => expect(router.state.location.search).toEqual({ sort: "-confidence", tz: "UTC" }));
    expect(screen.getByRole("textbox", { name: "Zone contains" })).toHaveValue("");
  });

  it("opens the export modal with what the page shows [R-UI]", async () => {
    motionServer(() => motionEvents(1));
    const { user } = renderApp("/motion-events?camera=garage&from=2025-12-15&to=2025-12-15&tz=UTC");
    await user.click(await screen.findByRole("button", { name: "Export" }));
    expect(launcher.open).toHaveBeenCalledWith({
      dataset: "motion_events",
      where: { cameraId: { eq: "garage" } },
      order: [{ timestamp: "DESC" }],
      range: { from: "2025-12-15T00:00:00.000Z", to: "2025-12-16T00:00:00.000Z" },
      timeZone: "UTC",
    });
  });

  it("names the reason when rows cannot be loaded, and loads them on the next try", async () => {
    let broken = true;
    motionServer(() => (broken ? null : motionEvents(1)));
    const { user } = renderApp("/motion-events");
    expect(await screen.findByRole("alert")).toHaveTextContent("The database is busy.");
    broken = false;
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("region", { name: "Motion events" })).toBeVisible();
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("says when nothing matches", async () => {
    motionServer(() => motionEvents(0));
    renderApp("/motion-events?zone=nowhere");
    expect(await screen.findByText(/Nothing matches these filters/)).toBeVisible();
  });

  it("has no accessibility faults", async () => {
    motionServer(() => motionEvents(3, 60, { next: true }));
    renderApp("/motion-events?camera=garage");
    await screen.findByRole("region", { name: "Motion events" });
    expect(await accessibilityFaults()).toEqual([]);
  });
});

import { screen, waitFor, within } from "@testing-library/react";
import { graphql, HttpResponse } from "msw";
import type { ResultOf, VariablesOf } from "@/gql/graphql";
import type { ExperimentQuery, VariantResult } from "@/features/experiments/api/experiment-query";
import type { Experiment, ExperimentsQuery } from "@/features/experiments/api/experiments-query";
import type { FeatureFlagsQuery } from "@/features/experiments/api/feature-flags-query";
import { accessibilityFaults } from "@/test/axe";
import { launcher } from "@/test/layout-with-launcher";
import { renderApp } from "@/test/render-app";
import { server } from "@/test/server";
import { signedInAsAda } from "@/test/users";

vi.mock(import("./signed-in-layout"), () => import("@/test/layout-with-launcher"));

const tour: Experiment = {
  id: "a/tour",
  name: "Onboarding tour",
  description: "Does a tour help?",
  status: "COMPLETED",
  createdBy: "Bob",
  startedAt: "2026-01-01T00:00:00.000Z",
  endedAt: "2026-02-01T00:00:00.000Z",
  variants: [
    { name: "control", isControl: true },
    { name: "film", isControl: false },
  ],
};
const control: VariantResult = {
  variant: "control",
  isControl: true,
  users: 2029,
  conversions: 626,
  rate: 0.308526,
  intervalLow: 0.288806,
  intervalHigh: 0.32897,
  lift: null,
  pValue: null,
};
const film: VariantResult = {
  ...control,
  variant: "film",
  isControl: false,
  users: 1961,
  conversions: 707,
  rate: 0.36053,
  lift: 0.168564,
  pValue: 0.00046,
};
const pageInfo = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null };

/** A server with these experiments and flags; null where it fails. */
function listServer(experiments: Experiment[] | null, flags: boolean | null = true, next = false) {
  const asked: VariablesOf<typeof ExperimentsQuery>[] = [];
  const flag = {
    key: "dark-mode",
    name: "Dark mode",
    enabled: false,
    rolloutPercent: 12.5,
    owner: null,
    updatedAt: "2026-01-02T12:00:00.000Z",
  };
  server.use(
    signedInAsAda,
    graphql.query<ResultOf<typeof ExperimentsQuery>, VariablesOf<typeof ExperimentsQuery>>("Experiments", ({ variables }) => {
      asked.push(variables);
      return experiments
        ? HttpResponse.json({
            data: {
              experiments: {
                totalCount: experiments.length,
                nodes: experiments,
                pageInfo: { ...pageInfo, hasNextPage: next, endCursor: "end" },
              },
            },
          })
        : HttpResponse.json({ errors: [{ message: "The database is busy." }] });
    }),
    graphql.query<ResultOf<typeof FeatureFlagsQuery>>("FeatureFlags", () =>
      flags === null
        ? HttpResponse.json({ errors: [{ message: "The database is busy." }] })
        : HttpResponse.json({ data: { featureFlags: { totalCount: flags ? 1 : 0, nodes: flags ? [flag] : [], pageInfo } } }),
    ),
  );
  return asked;
}

function resultServer(variants: VariantResult[] | null) {
  server.use(
    signedInAsAda,
    graphql.query<ResultOf<typeof ExperimentQuery>, VariablesOf<typeof ExperimentQuery>>("Experiment", ({ variables }) =>
      HttpResponse.json({
        data: {
          experiments: { nodes: variants && variables.id === tour.id ? [tour] : [] },
          experimentResults: variants && { variants },
        },
      }),
    ),
  );
}

describe("the Experiments page", () => {
  it("lists experiments, each with a way to its results, and feature flags [R-TYPE] [R-UI]", async () => {
    listServer([tour]);
    renderApp("/experiments");
    const row = within(await screen.findByRole("region", { name: "Experiments" })).getAllByRole("row")[1];
    expect(row).toHaveTextContent("Onboarding tourDoes a tour help?Completedcontrol, film01 Jan 202601 Feb 2026Bob");
    expect(screen.getByRole("link", { name: "Onboarding tour" })).toHaveAttribute("href", "/experiments/a%2Ftour");
    const flag = within(await screen.findByRole("region", { name: "Feature flags" })).getAllByRole("row")[1];
    expect(flag).toHaveTextContent("Dark modedark-modeOff12.5%–02 Jan 2026");
  });

  it("opens the export modal for results and for events [R-UI]", async () => {
    listServer([tour]);
    const { user } = renderApp("/experiments");
    await user.click(await screen.findByRole("button", { name: "Export" }));
    await user.click(screen.getByRole("button", { name: "Export events" }));
    expect(launcher.open.mock.calls.map(([draft]) => draft.dataset)).toEqual(["experiment_results", "experiment_events"]);
  });

  it("goes on to the next page by its cursor", async () => {
    const asked = listServer([tour], true, true);
    const { user } = renderApp("/experiments");
    await user.click(await screen.findByRole("button", { name: "Next" }));
    await waitFor(() => expect(asked.at(-1)).toEqual({ first: 25, after: "end" }));
  });

  it("says where there is nothing, and what failed, part by part", async () => {
    listServer([], false);
    const { unmount } = renderApp("/experiments");
    expect(await screen.findByRole("heading", { name: "No experiments" })).toBeVisible();
    expect(await screen.findByRole("heading", { name: "No feature flags" })).toBeVisible();
    unmount();

    listServer(null, null);
    const { user } = renderApp("/experiments");
    expect(await screen.findByText("Experiments could not be loaded")).toBeVisible();
    expect(await screen.findByText("Feature flags could not be loaded")).toBeVisible();
    listServer([tour]);
    for (const again of screen.getAllByRole("button", { name: "Try again" })) await user.click(again);
    expect(await screen.findByRole("link", { name: "Onboarding tour" })).toBeVisible();
  });

  it("has no accessibility faults", async () => {
    listServer([tour]);
    renderApp("/experiments");
    await screen.findByRole("region", { name: "Feature flags" });
    await screen.findByRole("region", { name: "Experiments" });
    expect(await accessibilityFaults()).toEqual([]);
  });
});

describe("an experiment's page", () => {
  // Compiling the chart library takes a busy machine longer than a test waits.
  beforeAll(() => import("@/features/experiments/components/interval-plot"), 60_000);

  it("shows every figure, what it means and how it was computed [R-STAT]", async () => {
    resultServer([control, film]);
    renderApp("/experiments/a%2Ftour");
    const rows = within(await screen.findByRole("region", { name: "Results by variant" })).getAllByRole("row");
    expect(rows[1]).toHaveTextContent("controlControl2,02962630.85% (28.88% to 32.90%)–––");
    expect(rows[2]).toHaveTextContent("film1,96170736.05% (28.88% to 32.90%)+16.9%0.0005Better");
    expect(screen.getByRole("list", { name: "What the results mean" })).toHaveTextContent("“film” converts better than “control”");
    expect(screen.getByRole("note", { name: "Method" })).toHaveTextContent("95% Wilson score interval");
    expect(screen.getByText("Started 01 Jan 2026 · ended 01 Feb 2026 · created by Bob")).toBeVisible();
  });

  it("plots the intervals, and shows the same values as a table [R-STAT]", async () => {
    resultServer([control, film, { ...film, variant: "nobody", users: 0, lift: null, pValue: null }]);
    const { user, router } = renderApp("/experiments/a%2Ftour");
    expect(
      await screen.findByRole("figure", { name: /control: 30.85%, from 28.88% to 32.90%\. .* nobody: no users\./ }),
    ).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "View as table" }));
    expect(within(await screen.findByRole("region", { name: "Conversion rates" })).getAllByRole("row")[2]).toHaveTextContent(
      "film36.05%28.88%32.90%",
    );
    expect(router.state.location.search).toEqual({ view: "table" });
  });

  it("prefills the export modal with this experiment [R-UI]", async () => {
    resultServer([control, film]);
    const { user } = renderApp("/experiments/a%2Ftour");
    await user.click(await screen.findByRole("button", { name: "Export" }));
    expect(launcher.open).toHaveBeenLastCalledWith({ dataset: "experiment_results", where: { experimentId: { eq: "a/tour" } } });
    await user.click(screen.getByRole("button", { name: "Export events" }));
    expect(launcher.open).toHaveBeenLastCalledWith({ dataset: "experiment_events", where: { experimentId: { eq: "a/tour" } } });
  });

  it("says that there are no users yet, or no such experiment", async () => {
    resultServer([{ ...control, users: 0, conversions: 0 }]);
    const { unmount } = renderApp("/experiments/a%2Ftour");
    expect(await screen.findByRole("heading", { name: "No users yet" })).toBeVisible();
    unmount();

    resultServer(null);
    renderApp("/experiments/gone");
    expect(await screen.findByRole("alert")).toHaveTextContent("Experiment not found (404)No experiment has the id “gone”.");
    expect(screen.queryByRole("button", { name: "Export" })).toBeNull();
  });

  it("has no accessibility faults, as chart and as table", async () => {
    resultServer([control, film]);
    const { user } = renderApp("/experiments/a%2Ftour");
    await screen.findByRole("figure");
    expect(await accessibilityFaults()).toEqual([]);
    await user.click(screen.getByRole("button", { name: "View as table" }));
    await screen.findByRole("region", { name: "Conversion rates" });
    expect(await accessibilityFaults()).toEqual([]);
  });
});

import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from "@tanstack/react-router";
import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { ExportJobsProvider } from "@/features/exports/components/export-jobs-provider";
import { ConnectionProvider } from "@/gql/connection-context";
import { useExportLauncher, type ExportDraft, type ExportLauncher } from "@/lib/export-launcher";
import { fakeConnection } from "./fake-connection";

/** A page of Ada's with one button that opens the export modal with a draft. */
export function renderExports(draft: ExportDraft = { dataset: "motion_events" }, isAdministrator = false) {
  const fake = fakeConnection();
  const held: { launcher?: ExportLauncher } = {};

  function Page() {
    const launcher = useExportLauncher();
    held.launcher = launcher;
    return (
      <main>
        <h1>A page</h1>
        <button type="button" onClick={() => launcher.open(draft)}>
          Export
        </button>
      </main>
    );
  }

  const root = createRootRoute({
    component: () => (
      <ExportJobsProvider userId="ada" isAdministrator={isAdministrator}>
        <Page />
      </ExportJobsProvider>
    ),
  });
  const router = createRouter({ routeTree: root, history: createMemoryHistory() });
  const user = userEvent.setup();
  const view = render(
    <MantineProvider env="test">
      <ConnectionProvider connection={fake.connection}>
        <Notifications />
        <RouterProvider router={router} />
      </ConnectionProvider>
    </MantineProvider>,
  );
  return {
    ...view,
    user,
    fake,
    launcher: () => {
      if (!held.launcher) throw new Error("The page is not there yet.");
      return held.launcher;
    },
  };
}

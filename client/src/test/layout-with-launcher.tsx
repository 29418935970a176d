import { Outlet } from "@tanstack/react-router";
import { ExportLauncherProvider, type ExportLauncher } from "@/lib/export-launcher";

/** Records what pages ask of the exports feature. */
export const launcher = {
  open: vi.fn<ExportLauncher["open"]>(),
  startNow: vi.fn<ExportLauncher["startNow"]>(),
};

/** Stands in for the layout of signed-in pages, so that a page's test says nothing of the exports feature. */
export function SignedInLayout() {
  return (
    <ExportLauncherProvider launcher={launcher}>
      <main>
        <Outlet />
      </main>
    </ExportLauncherProvider>
  );
}

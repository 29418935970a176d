import { MantineProvider } from "@mantine/core";
import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { cssVariables, theme } from "@/app/theme";
import { openConnection } from "@/gql/connection";
import { ConnectionProvider } from "@/gql/connection-context";
import { ExportLauncherProvider, type ExportLauncher } from "@/lib/export-launcher";

/** A part of the pages with everything around it but the router and the session. */
export function renderWith(children: ReactNode, { launcher }: { launcher: ExportLauncher }) {
  const connection = openConnection({ onSignedOut: () => undefined });
  const user = userEvent.setup();
  return {
    user,
    ...render(
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} env="test">
        <ConnectionProvider connection={connection}>
          <ExportLauncherProvider launcher={launcher}>
            <main>{children}</main>
          </ExportLauncherProvider>
        </ConnectionProvider>
      </MantineProvider>,
    ),
  };
}

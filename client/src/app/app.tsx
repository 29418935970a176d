import { localStorageColorSchemeManager, MantineProvider } from "@mantine/core";
import { RouterProvider } from "@tanstack/react-router";
import { lazy, Suspense, useEffect } from "react";
import type { Session } from "@/features/accounts/model/session";
import { SessionProvider } from "@/features/accounts/model/session-context";
import { styleNonce } from "@/lib/style-nonce";
import type { AppRouter } from "./router";
import { cssVariables, theme } from "./theme";

const colorSchemes = localStorageColorSchemeManager({ key: "graphql-export.color-scheme" });

/** Toasts come after the page; one that is shown earlier waits for them. */
const Toasts = lazy(() => import("./toasts").then(({ Toasts }) => ({ default: Toasts })));

interface AppProps {
  session: Session;
  router: AppRouter;
  /** `test` leaves animations out. */
  env?: "default" | "test";
}

export function App({ session, router, env = "default" }: AppProps) {
  // The guard of the signed-in pages decides where a person goes when a session ends.
  useEffect(
    () =>
      session.subscribe(() => {
        if (session.state.user === null) void router.invalidate();
      }),
    [session, router],
  );

  return (
    <MantineProvider
      env={env}
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      colorSchemeManager={colorSchemes}
      getStyleNonce={() => styleNonce() ?? ""}
    >
      <SessionProvider session={session}>
        <Suspense>
          <Toasts />
        </Suspense>
        <RouterProvider router={router} />
      </SessionProvider>
    </MantineProvider>
  );
}

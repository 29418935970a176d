import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, Outlet, redirect } from "@tanstack/react-router";
import type { Session } from "@/features/accounts/model/session";
import { parseConfigurationSearch } from "@/features/configuration/model/configuration-search";
import { parseExperimentSearch, parseExperimentsSearch } from "@/features/experiments/model/experiments-search";
import { parseHistorySearch } from "@/features/exports/model/history-search";
import { parseLogSearch } from "@/features/logs/model/log-search";
import { parseMotionSearch } from "@/features/motion-events/model/motion-search";
import { parseProxySearch } from "@/features/proxies/model/proxy-search";
import { parseReportsSearch } from "@/features/reports/model/reports-search";
import { parseSensorSearch } from "@/features/sensors/model/sensor-search";
import { parseServerSearch } from "@/features/servers/model/server-search";
import { parseUsersSearch } from "@/features/users/model/users-search";
import { parsePageSearch, type PageSearch } from "@/lib/list-page";
import { ErrorPage } from "./shell/error-page";
import { NotFoundPage } from "./shell/not-found-page";
import { SignedInLayout } from "./signed-in-layout";

const root = createRootRouteWithContext<{ session: Session }>()({ component: Outlet });

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  /** `redirect` is the address that was wanted; only one of this site, so that no link can lead a person astray. `problem` is why signing in at the provider failed. */
  validateSearch: ({ redirect, problem }: Record<string, unknown>): { redirect?: string; problem?: string } => ({
    redirect: typeof redirect === "string" && /^\/(?![/\\])/.test(redirect) ? redirect : undefined,
    problem: typeof problem === "string" ? problem : undefined,
  }),
  beforeLoad: async ({ context, search }) => {
    const user = await context.session.load().catch(() => null);
    if (user) throw redirect({ href: search.redirect ?? "/", replace: true });
  },
  component: lazyRouteComponent(() => import("./sign-in-route"), "SignInRoute"),
});

const setUp = createRoute({
  getParentRoute: () => root,
  path: "/setup",
  validateSearch: ({ token }: Record<string, unknown>) => ({ token: typeof token === "string" ? token : "" }),
  component: lazyRouteComponent(() => import("./set-up-route"), "SetUpRoute"),
});

const signedIn = createRoute({
  getParentRoute: () => root,
  id: "signed-in",
  beforeLoad: async ({ context, location }) => {
    const user = await context.session.load();
    if (!user) throw redirect({ to: "/sign-in", search: location.pathname === "/" ? {} : { redirect: location.href }, replace: true });
  },
  component: SignedInLayout,
  errorComponent: (props) => (
    <main>
      <ErrorPage {...props} />
    </main>
  ),
});

const home = createRoute({
  getParentRoute: () => signedIn,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/motion-events", replace: true });
  },
});

const servers = createRoute({
  getParentRoute: () => signedIn,
  path: "/servers",
  validateSearch: parseServerSearch,
  component: lazyRouteComponent(() => import("@/features/servers/components/servers-page"), "ServersPage"),
});

const motionEvents = createRoute({
  getParentRoute: () => signedIn,
  path: "/motion-events",
  validateSearch: parseMotionSearch,
  component: lazyRouteComponent(() => import("@/features/motion-events/components/motion-events-page"), "MotionEventsPage"),
});

const sensors = createRoute({
  getParentRoute: () => signedIn,
  path: "/sensors",
  validateSearch: parseSensorSearch,
  component: lazyRouteComponent(() => import("@/features/sensors/components/sensors-page"), "SensorsPage"),
});

const experiments = createRoute({
  getParentRoute: () => signedIn,
  path: "/experiments",
  validateSearch: parseExperimentsSearch,
  component: lazyRouteComponent(() => import("@/features/experiments/components/experiments-page"), "ExperimentsPage"),
});

const experiment = createRoute({
  getParentRoute: () => signedIn,
  path: "/experiments/$experimentId",
  validateSearch: parseExperimentSearch,
  component: lazyRouteComponent(() => import("@/features/experiments/components/experiment-page"), "ExperimentPage"),
});

const proxies = createRoute({
  getParentRoute: () => signedIn,
  path: "/proxies",
  validateSearch: parseProxySearch,
  component: lazyRouteComponent(() => import("@/features/proxies/components/proxies-page"), "ProxiesPage"),
});

const logs = createRoute({
  getParentRoute: () => signedIn,
  path: "/logs",
  validateSearch: parseLogSearch,
  component: lazyRouteComponent(() => import("./logs-route"), "LogsRoute"),
});

const schedules = createRoute({
  getParentRoute: () => signedIn,
  path: "/schedules",
  validateSearch: (raw: Record<string, unknown>): PageSearch => parsePageSearch(raw),
  component: lazyRouteComponent(() => import("@/features/schedules/components/schedules-page"), "SchedulesPage"),
});

const destinations = createRoute({
  getParentRoute: () => signedIn,
  path: "/destinations",
  component: lazyRouteComponent(() => import("@/features/destinations/components/destinations-page"), "DestinationsPage"),
});

const reports = createRoute({
  getParentRoute: () => signedIn,
  path: "/reports",
  validateSearch: parseReportsSearch,
  component: lazyRouteComponent(() => import("@/features/reports/components/reports-page"), "ReportsPage"),
});

const configuration = createRoute({
  getParentRoute: () => signedIn,
  path: "/configuration",
  validateSearch: parseConfigurationSearch,
  component: lazyRouteComponent(() => import("@/features/configuration/components/configuration-page"), "ConfigurationPage"),
});

const users = createRoute({
  getParentRoute: () => signedIn,
  path: "/users",
  validateSearch: parseUsersSearch,
  component: lazyRouteComponent(() => import("@/features/users/components/users-page"), "UsersPage"),
});

const settings = createRoute({
  getParentRoute: () => signedIn,
  path: "/settings",
  component: lazyRouteComponent(() => import("./settings-route"), "SettingsRoute"),
});

const exports = createRoute({
  getParentRoute: () => signedIn,
  path: "/exports",
  validateSearch: parseHistorySearch,
  component: lazyRouteComponent(() => import("@/features/exports/components/exports-page"), "ExportsPage"),
});

/** Any other address: not found, within the frame and its navigation. */
const elsewhere = createRoute({ getParentRoute: () => signedIn, path: "$", component: NotFoundPage });

const routeTree = root.addChildren([
  signIn,
  setUp,
  signedIn.addChildren([
    home,
    servers,
    motionEvents,
    sensors,
    experiments,
    experiment,
    proxies,
    logs,
    exports,
    schedules,
    destinations,
    reports,
    configuration,
    users,
    settings,
    elsewhere,
  ]),
]);

export function createAppRouter(session: Session) {
  return createRouter({
    routeTree,
    context: { session },
    defaultPreload: "intent",
    defaultErrorComponent: ErrorPage,
    defaultNotFoundComponent: NotFoundPage,
    scrollRestoration: true,
  });
}

export type AppRouter = ReturnType<typeof createAppRouter>;

declare module "@tanstack/react-router" {
  interface Register {
    router: AppRouter;
  }
}

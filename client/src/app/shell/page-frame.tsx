import { AppShell, Burger, Group, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { Link, Outlet, useRouterState } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useRef } from "react";
import { Navigation } from "./navigation";
import classes from "./page-frame.module.css";

const HeaderMenus = lazy(() => import("./header-menus").then(({ HeaderMenus }) => ({ default: HeaderMenus })));

/** Header, navigation and the page itself, for people who are signed in. */
export function PageFrame() {
  const [opened, { toggle, close }] = useDisclosure(false);
  const page = useRef<HTMLElement>(null);
  const path = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname });
  const lastPath = useRef(path);

  // A new page begins at its beginning, for the keyboard and for screen readers too.
  useEffect(() => {
    if (lastPath.current && path && lastPath.current !== path) page.current?.focus();
    lastPath.current = path;
  }, [path]);

  return (
    <AppShell header={{ height: 56 }} navbar={{ width: 220, breakpoint: "sm", collapsed: { mobile: !opened } }} padding="md">
      <a href="#page" className={classes.skip}>
        Skip to the page
      </a>
      <AppShell.Header className={classes.header}>
        <Group gap="xs" wrap="nowrap">
          <Burger opened={opened} onClick={toggle} hiddenFrom="sm" size="sm" aria-label={opened ? "Close navigation" : "Open navigation"} />
          <Link to="/motion-events" className={classes.brand}>
            <Text fw={700} size="lg" span>
              GraphQLExport
            </Text>
          </Link>
        </Group>
        <Group gap="xs" wrap="nowrap">
          <Suspense>
            <HeaderMenus />
          </Suspense>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" aria-label="Main">
        <Navigation onChosen={close} />
      </AppShell.Navbar>
      <AppShell.Main ref={page} id="page" tabIndex={-1} className={classes.main}>
        <Outlet />
      </AppShell.Main>
    </AppShell>
  );
}

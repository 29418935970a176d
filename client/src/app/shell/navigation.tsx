import { NavLink } from "@mantine/core";
import {
  IconAdjustments,
  IconCalendarClock,
  IconChartLine,
  IconDownload,
  IconFlask,
  IconLogs,
  IconReportAnalytics,
  IconSend,
  IconServer2,
  IconSettings,
  IconUsers,
  IconVideo,
  IconWorldWww,
} from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useUser } from "@/features/accounts/model/session-context";
import classes from "./navigation.module.css";

/** The pages, in the order in which they are offered; some to administrators alone. */
const pages = [
  { to: "/servers", label: "Servers", icon: IconServer2 },
  { to: "/motion-events", label: "Motion events", icon: IconVideo },
  { to: "/sensors", label: "Sensors", icon: IconChartLine },
  { to: "/experiments", label: "Experiments", icon: IconFlask },
  { to: "/proxies", label: "Proxies", icon: IconWorldWww },
  { to: "/logs", label: "Logs", icon: IconLogs, forAdministrators: true },
  { to: "/exports", label: "Exports", icon: IconDownload },
  { to: "/schedules", label: "Schedules", icon: IconCalendarClock },
  { to: "/destinations", label: "Destinations", icon: IconSend },
  { to: "/reports", label: "Reports", icon: IconReportAnalytics },
  { to: "/configuration", label: "Configuration", icon: IconAdjustments },
  { to: "/users", label: "Users", icon: IconUsers, forAdministrators: true },
  { to: "/settings", label: "Settings", icon: IconSettings },
] as const;

/** The pages that are offered to whoever is signed in. */
export function usePages() {
  const isAdministrator = useUser()?.role === "ADMINISTRATOR";
  return pages.filter((page) => isAdministrator || !("forAdministrators" in page));
}

export function Navigation({ onChosen }: { onChosen: () => void }) {
  return usePages().map(({ to, label, icon: Icon }) => (
    <Link key={to} to={to} className={classes.link} onClick={onChosen}>
      {({ isActive }) => (
        <NavLink
          component="span"
          className={classes.entry}
          label={label}
          active={isActive}
          leftSection={<Icon size={20} stroke={1.6} aria-hidden />}
        />
      )}
    </Link>
  ));
}

import { NavLink } from "@mantine/core";
import { IconChartLine, IconDownload, IconSettings, IconVideo } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";

const entries = [
  { to: "/motion-events", label: "Motion events", icon: IconVideo },
  { to: "/sensors", label: "Sensors", icon: IconChartLine },
  { to: "/exports", label: "Exports", icon: IconDownload },
  { to: "/settings", label: "Settings", icon: IconSettings },
] as const;

export function Navigation({ onChosen }: { onChosen: () => void }) {
  return entries.map(({ to, label, icon: Icon }) => (
    <Link key={to} to={to}>
      {({ isActive }) => (
        <NavLink
          component="span"
          label={label}
          active={isActive}
          onClick={onChosen}
          leftSection={<Icon size={20} stroke={1.6} aria-hidden />}
        />
      )}
    </Link>
  ));
}

import { ActionIcon, Paper, Stack, Text } from "@mantine/core";
import { IconChevronDown, IconChevronUp, IconX } from "@tabler/icons-react";
import { useLocation } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { formatCount } from "@/lib/format";
import type { ExportRecord } from "../api/export-fields";
import { isActive } from "@/lib/export-status";
import { useExportJobs, useKnownExports } from "../model/jobs-context";
import { percentOf } from "../model/progress-text";
import { ProgressAnnouncer } from "./progress-announcer";
import { ProgressCard } from "./progress-card";
import classes from "./export-tray.module.css";

const heightVariable = "--export-tray-height";

/** The person's exports that run or have just ended, small, on every page. */
export function ExportTray({ hidden }: { hidden: boolean }) {
  const { userId } = useExportJobs();
  const known = useKnownExports();
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());
  const [expanded, setExpanded] = useState<boolean | null>(null);
  const tray = useRef<HTMLElement>(null);

  const shown = known.filter(({ id, createdBy }) => createdBy.id === userId && !dismissed.has(id));
  const running = shown.filter(({ status }) => isActive(status));
  // The Exports page shows them all, larger.
  const elsewhere = useLocation({ select: ({ pathname }) => pathname !== "/exports" });
  const visible = shown.length > 0 && !hidden && elsewhere;
  const open = expanded ?? !matchMedia("(max-width: 36em)").matches;

  useEffect(() => {
    const element = tray.current;
    if (!visible || !element) return;
    const root = document.documentElement.style;
    const observer = new ResizeObserver(() => root.setProperty(heightVariable, `${element.offsetHeight}px`));
    observer.observe(element);
    return () => {
      observer.disconnect();
      root.removeProperty(heightVariable);
    };
  }, [visible]);

  const announcers = !hidden && shown.map((record) => <ProgressAnnouncer key={record.id} record={record} />);
  if (!visible) return announcers;
  return (
    <>
      {announcers}
      <div className={classes.room} aria-hidden />
      <Paper component="aside" ref={tray} aria-label="Your exports" withBorder className={classes.tray}>
        <div className={classes.header}>
          <Text fw={650} size="sm" style={{ flex: 1 }}>
            {trayTitle(shown, running)}
          </Text>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-expanded={open}
            aria-label={open ? "Hide details of exports" : "Show details of exports"}
            onClick={() => setExpanded(!open)}
          >
            {open ? <IconChevronDown size={18} /> : <IconChevronUp size={18} />}
          </ActionIcon>
          {running.length === 0 && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label="Close the list of exports"
              onClick={() => setDismissed(new Set([...dismissed, ...shown.map(({ id }) => id)]))}
            >
              <IconX size={18} />
            </ActionIcon>
          )}
        </div>
        {open && (
          <Stack gap="xs" className={classes.list}>
            {shown.map((record) => (
              <ProgressCard key={record.id} record={record} />
            ))}
          </Stack>
        )}
      </Paper>
    </>
  );
}

function trayTitle(shown: readonly ExportRecord[], running: readonly ExportRecord[]): string {
  if (running.length === 0) return shown.length === 1 ? "1 export has ended" : `${formatCount(shown.length)} exports have ended`;
  const [only] = running;
  const percent = running.length === 1 && only ? percentOf(only.progress) : null;
  const count = running.length === 1 ? "1 export is running" : `${formatCount(running.length)} exports are running`;
  return percent === null ? count : `${count} · ${Math.floor(percent)} %`;
}

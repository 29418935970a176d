import { Paper } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./table-frame.module.css";

/** Keeps a wide table's sideways scrolling inside itself, reachable by keyboard. */
export function TableFrame({
  label,
  busy = false,
  maxHeight,
  children,
}: {
  label: string;
  busy?: boolean;
  maxHeight?: number;
  children: ReactNode;
}) {
  return (
    <Paper component="section" withBorder className={classes.frame} aria-label={label} aria-busy={busy} tabIndex={0} mah={maxHeight}>
      {children}
    </Paper>
  );
}

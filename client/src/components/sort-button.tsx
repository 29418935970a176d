import { Group, UnstyledButton } from "@mantine/core";
import { IconArrowDown, IconArrowsSort, IconArrowUp } from "@tabler/icons-react";
import type { ReactNode } from "react";

export type Direction = "ascending" | "descending";

export interface SortButtonProps {
  children: ReactNode;
  /** How the table is sorted by this column at present, if it is. */
  sorted: Direction | undefined;
  onSort: (direction: Direction) => void;
}

/** What of a column's heading sorts the table: once one way, again the other. */
export function SortButton({ children, sorted, onSort }: SortButtonProps) {
  const Icon = sorted === "ascending" ? IconArrowUp : sorted === "descending" ? IconArrowDown : IconArrowsSort;
  return (
    <UnstyledButton fz="sm" fw={600} mih={24} onClick={() => onSort(sorted === "ascending" ? "descending" : "ascending")}>
      <Group gap={4} wrap="nowrap" component="span">
        {children}
        <Icon size={14} opacity={sorted ? 1 : 0.55} aria-hidden />
      </Group>
    </UnstyledButton>
  );
}

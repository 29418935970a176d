import { Button, SimpleGrid, type SimpleGridProps } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconFilter, IconFilterOff } from "@tabler/icons-react";
import { useId, type ReactNode } from "react";
import classes from "./filter-panel.module.css";

interface FilterPanelProps {
  /** How many filters narrow the rows. */
  active: number;
  cols: SimpleGridProps["cols"];
  onClear: () => void;
  children: ReactNode;
}

/** The filters of a page's rows; on a phone they unfold on demand. */
export function FilterPanel({ active, cols, onClear, children }: FilterPanelProps) {
  const id = useId();
  const [opened, { toggle }] = useDisclosure(false);
  return (
    <>
      <Button
        hiddenFrom="sm"
        fullWidth
        variant="default"
        mb="md"
        leftSection={<IconFilter size={18} aria-hidden />}
        aria-expanded={opened}
        aria-controls={id}
        onClick={toggle}
      >
        {active > 0 ? `Filters (${active})` : "Filters"}
      </Button>
      <SimpleGrid
        id={id}
        data-opened={opened || undefined}
        className={classes.filters}
        component="section"
        aria-label="Filters"
        cols={cols}
        spacing="sm"
        verticalSpacing="sm"
        mb="md"
      >
        {children}
        {active > 0 && (
          <Button variant="subtle" leftSection={<IconFilterOff size={18} aria-hidden />} onClick={onClear} className={classes.clear}>
            Clear filters
          </Button>
        )}
      </SimpleGrid>
    </>
  );
}

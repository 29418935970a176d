import { Group, SegmentedControl, Select } from "@mantine/core";
import type { ReactNode } from "react";
import { recentRanges, type RecentRange } from "@/lib/recent-range";
import type { Server } from "../api/servers-query";
import type { ServerSearch } from "../model/server-search";

interface ServerControlsProps {
  servers: readonly Server[];
  chosen: Server | undefined;
  range: RecentRange;
  onChange: (change: Partial<ServerSearch>) => void;
  /** The Export button, which stands beside the ranges. */
  children: ReactNode;
}

export function ServerControls({ servers, chosen, range, onChange, children }: ServerControlsProps) {
  return (
    <Group component="section" aria-label="What to show" align="flex-end" justify="space-between" gap="sm" mb="md">
      <Select
        label="Server"
        w={{ base: "100%", xs: 260 }}
        allowDeselect={false}
        data={servers.map(({ id, name }) => ({ value: id, label: name }))}
        value={chosen?.id ?? null}
        placeholder="Choose a server"
        onChange={(server) => server && onChange({ server })}
      />
      <Group gap="sm" align="flex-end" grow preventGrowOverflow={false}>
        <SegmentedControl
          aria-label="Range"
          data={[...recentRanges]}
          value={range}
          onChange={(value) => onChange({ range: recentRanges.find((known) => known === value) })}
        />
        {children}
      </Group>
    </Group>
  );
}

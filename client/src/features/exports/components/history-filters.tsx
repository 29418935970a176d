import { Group, Select } from "@mantine/core";
import { exportStatuses, statusLabels } from "@/lib/export-status";
import type { HistorySearch } from "../model/history-search";

interface HistoryFiltersProps {
  search: HistorySearch;
  /** Labels by dataset name. */
  datasets: ReadonlyMap<string, string>;
  onChange: (change: Pick<HistorySearch, "status" | "dataset">) => void;
}

export function HistoryFilters({ search, datasets, onChange }: HistoryFiltersProps) {
  const names = [...datasets].map(([value, label]) => ({ value, label }));
  const unknown = search.dataset !== undefined && !datasets.has(search.dataset) ? [{ value: search.dataset, label: search.dataset }] : [];
  return (
    <Group mb="md" gap="sm" align="flex-end">
      <Select
        label="Status"
        placeholder="Any status"
        data={exportStatuses.map((status) => ({ value: status, label: statusLabels[status] }))}
        value={search.status ?? null}
        onChange={(value) => onChange({ status: exportStatuses.find((status) => status === value) })}
        clearable
        style={{ flex: "1 1 10rem", maxWidth: "15rem" }}
      />
      <Select
        label="Dataset"
        placeholder="Any dataset"
        data={[...names, ...unknown]}
        value={search.dataset ?? null}
        onChange={(value) => onChange({ dataset: value ?? undefined })}
        clearable
        style={{ flex: "1 1 10rem", maxWidth: "15rem" }}
      />
    </Group>
  );
}

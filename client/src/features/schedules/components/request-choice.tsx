import { Select, SimpleGrid, Text } from "@mantine/core";
import { useQuery } from "urql";
import type { RangePreset } from "@/gql/inputs";
import { usePreferences } from "@/lib/preferences";
import { rangeLabels } from "@/lib/range-labels";
import { SchedulableDatasetsQuery } from "../api/schedulable-datasets-query";
import { choicesText, rangeOf, requestFor, withFormat, withRange, type ScheduleForm } from "../model/schedule-form";

interface RequestChoiceProps {
  form: ScheduleForm;
  /** Whether the request is of one dataset already. */
  fixed: boolean;
  onChange: (change: Partial<ScheduleForm>) => void;
}

/** What a schedule exports: dataset, format and range; fields and filters are chosen in the export window. */
export function RequestChoice({ form: { request, timeZone }, fixed, onChange }: RequestChoiceProps) {
  const { format } = usePreferences();
  const [{ data }] = useQuery({ query: SchedulableDatasetsQuery });
  const datasets = data?.datasets ?? [];
  const dataset = datasets.find(({ name }) => name === request?.dataset);
  const range = rangeOf(request?.range);
  const ranges = [
    ...(dataset?.ranges ?? []).map((preset) => ({ value: preset as string, label: `${rangeLabels[preset]}, before each run` })),
    { value: "all", label: "All time" },
    ...(range === "fixed" ? [{ value: "fixed", label: "The same fixed days each time" }] : []),
  ];
  const choices = request && choicesText(request);

  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <Select
          label="Dataset"
          placeholder="What to export"
          data={datasets.map(({ name, label }) => ({ value: name, label }))}
          value={request?.dataset ?? null}
          disabled={fixed}
          onChange={(name) => {
            const chosen = datasets.find((dataset) => dataset.name === name);
            if (chosen) onChange({ request: requestFor(chosen, format, timeZone) });
          }}
          searchable
          required
        />
        <Select
          label="Format"
          data={[...(dataset?.formats ?? [])]}
          value={request?.format ?? null}
          disabled={!dataset}
          allowDeselect={false}
          onChange={(format) => {
            const chosen = dataset?.formats.find((known) => known === format);
            if (request && chosen) onChange({ request: withFormat(request, chosen) });
          }}
        />
        {dataset && dataset.timeField !== null && (
          <Select
            label="Date range"
            data={ranges}
            value={range}
            allowDeselect={false}
            onChange={(preset) => {
              if (request && preset && preset !== "fixed") onChange({ request: withRange(request, preset as RangePreset | "all") });
            }}
          />
        )}
      </SimpleGrid>
      <Text size="sm" c="dimmed">
        {choices
          ? `Chosen in the export window: ${choices}.`
          : "For certain fields or filters, press Schedule… in the export window of a page instead."}
      </Text>
    </>
  );
}

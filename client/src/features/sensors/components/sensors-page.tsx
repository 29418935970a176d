import { Alert, Button, Group } from "@mantine/core";
import { IconAlertCircle, IconDownload } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useQuery } from "urql";
import { EmptyState } from "@/components/empty-state";
import { LoadingBlock } from "@/components/loading-block";
import { PageHeader } from "@/components/page-header";
import { QueryFailure } from "@/components/query-failure";
import { useExportLauncher } from "@/lib/export-launcher";
import { usePreferences } from "@/lib/preferences";
import { readingsLink } from "../api/readings-link";
import { SensorsQuery } from "../api/sensors-query";
import { toExportDraft, visibleRange, type SensorSearch } from "../model/sensor-search";
import { SensorControls } from "./sensor-controls";
import { SensorTrend } from "./sensor-trend";

const route = getRouteApi("/signed-in/sensors");

export function SensorsPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const launcher = useExportLauncher();
  const preferences = usePreferences();
  // Relative ranges count back from the moment the page was opened, so that chart, table and file hold the same.
  const [now] = useState(Date.now);
  const [{ data, error, fetching }, refetch] = useQuery({ query: SensorsQuery, variables: { named: search.sensor ?? "" } });

  const timeZone = search.tz ?? preferences.timeZone;
  const first = data?.sensors?.nodes ?? [];
  const chosen = search.sensor ? [...first, ...(data?.named?.nodes ?? [])].find(({ id }) => id === search.sensor) : first[0];
  const sensors = chosen && !first.includes(chosen) ? [...first, chosen] : first;
  const range = visibleRange(search, timeZone, now);
  const change = (part: Partial<SensorSearch>) => void navigate({ search: (latest) => ({ ...latest, ...part }), replace: true });

  return (
    <>
      <PageHeader
        title="Sensors"
        description={`Readings over time · times in ${timeZone}`}
        action={
          chosen && (
            <Group gap="sm">
              <Button variant="default" onClick={() => launcher.open(toExportDraft(chosen.id, range, timeZone))}>
                Export
              </Button>
              <Button component="a" href={readingsLink(chosen.id, range)} download leftSection={<IconDownload size={18} aria-hidden />}>
                Export CSV
              </Button>
            </Group>
          )
        }
      />
      {error && !fetching ? (
        <QueryFailure title="Sensors could not be loaded" error={error} onRetry={() => refetch({ requestPolicy: "network-only" })} />
      ) : !data ? (
        <LoadingBlock label="Loading sensors" height={420} />
      ) : sensors.length === 0 ? (
        <EmptyState title="No sensors">Readings appear here once they are imported.</EmptyState>
      ) : (
        <>
          <SensorControls sensors={sensors} chosen={chosen} search={search} timeZone={timeZone} now={now} onChange={change} />
          {chosen ? (
            <SensorTrend
              sensor={chosen}
              range={range}
              timeZone={timeZone}
              asTable={search.view === "table"}
              onToggle={() => change({ view: search.view === "table" ? undefined : "table" })}
            />
          ) : fetching ? (
            <LoadingBlock label="Loading the sensor" height={360} />
          ) : (
            <Alert color="red" role="alert" title="Sensor not found (404)" icon={<IconAlertCircle aria-hidden />}>
              {`No sensor has the id “${search.sensor}”. Choose one above.`}
            </Alert>
          )}
        </>
      )}
    </>
  );
}

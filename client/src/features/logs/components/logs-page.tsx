import { Button, Group } from "@mantine/core";
import { IconDownload, IconRefresh } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { PageHeader } from "@/components/page-header";
import { useExportLauncher } from "@/lib/export-launcher";
import { formatCounted } from "@/lib/format";
import { usePreferences } from "@/lib/preferences";
import { toExportDraft, toWhere } from "../model/log-query-input";
import type { LogSearch } from "../model/log-search";
import { useLogHead } from "../model/use-log-head";
import { LogDetails } from "./log-details";
import { LogFilters } from "./log-filters";
import { LogTable } from "./log-table";

const route = getRouteApi("/signed-in/logs");

export function LogsPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const launcher = useExportLauncher();
  const { timeZone } = usePreferences();
  const [round, setRound] = useState(0);
  const [opened, setOpened] = useState<number>();
  const { total, error, fresh } = useLogHead(toWhere(search, timeZone), round);

  const change = (part: Partial<LogSearch>) => void navigate({ search: (latest) => ({ ...latest, ...part }), replace: true });
  const readAnew = () => setRound(round + 1);

  return (
    <>
      <PageHeader
        title="Logs"
        description={
          total === undefined
            ? "What this server and others wrote down."
            : `${formatCounted(total, "entry", "entries")} · times in ${timeZone}`
        }
        action={
          <Group gap="sm">
            <Button variant="default" leftSection={<IconRefresh size={18} aria-hidden />} onClick={readAnew}>
              {fresh > 0 ? formatCounted(fresh, "new entry", "new entries") : "Refresh"}
            </Button>
            <Button leftSection={<IconDownload size={18} aria-hidden />} onClick={() => launcher.open(toExportDraft(search, timeZone))}>
              Export
            </Button>
          </Group>
        }
      />
      <LogFilters search={search} timeZone={timeZone} onChange={change} />
      <LogTable
        search={search}
        timeZone={timeZone}
        total={total}
        error={error}
        round={round}
        onRetry={readAnew}
        onSort={(sort) => change({ sort })}
        onOpen={({ id }) => setOpened(id)}
      />
      <LogDetails
        id={opened}
        timeZone={timeZone}
        onClose={() => setOpened(undefined)}
        onRequest={(request) => {
          setOpened(undefined);
          void navigate({ search: { request } });
        }}
      />
    </>
  );
}

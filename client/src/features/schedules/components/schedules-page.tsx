import { Button } from "@mantine/core";
import { useInterval } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import { IconPlus } from "@tabler/icons-react";
import { getRouteApi, useRouterState } from "@tanstack/react-router";
import { useState } from "react";
import { useQuery } from "urql";
import { ListView } from "@/components/list-view";
import { PageHeader } from "@/components/page-header";
import { isActive } from "@/lib/export-status";
import { formatCounted } from "@/lib/format";
import { pageVariables } from "@/lib/list-page";
import type { ScheduleDraft } from "@/lib/schedule-draft";
import { SchedulesQuery, type Schedule } from "../api/schedules-query";
import { useScheduleActions } from "../model/use-schedule-actions";
import type { Edited } from "../model/use-schedule-editor";
import { DeleteSchedule } from "./delete-schedule";
import { RunLog } from "./run-log";
import { ScheduleEditor } from "./schedule-editor";
import { ScheduleList } from "./schedule-list";

const route = getRouteApi("/signed-in/schedules");

/** How often the list is loaded anew: what runs ends soon. */
const refresh = { running: 2_000, resting: 15_000 };

/** The exports that run by themselves: when, how the last one went, and all that can be done with them. */
export function SchedulesPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const draft = useRouterState({ select: ({ location }) => location.state.scheduleOf });
  const [{ data, error, fetching }, ask] = useQuery({
    query: SchedulesQuery,
    variables: pageVariables(search),
    requestPolicy: "cache-and-network",
  });
  const [edited, setEdited] = useState<Edited | null>(() => (draft ? { draft: JSON.parse(draft) as ScheduleDraft } : null));
  const [logged, setLogged] = useState<Schedule | null>(null);
  const [doomed, setDoomed] = useState<Schedule | null>(null);
  const reload = () => ask({ requestPolicy: "network-only" });
  const actions = useScheduleActions(reload);
  const page = data?.schedules;
  const running = page?.nodes?.some(({ lastRun }) => lastRun && isActive(lastRun.status)) ?? false;
  useInterval(reload, running ? refresh.running : refresh.resting, { autoInvoke: true });

  /** A reload or the way back does not open the editor once more. */
  function close() {
    setEdited(null);
    if (draft) void navigate({ search, state: {}, replace: true });
  }

  return (
    <>
      <PageHeader
        title="Schedules"
        description={page ? `${formatCounted(page.totalCount, "schedule")}, by name` : "Exports that run by themselves."}
        action={
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setEdited({ draft: null })}>
            New schedule
          </Button>
        }
      />
      <ListView
        noun="schedules"
        query={{ page, error: page ? undefined : error, fetching }}
        search={search}
        whenEmpty="A schedule exports by itself, by the hour, day, week or month. Make one with New schedule."
        filtered={false}
        onRetry={reload}
        onSearch={(next, options) => void navigate({ search: next, ...options })}
      >
        {({ nodes }) => (
          <ScheduleList
            schedules={nodes ?? []}
            userId={data?.me?.id}
            actions={actions}
            onEdit={(schedule) => setEdited({ schedule })}
            onLog={setLogged}
            onDelete={setDoomed}
          />
        )}
      </ListView>
      {edited && (
        <ScheduleEditor
          edited={edited}
          onSaved={(name) => {
            notifications.show({ message: `${name} saved` });
            close();
            reload();
          }}
          onClose={close}
        />
      )}
      <RunLog schedule={logged} onClose={() => setLogged(null)} />
      {doomed && <DeleteSchedule schedule={doomed} actions={actions} onClose={() => setDoomed(null)} />}
    </>
  );
}

import { Button, Group, SegmentedControl, Tabs } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useQuery } from "urql";
import { PageHeader } from "@/components/page-header";
import { useExportLauncher, type ExportDraft } from "@/lib/export-launcher";
import { changeSearch } from "@/lib/list-page";
import { usePreferences } from "@/lib/preferences";
import { recentRange, recentRanges } from "@/lib/recent-range";
import { ViewerQuery } from "../api/viewer-query";
import { toTrailFilter, type ReportsSearch, type Tab } from "../model/reports-search";
import { ActivityTab } from "./activity-tab";
import { AuditTab } from "./audit-tab";
import { ComplianceTab } from "./compliance-tab";
import { TrailTab } from "./trail-tab";

const route = getRouteApi("/signed-in/reports");

const datasets: Record<Tab, string> = {
  activity: "user_activity",
  audit: "audit_log",
  compliance: "compliance_report",
  trail: "audit_trail",
};
const presets = { "24h": "LAST_24H", "7d": "LAST_7D", "30d": "LAST_30D", "12m": "LAST_12M" } as const;

export function ReportsPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const launcher = useExportLauncher();
  const { timeZone } = usePreferences();
  const { tab = "activity", range = "30d" } = search;
  const [{ data: viewer }] = useQuery({ query: ViewerQuery });
  // The moment at which the page was opened: a later one at every render would be asked for anew.
  const [now] = useState(() => Date.now());
  const instants = recentRange(range, now);
  const bounds = { from: new Date(instants.from).toISOString(), to: new Date(instants.to).toISOString() };

  const change = (part: Partial<ReportsSearch>) => void navigate({ search: (latest) => changeSearch(latest, part), replace: true });

  return (
    <>
      <PageHeader
        title="Reports"
        description={`Who did what, and how often · times in ${timeZone}`}
        action={
          <Button leftSection={<IconDownload size={18} aria-hidden />} onClick={() => launcher.open(toExportDraft(search))}>
            Export
          </Button>
        }
      />
      <Tabs
        value={tab}
        onChange={(value) => change({ tab: value === "activity" ? undefined : ((value ?? undefined) as Tab | undefined) })}
        keepMounted={false}
      >
        <Group justify="space-between" gap="sm" mb="md">
          <Tabs.List aria-label="Reports">
            <Tabs.Tab value="activity">Activity</Tabs.Tab>
            <Tabs.Tab value="audit">Audit log</Tabs.Tab>
            <Tabs.Tab value="compliance">Compliance</Tabs.Tab>
            {viewer?.me?.role === "ADMINISTRATOR" && <Tabs.Tab value="trail">Imported</Tabs.Tab>}
          </Tabs.List>
          {tab !== "trail" && (
            <SegmentedControl
              aria-label="Range"
              data={[...recentRanges]}
              value={range}
              onChange={(value) => change({ range: recentRanges.find((known) => known === value && known !== "30d") })}
            />
          )}
        </Group>
        <Tabs.Panel value="activity">
          <ActivityTab range={bounds} timeZone={timeZone} />
        </Tabs.Panel>
        <Tabs.Panel value="audit">
          <AuditTab
            search={search}
            range={bounds}
            timeZone={timeZone}
            onChange={change}
            onSearch={(next, options) => void navigate({ search: next, ...options })}
          />
        </Tabs.Panel>
        <Tabs.Panel value="compliance">
          <ComplianceTab range={bounds} timeZone={timeZone} />
        </Tabs.Panel>
        <Tabs.Panel value="trail">
          <TrailTab
            search={search}
            timeZone={timeZone}
            onChange={change}
            onSearch={(next, options) => void navigate({ search: next, ...options })}
          />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

/** What the export modal starts from: the tab's rows; imported ones of all time. */
function toExportDraft(search: ReportsSearch): ExportDraft {
  const { tab = "activity", range = "30d", category } = search;
  if (tab === "trail") return { dataset: datasets[tab], where: toTrailFilter(search) as ExportDraft["where"] };
  return {
    dataset: datasets[tab],
    range: { preset: presets[range] },
    where: tab === "audit" && category ? { category: { eq: category } } : undefined,
  };
}

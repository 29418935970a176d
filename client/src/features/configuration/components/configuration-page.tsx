import { Button, Group } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import { IconDownload, IconMail, IconUpload } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useQuery } from "urql";
import { ListView } from "@/components/list-view";
import { PageHeader } from "@/components/page-header";
import { useExportLauncher } from "@/lib/export-launcher";
import { formatCounted } from "@/lib/format";
import { changeSearch } from "@/lib/list-page";
import { ConfigurationQuery } from "../api/configuration-query";
import { toExportDraft, toVariables } from "../model/configuration-query-input";
import { activeFilters, type ConfigurationSearch } from "../model/configuration-search";
import { ConfigurationFilters } from "./configuration-filters";
import { ImportModal } from "./import-modal";
import { SettingTable } from "./setting-table";
import { TestMailModal } from "./test-mail-modal";

const route = getRouteApi("/signed-in/configuration");

export function ConfigurationPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const launcher = useExportLauncher();
  const [importing, { open, close }] = useDisclosure(false);
  const [mailing, mail] = useDisclosure(false);
  const [{ data, error, fetching }, refetch] = useQuery({ query: ConfigurationQuery, variables: toVariables(search) });
  const page = data?.configurationSettings;
  const ask = () => refetch({ requestPolicy: "network-only" });
  const change = (part: Partial<ConfigurationSearch>) => void navigate({ search: (latest) => changeSearch(latest, part), replace: true });

  function applied(changes: number) {
    close();
    ask();
    notifications.show({ message: `${formatCounted(changes, "difference")} applied.` });
  }

  return (
    <>
      <PageHeader
        title="Configuration"
        description="What administrators can change while the server runs, and the shared presets."
        action={
          <Group gap="sm">
            <Button variant="default" leftSection={<IconMail size={18} aria-hidden />} onClick={mail.open}>
              Test mail
            </Button>
            <Button variant="default" leftSection={<IconUpload size={18} aria-hidden />} onClick={open}>
              Import
            </Button>
            <Button leftSection={<IconDownload size={18} aria-hidden />} onClick={() => launcher.open(toExportDraft(search))}>
              Export
            </Button>
          </Group>
        }
      />
      <ConfigurationFilters search={search} onChange={change} />
      <ListView
        noun="settings"
        query={{ page, error, fetching }}
        search={{ ...search, size: search.size ?? 50 }}
        whenEmpty="Only administrators see and change the configuration."
        filtered={activeFilters(search) > 0}
        onRetry={ask}
        onSearch={(next, options) => void navigate({ search: next, ...options })}
      >
        {({ nodes }) => <SettingTable settings={nodes ?? []} sort={search.sort} busy={fetching} onSort={(sort) => change({ sort })} />}
      </ListView>
      {mailing && <TestMailModal onClose={mail.close} />}
      {importing && <ImportModal onApplied={applied} onClose={close} />}
    </>
  );
}

import { Button, Group } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useExportLauncher } from "@/lib/export-launcher";
import { toExportDraft } from "../model/experiments-search";

/** Opens the export modal for results or events, of one experiment or of all. */
export function ExportButtons({ experimentId }: { experimentId?: string }) {
  const launcher = useExportLauncher();
  return (
    <Group gap="sm">
      <Button variant="default" onClick={() => launcher.open(toExportDraft("experiment_events", experimentId))}>
        Export events
      </Button>
      <Button
        leftSection={<IconDownload size={18} aria-hidden />}
        onClick={() => launcher.open(toExportDraft("experiment_results", experimentId))}
      >
        Export
      </Button>
    </Group>
  );
}

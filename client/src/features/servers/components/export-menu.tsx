import { Button, Loader, Menu } from "@mantine/core";
import { IconChevronDown, IconDownload, IconFileTypeCsv, IconJson, IconSettings2 } from "@tabler/icons-react";
import type { MetricsFormat } from "../api/metrics-link";

interface ExportMenuProps {
  exporting: boolean;
  onExport: (format: MetricsFormat) => void;
  onMore: () => void;
}

/** The formats that download at once, and the way to everything else. */
export function ExportMenu({ exporting, onExport, onMore }: ExportMenuProps) {
  return (
    <Menu position="bottom-end" width={200} disabled={exporting}>
      <Menu.Target>
        {/* Not disabled while exporting: a disabled button would lose the focus. */}
        <Button
          miw={150}
          aria-disabled={exporting}
          aria-busy={exporting}
          leftSection={exporting ? <Loader size={16} color="currentColor" aria-hidden /> : <IconDownload size={18} aria-hidden />}
          rightSection={exporting ? undefined : <IconChevronDown size={16} aria-hidden />}
        >
          {exporting ? "Exporting..." : "Export"}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconFileTypeCsv size={18} aria-hidden />} onClick={() => onExport("csv")}>
          CSV
        </Menu.Item>
        <Menu.Item leftSection={<IconJson size={18} aria-hidden />} onClick={() => onExport("json")}>
          JSON
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconSettings2 size={18} aria-hidden />} onClick={onMore}>
          More options...
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

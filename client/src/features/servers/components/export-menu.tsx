import { Button, Loader, Menu } from "@mantine/core";
import { IconBraces, IconChevronDown, IconDownload, IconFileTypeCsv, IconSettings2 } from "@tabler/icons-react";
import { useRef } from "react";
import type { MetricsFormat } from "../api/metrics-link";

interface ExportMenuProps {
  exporting: boolean;
  onExport: (format: MetricsFormat) => void;
  onMore: () => void;
}

/** The formats that download at once, and the way to everything else. */
export function ExportMenu({ exporting, onExport, onMore }: ExportMenuProps) {
  const button = useRef<HTMLButtonElement>(null);

  // At once, where the menu itself would wait and then take the focus from the modal. The modal gives it back to the button.
  const focusButton = () => button.current?.focus();

  function more() {
    focusButton();
    onMore();
  }

  return (
    <Menu position="bottom-end" width={200} disabled={exporting} returnFocus={false} onClose={focusButton}>
      <Menu.Target>
        {/* Not disabled while exporting: a disabled button would lose the focus. */}
        <Button
          ref={button}
          miw={150}
          h={{ base: 44, xs: 36 }}
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
        <Menu.Item leftSection={<IconBraces size={18} aria-hidden />} onClick={() => onExport("json")}>
          JSON
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconSettings2 size={18} aria-hidden />} onClick={more}>
          More options...
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

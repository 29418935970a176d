import { ActionIcon, Button, Kbd } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { IconFileExport } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";

const loadPalette = () => import("./command-palette");
const CommandPalette = lazy(() => loadPalette().then(({ CommandPalette }) => ({ default: CommandPalette })));

/** "Export…" in the header, and Ctrl+K (⌘K) anywhere: the way to an export from every page. */
export function ExportCommand() {
  const [used, setUsed] = useState(false);

  async function open() {
    // A dialog that is open has the keyboard for itself.
    if (document.querySelector("[aria-modal=true]")) return;
    if (used) (await loadPalette()).palette.open();
    else setUsed(true);
  }

  useHotkeys([["mod+K", () => void open()]], []);

  return (
    <>
      <Button
        variant="default"
        visibleFrom="sm"
        aria-keyshortcuts="Control+K Meta+K"
        leftSection={<IconFileExport size={18} stroke={1.6} aria-hidden />}
        rightSection={
          <Kbd size="xs" aria-hidden>
            Ctrl K
          </Kbd>
        }
        onClick={() => void open()}
      >
        Export…
      </Button>
      <ActionIcon variant="default" size={36} hiddenFrom="sm" aria-label="Export…" onClick={() => void open()}>
        <IconFileExport size={20} stroke={1.6} aria-hidden />
      </ActionIcon>
      {used && (
        <Suspense>
          <CommandPalette />
        </Suspense>
      )}
    </>
  );
}

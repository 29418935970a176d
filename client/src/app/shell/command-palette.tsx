import "@mantine/spotlight/styles.css";
import { createSpotlight, Spotlight, type SpotlightActionData } from "@mantine/spotlight";
import { IconSearch } from "@tabler/icons-react";
import { useRouter } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useQuery } from "urql";
import { DatasetNamesQuery } from "@/features/exports/api/dataset-names-query";
import { useExportLauncher } from "@/lib/export-launcher";
import { pages } from "./navigation";

const [store, palette] = createSpotlight();

export { palette };

/** What Ctrl+K opens, and its first showing too: an export of any dataset, and any page, by a few letters of its name. */
export function CommandPalette() {
  const router = useRouter();
  const launcher = useExportLauncher();
  const [{ data }] = useQuery({ query: DatasetNamesQuery });
  const chosen = useRef<string>(null);

  // Opened a moment after it is there: what is there already open does not know where the focus came from.
  useEffect(() => palette.open(), []);

  // Only once the palette has gone and has given the focus back does the modal know where to return it to.
  function exportChosen() {
    const dataset = chosen.current;
    chosen.current = null;
    if (dataset) launcher.open({ dataset });
  }

  const exports = (data?.datasets ?? []).map(({ name, label }): SpotlightActionData => ({
    id: `export-${name}`,
    label: `Export ${label.charAt(0).toLowerCase()}${label.slice(1)}`,
    onClick: () => {
      chosen.current = name;
    },
  }));
  const places = pages.map(({ to, label, icon: Icon }): SpotlightActionData => ({
    id: to,
    label: `Go to ${label}`,
    leftSection: <Icon size={20} stroke={1.6} aria-hidden />,
    onClick: () => void router.navigate({ to }),
  }));

  return (
    <Spotlight
      store={store}
      shortcut={null}
      actions={[
        { group: "Export", actions: exports },
        { group: "Pages", actions: places },
      ]}
      nothingFound="Nothing has such a name"
      searchProps={{
        placeholder: "Export…",
        "aria-label": "Export or go to",
        leftSection: <IconSearch size={20} stroke={1.6} aria-hidden />,
      }}
      attributes={{ content: { "aria-label": "Commands" } }}
      highlightQuery
      scrollable
      maxHeight={420}
      transitionProps={{ onExited: exportChosen }}
    />
  );
}

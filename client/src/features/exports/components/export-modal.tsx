import { Modal } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useState, type CSSProperties, type ReactNode } from "react";
import { useQuery } from "urql";
import type { ExportDraft } from "@/lib/export-launcher";
import { DatasetQuery } from "../api/dataset-query";
import { DatasetFault, DatasetLoading } from "./dataset-states";
import { ExportForm } from "./export-form";
import { ExportRunning } from "./export-running";
import classes from "./export-modal.module.css";

interface ExportModalProps {
  draft: ExportDraft;
  opened: boolean;
  onClose: () => void;
}

/** The one way to choose what to export: from any page, with that page's rows. */
export function ExportModal({ draft, opened, onClose }: ExportModalProps) {
  const phone = useMediaQuery("(max-width: 48em)", undefined, { getInitialValueInEffect: false });
  const [{ data, error, fetching }, ask] = useQuery({ query: DatasetQuery, variables: { name: draft.dataset } });
  const [started, setStarted] = useState<string | null>(null);
  const dataset = data?.dataset;

  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      size={860}
      fullScreen={phone}
      returnFocus={false}
      transitionProps={{ transition: phone ? "slide-up" : "pop", duration: 150 }}
      scrollAreaComponent={Frame}
    >
      <Modal.Overlay />
      <Modal.Content className={classes.content}>
        <div className={classes.header}>
          <Modal.Title className={classes.title}>{modalTitle(dataset?.label ?? draft.dataset.replaceAll("_", " "))}</Modal.Title>
          <Modal.CloseButton size="lg" aria-label="Close" />
        </div>
        {started !== null ? (
          <ExportRunning id={started} onNew={() => setStarted(null)} onStarted={({ id }) => setStarted(id)} onClose={onClose} />
        ) : dataset ? (
          <ExportForm dataset={dataset} draft={draft} onStarted={({ id }) => setStarted(id)} onClose={onClose} />
        ) : error || !fetching ? (
          <DatasetFault error={error} name={draft.dataset} onRetry={() => ask({ requestPolicy: "network-only" })} onClose={onClose} />
        ) : (
          <DatasetLoading />
        )}
      </Modal.Content>
    </Modal.Root>
  );
}

/** Takes the place of Mantine's scroll area: the parts inside say which of them scrolls. */
function Frame({ style, children }: { style?: CSSProperties; children?: ReactNode }) {
  return (
    <div className={classes.frame} style={style}>
      {children}
    </div>
  );
}

/** "Export motion events", leaving abbreviations as they are. */
function modalTitle(label: string): string {
  return `Export ${label.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase())}`;
}

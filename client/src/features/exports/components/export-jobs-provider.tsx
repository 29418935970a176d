import { lazy, Suspense, useEffect, useEffectEvent, useMemo, useState, type ReactNode } from "react";
import { useClient } from "urql";
import { useConnected } from "@/gql/connection-context";
import type { ExportRequestInput } from "@/gql/inputs";
import { downloadFile } from "@/lib/download";
import { ExportLauncherProvider, type ExportDraft, type ExportLauncher, type ExportOutcome } from "@/lib/export-launcher";
import type { ExportRecord } from "../api/export-fields";
import { createExportJobs } from "../model/export-jobs";
import { exportTitle } from "../model/file-title";
import { ExportJobsContext } from "../model/jobs-context";
import { faultText, newKey } from "../model/start-export";
import { claimDownload, forgetStarted, startedHere } from "../model/started-here";
import { ExportTray } from "./export-tray";
import { clearGoodNews, toastFailed, toastReady, toastStarted } from "./export-toasts";

const loadModal = () => import("./export-modal");
const ExportModal = lazy(async () => ({ default: (await loadModal()).ExportModal }));

interface Opening {
  readonly draft: ExportDraft;
  /** Where the focus goes back to. */
  readonly opener: HTMLElement | null;
  readonly open: boolean;
  readonly count: number;
}

/** Keeps the exports of the signed-in person in view on every page, and gives pages their one way to export. */
export function ExportJobsProvider({ userId, children }: { userId: string; children: ReactNode }) {
  const client = useClient();
  const jobs = useMemo(() => createExportJobs(client, userId), [client, userId]);
  const [opening, setOpening] = useState<Opening | null>(null);

  // Only once the window is closed does it let go of the focus.
  const leftBy = opening && !opening.open ? opening.opener : null;
  useEffect(() => leftBy?.focus(), [leftBy]);

  useEffect(() => jobs.board.open(), [jobs]);
  useConnected(() => jobs.board.reconnected());
  useEffect(() => {
    // The modal comes while nobody waits, where the browser can tell when that is.
    if (typeof requestIdleCallback !== "function") return;
    const waiting = requestIdleCallback(() => void loadModal().catch(() => undefined));
    return () => cancelIdleCallback(waiting);
  }, []);

  const onEnd = useEffectEvent((record: ExportRecord) => {
    if (!startedHere().includes(record.id)) return;
    const [file] = record.files;
    if (record.status === "COMPLETED" && file) {
      if (!claimDownload(record.id)) return;
      downloadFile(file);
      toastReady(record.id, file.name, opening?.open ?? false);
      return;
    }
    forgetStarted(record.id);
    if (record.status === "FAILED") toastFailed(record.id, record.failure?.message ?? "The export failed.", () => void retry(record));
  });
  useEffect(() => jobs.board.onEnd((record) => onEnd(record)), [jobs]);

  async function retry(record: ExportRecord) {
    const result = await jobs.again(record);
    if ("export" in result) toastStarted(result.export);
    else toastFailed(record.id, faultText(result), () => void retry(record));
  }

  const launcher = useMemo<ExportLauncher>(() => {
    async function startNow(request: ExportRequestInput, fileName?: string, idempotencyKey = newKey()): Promise<ExportOutcome> {
      const result = await jobs.start({ request, fileName, idempotencyKey });
      if (!("export" in result)) {
        const message = faultText(result);
        toastFailed(idempotencyKey, message, () => void startNow(request, fileName, idempotencyKey));
        return { status: "failed", message };
      }
      toastStarted(result.export);
      const ended = await jobs.board.whenEnded(result.export.id);
      if (ended.status === "COMPLETED") return { status: "completed", fileName: exportTitle(ended) };
      if (ended.status === "FAILED") return { status: "failed", message: ended.failure?.message ?? "The export failed." };
      return { status: "canceled" };
    }
    return {
      open(draft) {
        clearGoodNews();
        const opener = document.activeElement instanceof HTMLElement ? document.activeElement : null;
        setOpening((last) => ({ draft, opener, open: true, count: (last?.count ?? 0) + 1 }));
      },
      startNow: (request, fileName) => startNow(request, fileName),
    };
  }, [jobs]);

  return (
    <ExportJobsContext value={jobs}>
      <ExportLauncherProvider launcher={launcher}>
        {children}
        <ExportTray hidden={opening?.open ?? false} />
        {opening && (
          <Suspense fallback={null}>
            <ExportModal
              key={opening.count}
              draft={opening.draft}
              opened={opening.open}
              onClose={() => setOpening({ ...opening, open: false })}
            />
          </Suspense>
        )}
      </ExportLauncherProvider>
    </ExportJobsContext>
  );
}

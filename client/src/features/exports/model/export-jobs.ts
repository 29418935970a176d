import type { Client } from "urql";
import { errorText } from "@/gql/errors";
import { downloadFile } from "@/lib/download";
import { CancelExportMutation } from "../api/cancel-export-mutation";
import { DeleteExportMutation } from "../api/delete-export-mutation";
import type { ExportRecord } from "../api/export-fields";
import { RetryExportMutation } from "../api/retry-export-mutation";
import { isLinkFresh } from "./download";
import { JobBoard } from "./job-board";
import { newKey, requestOfRecord, startExport, type StartInput, type StartResult } from "./start-export";
import { urqlTransport } from "./urql-transport";

/** The exports of one signed-in person, and what can be done to them. */
export interface ExportJobs {
  readonly board: JobBoard;
  readonly userId: string;
  readonly isAdministrator: boolean;
  /** Starts an export whose file this tab will download. */
  start(input: StartInput): Promise<StartResult>;
  /** Starts an export with the settings of a former one. */
  again(record: ExportRecord): Promise<StartResult>;
  /** Starts what came to nothing, or whose file is gone, once more. */
  retry(record: ExportRecord): Promise<StartResult>;
  /** Deletes exports that have ended; null when all are gone, otherwise the reason why not. */
  remove(ids: readonly string[]): Promise<string | null>;
  /** Null when the server agreed to stop it; otherwise the reason why not. */
  cancel(id: string): Promise<string | null>;
  /** Downloads the file, or its manifest, by a link that is still good; null when that worked, otherwise the reason why not. */
  download(record: ExportRecord, part?: DownloadPart): Promise<string | null>;
}

/** What of an export is downloaded. */
export type DownloadPart = "file" | "manifest";

export function createExportJobs(client: Client, userId: string, isAdministrator: boolean): ExportJobs {
  const transport = urqlTransport(client);
  const board = new JobBoard(transport);

  async function start(input: StartInput): Promise<StartResult> {
    const result = await startExport(client, input);
    if ("export" in result) board.started(result.export);
    return result;
  }

  return {
    board,
    userId,
    isAdministrator,
    start,
    again: (record) => start({ request: requestOfRecord(record), idempotencyKey: newKey() }),
    async retry({ id }) {
      const { data, error } = await client.mutation(RetryExportMutation, { input: { id } }).toPromise();
      if (error) return { fault: errorText(error) };
      const payload = data?.retryExport;
      if (!payload?.export)
        return { fault: payload?.errors?.map(({ message }) => message).join(" ") || "The server did not start the export. Try again." };
      if (payload.export.createdBy.id === userId) board.started(payload.export);
      else board.receive(payload.export);
      return { export: payload.export };
    },
    async remove(ids) {
      const faults = new Set<string>();
      for (const id of ids) {
        const { data, error } = await client.mutation(DeleteExportMutation, { input: { id } }).toPromise();
        if (data?.deleteExport.deletedId) board.forget(id);
        else faults.add(error ? errorText(error) : (data?.deleteExport.errors ?? []).map(({ message }) => message).join(" "));
      }
      return [...faults].join(" ") || null;
    },
    async cancel(id) {
      const { data, error } = await client.mutation(CancelExportMutation, { input: { id } }).toPromise();
      if (error) return errorText(error);
      if (data?.cancelExport.export) board.receive(data.cancelExport.export);
      return data?.cancelExport.errors?.map(({ message }) => message).join(" ") || null;
    },
    async download(record, part = "file") {
      const [file] = record.files;
      const known = linkOf(record, part);
      if (file && known && isLinkFresh(file, Date.now())) {
        downloadFile(known);
        return null;
      }
      const fresh = await transport.get(record.id).catch(() => undefined);
      if (fresh === undefined) return "The server could not be reached. Check the connection and try again.";
      if (fresh) board.receive(fresh);
      const renewed = fresh && linkOf(fresh, part);
      if (!renewed) return "The file is no longer available.";
      downloadFile(renewed);
      return null;
    },
  };
}

function linkOf({ files: [file], manifestUrl }: ExportRecord, part: DownloadPart): { name: string; downloadUrl: string } | undefined {
  if (!file || part === "file") return file;
  return manifestUrl ? { name: `${file.name}.manifest.json`, downloadUrl: manifestUrl } : undefined;
}

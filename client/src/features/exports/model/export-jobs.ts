import type { Client } from "urql";
import { errorText } from "@/gql/errors";
import { downloadFile } from "@/lib/download";
import { CancelExportMutation } from "../api/cancel-export-mutation";
import type { ExportRecord } from "../api/export-fields";
import { isLinkFresh } from "./download";
import { JobBoard } from "./job-board";
import { newKey, requestOfRecord, startExport, type StartInput, type StartResult } from "./start-export";
import { urqlTransport } from "./urql-transport";

/** The exports of one signed-in person, and what can be done to them. */
export interface ExportJobs {
  readonly board: JobBoard;
  readonly userId: string;
  /** Starts an export whose file this tab will download. */
  start(input: StartInput): Promise<StartResult>;
  /** Starts an export with the settings of a former one. */
  again(record: ExportRecord): Promise<StartResult>;
  /** Null when the server agreed to stop it; otherwise the reason why not. */
  cancel(id: string): Promise<string | null>;
  /** Downloads the file by a link that is still good; null when that worked, otherwise the reason why not. */
  download(record: ExportRecord): Promise<string | null>;
}

export function createExportJobs(client: Client, userId: string): ExportJobs {
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
    start,
    again: (record) => start({ request: requestOfRecord(record), idempotencyKey: newKey() }),
    async cancel(id) {
      const { data, error } = await client.mutation(CancelExportMutation, { input: { id } }).toPromise();
      if (error) return errorText(error);
      if (data?.cancelExport.export) board.receive(data.cancelExport.export);
      return data?.cancelExport.errors?.map(({ message }) => message).join(" ") || null;
    },
    async download(record) {
      const [file] = record.files;
      if (file && isLinkFresh(file, Date.now())) {
        downloadFile(file);
        return null;
      }
      const fresh = await transport.get(record.id).catch(() => undefined);
      if (fresh === undefined) return "The server could not be reached. Check the connection and try again.";
      if (fresh) board.receive(fresh);
      const renewed = fresh?.files[0];
      if (!renewed) return "The file is no longer available.";
      downloadFile(renewed);
      return null;
    },
  };
}

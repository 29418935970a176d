import type { ExportRecord } from "../api/export-fields";
import type { Progress } from "../api/progress-fields";

/** How the board hears of exports. Rejections mean that the server could not be asked, and that asking again may work. */
export interface ExportTransport {
  /** The person's exports that have not ended. */
  active(): Promise<readonly ExportRecord[]>;
  /** One export with freshly signed links; null when there is none. */
  get(id: string): Promise<ExportRecord | null>;
  /** Calls back for every change of an export; `ended` once the stream is over, as when the server goes down in order. */
  onChanged(receive: (record: ExportRecord) => void, ended: () => void): () => void;
  /** Calls back for every event with a sequence above `after`; `ended` once the stream is over for whatever reason. */
  onProgress(id: string, after: number | undefined, receive: (event: Progress) => void, ended: () => void): () => void;
}

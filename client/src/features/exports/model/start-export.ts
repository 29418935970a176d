import type { Client } from "urql";
import type { JsonValue } from "@/gql/graphql";
import { errorText } from "@/gql/errors";
import type { ExportRequestInput } from "@/gql/inputs";
import type { ExportRecord } from "../api/export-fields";
import type { ExportRequestError } from "../api/export-plan-query";
import { StartExportMutation } from "../api/start-export-mutation";

export interface StartInput {
  request: ExportRequestInput;
  fileName?: string | undefined;
  destinationId?: string | undefined;
  reason?: string | undefined;
  passphrase?: string | undefined;
  /** The same key never starts a second export: a lost answer can be asked for again. */
  idempotencyKey: string;
}

/** The started export, the request's faults, or in words why the server could not be asked. */
export type StartResult = { export: ExportRecord } | { errors: readonly ExportRequestError[] } | { fault: string };

export async function startExport(client: Client, input: StartInput): Promise<StartResult> {
  const { data, error } = await client.mutation(StartExportMutation, { input }).toPromise();
  if (error) return { fault: errorText(error) };
  const payload = data?.startExport;
  if (payload?.export) return { export: payload.export };
  if (payload?.errors?.length) return { errors: payload.errors };
  return { fault: "The server did not start the export. Try again." };
}

/** One sentence for the faults of a request. */
export function faultText(result: Exclude<StartResult, { export: ExportRecord }>): string {
  return "fault" in result ? result.fault : result.errors.map(({ message }) => message).join(" ");
}

/** The request of a former export, which the server takes back as it gave it. */
export function requestOfRecord({ request, dataset, format }: Pick<ExportRecord, "request" | "dataset" | "format">): ExportRequestInput {
  const given: { [key: string]: JsonValue } = typeof request === "object" && request !== null && !Array.isArray(request) ? request : {};
  return { ...given, dataset, format };
}

/** Random enough to be one's own, on plain HTTP too, where `crypto.randomUUID` is missing. */
export function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

import type { VariablesOf } from "@/gql/graphql";
import type { Destination } from "../api/destinations-query";
import type { SaveDestinationMutation } from "../api/save-destination-mutation";

/** The kinds that this version offers. */
export type OfferedKind = "LOCAL" | "WEBHOOK" | "S3";

export interface DestinationForm {
  readonly name: string;
  readonly kind: OfferedKind;
  /** Of a directory. */
  readonly directory: string;
  /** Of a webhook. */
  readonly url: string;
  /** Of a webhook; empty: the present one stays, or there is none. */
  readonly secret: string;
  readonly bucket: string;
  readonly prefix: string;
  readonly region: string;
  readonly endpoint: string;
  /** Empty with the secret key: the present ones stay. */
  readonly accessKey: string;
  readonly secretKey: string;
}

/** The form of a destination that there is, or of a new one. Secrets are never in it; what is shown of a webhook's address lacks its query. */
export function formOf(destination: Destination | null): DestinationForm {
  const s3 = destination?.s3;
  return {
    name: destination?.name ?? "",
    kind: destination && destination.kind !== "SFTP" ? destination.kind : "WEBHOOK",
    directory: destination?.kind === "LOCAL" ? destination.summary : "",
    url: "",
    secret: "",
    bucket: s3?.bucket ?? "",
    prefix: s3?.prefix ?? "",
    region: s3?.region ?? "",
    endpoint: s3?.endpoint ?? "",
    accessKey: "",
    secretKey: "",
  };
}

/** Whether nothing that must be filled in is missing. */
export function isReady(form: DestinationForm): boolean {
  const needed = { LOCAL: form.directory, WEBHOOK: form.url, S3: form.bucket }[form.kind];
  return form.name.trim() !== "" && needed.trim() !== "";
}

/** What is sent of a form: the settings of its kind, without what was left empty. */
export function inputOf(form: DestinationForm, id?: string): VariablesOf<typeof SaveDestinationMutation>["input"] {
  const settings = {
    LOCAL: () => ({ local: { directory: form.directory } }),
    WEBHOOK: () => ({ webhook: { url: form.url, ...(form.secret && { secret: form.secret }) } }),
    S3: () => ({
      s3: {
        bucket: form.bucket,
        prefix: form.prefix,
        ...(form.region && { region: form.region }),
        ...(form.endpoint && { endpoint: form.endpoint }),
        ...(form.accessKey && { accessKey: form.accessKey }),
        ...(form.secretKey && { secretKey: form.secretKey }),
      },
    }),
  }[form.kind]();
  return { ...(id && { id }), name: form.name, ...settings };
}

import type { VariablesOf } from "@/gql/graphql";
import type { Destination } from "../api/destinations-query";
import type { SaveDestinationMutation } from "../api/save-destination-mutation";

/** The kinds of destinations. */
export type DestinationKind = Destination["kind"];

export interface DestinationForm {
  readonly name: string;
  readonly kind: DestinationKind;
  /** Of a directory, of this machine or of another server. */
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
  readonly host: string;
  readonly port: string;
  readonly user: string;
  /** What a user of SFTP signs in with. */
  readonly signIn: "PASSWORD" | "KEY";
  /** Empty with the private key: what is present stays. */
  readonly password: string;
  readonly privateKey: string;
  readonly passphrase: string;
  readonly hostKeyFingerprint: string;
}

/** What is written in the form. */
export type DestinationText = Exclude<keyof DestinationForm, "kind" | "signIn">;

/** The form of a destination that there is, or of a new one. Secrets are never in it; what is shown of a webhook's address lacks its query. */
export function formOf(destination: Destination | null): DestinationForm {
  const { s3, sftp } = destination ?? {};
  return {
    name: destination?.name ?? "",
    kind: destination?.kind ?? "WEBHOOK",
    directory: destination?.kind === "LOCAL" ? destination.summary : (sftp?.directory ?? ""),
    url: "",
    secret: "",
    bucket: s3?.bucket ?? "",
    prefix: s3?.prefix ?? "",
    region: s3?.region ?? "",
    endpoint: s3?.endpoint ?? "",
    accessKey: "",
    secretKey: "",
    host: sftp?.host ?? "",
    port: String(sftp?.port ?? 22),
    user: sftp?.user ?? "",
    signIn: "PASSWORD",
    password: "",
    privateKey: "",
    passphrase: "",
    hostKeyFingerprint: sftp?.hostKeyFingerprint ?? "",
  };
}

/** Whether nothing that must be filled in is missing. */
export function isReady(form: DestinationForm): boolean {
  const needed = { LOCAL: [form.directory], WEBHOOK: [form.url], S3: [form.bucket], SFTP: [form.host, form.port, form.user] }[form.kind];
  return [form.name, ...needed].every((text) => text.trim() !== "");
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
    SFTP: () => ({
      sftp: {
        host: form.host,
        port: Number(form.port),
        user: form.user,
        directory: form.directory,
        ...(form.hostKeyFingerprint && { hostKeyFingerprint: form.hostKeyFingerprint }),
        ...(form.signIn === "PASSWORD"
          ? form.password && { password: form.password }
          : {
              ...(form.privateKey && { privateKey: form.privateKey }),
              ...(form.passphrase && { passphrase: form.passphrase }),
            }),
      },
    }),
  }[form.kind]();
  return { ...(id && { id }), name: form.name, ...settings };
}

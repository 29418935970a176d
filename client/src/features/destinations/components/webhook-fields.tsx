import type { Destination } from "../api/destinations-query";
import { DestinationText, type DestinationFields } from "./destination-text";

interface WebhookFieldsProps extends DestinationFields {
  /** The webhook to change; null for a new one. */
  present: Destination | null;
}

/** The settings of a webhook. */
export function WebhookFields({ present, ...fields }: WebhookFieldsProps) {
  return (
    <>
      <DestinationText
        {...fields}
        field="url"
        label="Address"
        description="Is sent each file by HTTPS, with a manifest"
        placeholder={present?.summary ?? "https://example.com/reports"}
        required
      />
      <DestinationText
        {...fields}
        field="secret"
        label="Secret"
        description={
          present
            ? "Signs the manifest; empty: the present one stays where the address does"
            : "Signs the manifest, so that the receiver can tell who sent it"
        }
        secret
      />
    </>
  );
}

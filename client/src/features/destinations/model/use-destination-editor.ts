import { useState } from "react";
import { useMutation } from "urql";
import { errorText } from "@/gql/errors";
import type { Destination } from "../api/destinations-query";
import { SaveDestinationMutation } from "../api/save-destination-mutation";

/** The kinds that this version offers. */
export type OfferedKind = "LOCAL" | "WEBHOOK";

export interface DestinationForm {
  readonly name: string;
  readonly kind: OfferedKind;
  /** A directory, or a URL. */
  readonly address: string;
  /** Empty: the present one stays, or there is none. */
  readonly secret: string;
}

type Faults = Partial<Record<"name" | "address" | "secret" | "form", string>>;

/** The state of the editor, of a destination that there is or of a new one, to the stored destination. */
export function useDestinationEditor(destination: Destination | null, onSaved: (name: string) => void) {
  const [form, setForm] = useState<DestinationForm>(() => ({
    name: destination?.name ?? "",
    kind: destination?.kind === "LOCAL" ? "LOCAL" : "WEBHOOK",
    // What is shown of a webhook's address lacks its query.
    address: destination?.kind === "LOCAL" ? destination.summary : "",
    secret: "",
  }));
  const [faults, setFaults] = useState<Faults>({});
  const [{ fetching: busy }, send] = useMutation(SaveDestinationMutation);

  return {
    form,
    faults,
    busy,
    ready: form.name.trim() !== "" && form.address.trim() !== "",
    change(change: Partial<DestinationForm>) {
      setForm((form) => ({ ...form, ...change }));
      setFaults({});
    },
    async save() {
      const { name, kind, address, secret } = form;
      const settings = kind === "LOCAL" ? { local: { directory: address } } : { webhook: { url: address, ...(secret && { secret }) } };
      const { data, error } = await send({ input: { ...(destination && { id: destination.id }), name, ...settings } });
      if (data?.saveDestination.destination) onSaved(name.trim());
      else
        setFaults(
          error
            ? { form: errorText(error) }
            : placeFaults(data?.saveDestination.errors ?? [{ message: "The destination was not kept. Try again." }]),
        );
    },
  };
}

const places: Record<string, keyof Faults> = { name: "name", directory: "address", url: "address", secret: "secret" };

function placeFaults(errors: readonly { message: string; path?: readonly string[] }[]): Faults {
  const faults: Faults = {};
  for (const { message, path } of errors) {
    const place = places[path?.at(-1) ?? ""] ?? "form";
    faults[place] = faults[place] ? `${faults[place]} ${message}` : message;
  }
  return faults;
}

import { useState } from "react";
import { useMutation } from "urql";
import { errorText } from "@/gql/errors";
import type { Destination } from "../api/destinations-query";
import { SaveDestinationMutation } from "../api/save-destination-mutation";
import { formOf, inputOf, isReady, type DestinationForm, type DestinationText } from "./destination-form";

/** What is wrong with which field of the form; with the whole of it at `form`. */
export type DestinationFaults = Partial<Record<DestinationText | "form", string>>;

/** The state of the editor, of a destination that there is or of a new one, to the stored destination. */
export function useDestinationEditor(destination: Destination | null, onSaved: (name: string) => void) {
  const [form, setForm] = useState<DestinationForm>(() => formOf(destination));
  const [faults, setFaults] = useState<DestinationFaults>({});
  const [{ fetching: busy }, send] = useMutation(SaveDestinationMutation);

  return {
    form,
    faults,
    busy,
    ready: isReady(form),
    change(change: Partial<DestinationForm>) {
      setForm((form) => ({ ...form, ...change }));
      setFaults({});
    },
    async save() {
      const { data, error } = await send({ input: inputOf(form, destination?.id) });
      if (data?.saveDestination.destination) onSaved(form.name.trim());
      else
        setFaults(
          error
            ? { form: errorText(error) }
            : placeFaults(data?.saveDestination.errors ?? [{ message: "The destination was not kept. Try again." }], form),
        );
    },
  };
}

/** Faults at the fields that their paths end at, which are called alike; the others at the form. */
function placeFaults(errors: readonly { message: string; path?: readonly string[] }[], form: DestinationForm): DestinationFaults {
  const faults: DestinationFaults = {};
  for (const { message, path } of errors) {
    const last = path?.at(-1) ?? "form";
    const place = last in form ? (last as keyof DestinationFaults) : "form";
    faults[place] = faults[place] ? `${faults[place]} ${message}` : message;
  }
  return faults;
}

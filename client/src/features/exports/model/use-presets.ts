import { useClient, useQuery } from "urql";
import type { ExportRequestInput } from "@/gql/inputs";
import { errorText } from "@/gql/errors";
import { DeletePresetMutation } from "../api/delete-preset-mutation";
import { PresetsQuery, type Preset } from "../api/presets-query";
import { SavePresetMutation } from "../api/save-preset-mutation";

export interface PresetToSave {
  /** Which preset to change; absent: a new one. */
  id?: string;
  name: string;
  shared: boolean;
  request: ExportRequestInput;
}

export interface Presets {
  readonly list: readonly Preset[];
  /** The id that the preset has now, or in words why it was not kept. */
  save(preset: PresetToSave): Promise<{ id: string } | { fault: string }>;
  /** Null when it is gone; otherwise the reason why not. */
  remove(id: string): Promise<string | null>;
}

/** The presets of a dataset, and what can be done to them. */
export function usePresets(dataset: string): Presets {
  const client = useClient();
  const [{ data }, ask] = useQuery({ query: PresetsQuery, variables: { dataset }, requestPolicy: "cache-and-network" });
  const renew = () => ask({ requestPolicy: "network-only" });
  return {
    list: data?.presets ?? [],
    async save(input) {
      const { data, error } = await client.mutation(SavePresetMutation, { input }).toPromise();
      const saved = data?.savePreset;
      if (!saved?.preset) return { fault: error ? errorText(error) : words(saved?.errors) };
      renew();
      return { id: saved.preset.id };
    },
    async remove(id) {
      const { data, error } = await client.mutation(DeletePresetMutation, { input: { id } }).toPromise();
      if (error) return errorText(error);
      renew();
      return data?.deletePreset.deletedId ? null : words(data?.deletePreset.errors);
    },
  };
}

const words = (errors: readonly { message: string }[] | null | undefined) =>
  errors?.map(({ message }) => message).join(" ") || "Try again.";

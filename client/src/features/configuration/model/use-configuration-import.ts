import { useState } from "react";
import { useMutation } from "urql";
import { errorText } from "@/gql/errors";
import type { ConfigurationFormat } from "@/gql/inputs";
import { ImportConfigurationMutation, type Difference } from "../api/import-configuration-mutation";
import { formatOf, maxDocumentLength } from "./import-document";

export interface ConfigurationImport {
  readonly text: string;
  readonly format: ConfigurationFormat;
  readonly passphrase: string;
  /** Whether the document turned out to need a passphrase. */
  readonly sealed: boolean;
  readonly faults: readonly string[];
  /** What applying would change; null until the server was asked. */
  readonly differences: readonly Difference[] | null;
  readonly busy: boolean;
  type(text: string, fileName?: string): void;
  choose(format: ConfigurationFormat): void;
  unlock(passphrase: string): void;
  compare(): Promise<void>;
  apply(): Promise<void>;
}

interface State {
  text: string;
  format: ConfigurationFormat;
  passphrase: string;
  sealed: boolean;
  faults: readonly string[];
  differences: readonly Difference[] | null;
}

const empty: State = { text: "", format: "YAML", passphrase: "", sealed: false, faults: [], differences: null };

/** A document on its way into the server: compared first, applied only as it was compared. */
export function useConfigurationImport(onApplied: (changes: number) => void): ConfigurationImport {
  const [state, setState] = useState(empty);
  const [{ fetching }, send] = useMutation(ImportConfigurationMutation);
  const change = (part: Partial<State>) => setState((before) => ({ ...before, faults: [], differences: null, ...part }));

  async function ask(dryRun: boolean): Promise<readonly Difference[] | null> {
    const { text, format, passphrase } = state;
    if (text.length > maxDocumentLength) {
      change({ faults: ["This document is too long for a configuration."] });
      return null;
    }
    const { data, error } = await send({ input: { document: text, format, dryRun, passphrase: passphrase || null } });
    const payload = data?.importConfiguration;
    if (payload?.changes) return payload.changes;
    const errors = payload?.errors ?? [];
    const sealed = errors.some((fault) => "code" in fault && (fault.code === "PASSPHRASE_NEEDED" || fault.code === "WRONG_PASSPHRASE"));
    change({
      sealed: state.sealed || sealed,
      faults: error ? [errorText(error)] : errors.map(({ message }) => message),
    });
    return null;
  }

  return {
    ...state,
    busy: fetching,
    type: (text, fileName) => change({ text, sealed: false, passphrase: "", format: formatOf(text, fileName) }),
    choose: (format) => change({ format }),
    unlock: (passphrase) => change({ passphrase }),
    async compare() {
      const differences = await ask(true);
      if (differences) change({ differences });
    },
    async apply() {
      const differences = await ask(false);
      if (differences) onApplied(differences.length);
    },
  };
}

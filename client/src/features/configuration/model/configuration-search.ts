import type { ConfigurationSettingSortInput, SettingSource } from "@/gql/inputs";
import { parsePageSearch, parseSort, searchText, type PageSearch } from "@/lib/list-page";

export const sources: readonly SettingSource[] = ["DEFAULT", "FILE", "ADMINISTRATOR", "ENVIRONMENT"];

export type SortColumn = keyof Pick<ConfigurationSettingSortInput, "key" | "value" | "source">;
const sortColumns: readonly SortColumn[] = ["key", "value", "source"];

/** `key` ascending, `-key` descending. */
export type Sort = SortColumn | `-${SortColumn}`;

/** The state of the Configuration page, all of it in the address. */
export interface ConfigurationSearch extends PageSearch {
  /** Part of a key or of what it means. */
  text?: string;
  source?: SettingSource;
  /** Absent: by key. */
  sort?: Sort;
}

/** Reads an address: whatever is not valid is as good as absent. Absent keys are explicit, for the router keeps the raw ones. */
export function parseConfigurationSearch(raw: Record<string, unknown>): ConfigurationSearch {
  return {
    text: searchText(raw.text),
    source: sources.find((known) => known === raw.source),
    sort: parseSort(raw.sort, sortColumns, "key"),
    ...parsePageSearch(raw),
  };
}

/** How many filters narrow the rows. */
export function activeFilters({ text, source }: ConfigurationSearch): number {
  return [text, source].filter((value) => value !== undefined).length;
}

import type { VariablesOf } from "@/gql/graphql";
import type { ConfigurationSettingFilterInput, ConfigurationSettingSortInput } from "@/gql/inputs";
import type { ExportDraft } from "@/lib/export-launcher";
import { pageVariables } from "@/lib/list-page";
import type { ConfigurationQuery } from "../api/configuration-query";
import type { ConfigurationSearch } from "./configuration-search";

/** The page's filters as the API takes them; absent where nothing narrows. */
export function toFilter({ text, source }: ConfigurationSearch): ConfigurationSettingFilterInput | undefined {
  const filter: ConfigurationSettingFilterInput = {};
  if (text) filter.or = [{ key: { contains: text } }, { description: { contains: text } }];
  if (source) filter.source = { eq: source };
  return Object.keys(filter).length > 0 ? filter : undefined;
}

/** The order chosen, and then by key. */
export function toOrder({ sort = "key" }: ConfigurationSearch): ConfigurationSettingSortInput[] {
  const descending = sort.startsWith("-");
  const column = descending ? sort.slice(1) : sort;
  const first: ConfigurationSettingSortInput = { [column]: descending ? "DESC" : "ASC" };
  return column === "key" ? [first] : [first, { key: "ASC" }];
}

/** What the page asks the server for: one page of rows. */
export function toVariables(search: ConfigurationSearch): VariablesOf<typeof ConfigurationQuery> {
  return { where: toFilter(search), order: toOrder(search), ...pageVariables({ ...search, size: search.size ?? 50 }) };
}

/** What the export modal starts from: the page's rows, all of them, as the document that an import takes. */
export function toExportDraft(search: ConfigurationSearch): ExportDraft {
  return { dataset: "configuration", format: "YAML", where: toFilter(search) as ExportDraft["where"], order: [{ key: "ASC" }] };
}

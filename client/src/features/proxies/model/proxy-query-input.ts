import type { ProxyFilterInput, ProxySortInput } from "@/gql/inputs";
import type { ExportDraft } from "@/lib/export-launcher";
import type { ProxySearch } from "./proxy-search";

/** The page's filters as the API takes them; absent where nothing narrows. Hosts are stored in lower case. */
export function toFilter({ host, protocol, status, country }: ProxySearch): ProxyFilterInput | undefined {
  const filter: ProxyFilterInput = {};
  if (host) filter.host = { contains: host.toLowerCase() };
  if (protocol) filter.protocol = { eq: protocol };
  if (status) filter.status = { eq: status };
  if (country) filter.country = { eq: country };
  return Object.keys(filter).length > 0 ? filter : undefined;
}

/** The order chosen, and then by host and port. */
export function toOrder({ sort = "host" }: ProxySearch): ProxySortInput[] {
  const descending = sort.startsWith("-");
  const column = descending ? sort.slice(1) : sort;
  const ties = column === "host" ? ["port"] : ["host", "port"];
  return [{ [column]: descending ? "DESC" : "ASC" }, ...ties.map((tie) => ({ [tie]: "ASC" }) as ProxySortInput)];
}

/** What the export modal starts from: the same rows as the page, all of them. */
export function toExportDraft(search: ProxySearch): ExportDraft {
  return { dataset: "proxies", where: toFilter(search) as ExportDraft["where"], order: toOrder(search) as ExportDraft["order"] };
}

import type { ProxyProtocol, ProxySortInput, ProxyStatus } from "@/gql/inputs";
import { parseSort, searchText } from "@/lib/list-page";

export const protocols: readonly ProxyProtocol[] = ["HTTP", "HTTPS", "SOCKS4", "SOCKS5"];
export const statuses: readonly ProxyStatus[] = ["ALIVE", "DEAD", "UNKNOWN"];

export type SortColumn = keyof Pick<
  ProxySortInput,
  "host" | "protocol" | "country" | "status" | "latencyMs" | "successRate" | "lastChecked"
>;
const sortColumns: readonly SortColumn[] = ["host", "protocol", "country", "status", "latencyMs", "successRate", "lastChecked"];

/** `host` ascending, `-host` descending. */
export type Sort = SortColumn | `-${SortColumn}`;

/** The state of the Proxies page, all of it in the address. */
export interface ProxySearch {
  /** Part of a host. */
  host?: string;
  protocol?: ProxyProtocol;
  status?: ProxyStatus;
  /** Two capital letters. */
  country?: string;
  /** Absent: by host. */
  sort?: Sort;
}

/** Reads an address: whatever is not valid is as good as absent. Absent keys are explicit, for the router keeps the raw ones. */
export function parseProxySearch(raw: Record<string, unknown>): ProxySearch {
  return {
    host: searchText(raw.host),
    protocol: protocols.find((known) => known === raw.protocol),
    status: statuses.find((known) => known === raw.status),
    country: typeof raw.country === "string" ? countryCode(raw.country) : undefined,
    sort: parseSort(raw.sort, sortColumns, "host"),
  };
}

/** A typed country as proxies have it; undefined until it is two letters. */
export function countryCode(text: string): string | undefined {
  const code = text.trim().toUpperCase();
  return /^[A-Z]{2}$/.test(code) ? code : undefined;
}

/** How many filters narrow the rows. */
export function activeFilters({ host, protocol, status, country }: ProxySearch): number {
  return [host, protocol, status, country].filter((value) => value !== undefined).length;
}

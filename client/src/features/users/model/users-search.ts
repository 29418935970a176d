import type { VariablesOf } from "@/gql/graphql";
import type { Role, UserFilterInput, UserSortInput } from "@/gql/inputs";
import type { ExportDraft } from "@/lib/export-launcher";
import { pageVariables, parsePageSearch, parseSort, searchText, type PageSearch } from "@/lib/list-page";
import type { UsersQuery } from "../api/users-query";

export const roles: readonly Role[] = ["ADMINISTRATOR", "ANALYST"];
export const roleLabels: Record<Role, string> = { ADMINISTRATOR: "Administrator", ANALYST: "Analyst" };

export type SortColumn = keyof Pick<UserSortInput, "email" | "displayName" | "role">;
const sortColumns: readonly SortColumn[] = ["email", "displayName", "role"];

/** `email` ascending, `-email` descending. */
export type Sort = SortColumn | `-${SortColumn}`;

/** The state of the Users page, all of it in the address. */
export interface UsersSearch extends PageSearch {
  /** Part of a name or an address. */
  text?: string;
  role?: Role;
  /** Absent: by address. */
  sort?: Sort;
}

/** Reads an address: whatever is not valid is as good as absent. Absent keys are explicit, for the router keeps the raw ones. */
export function parseUsersSearch(raw: Record<string, unknown>): UsersSearch {
  return {
    text: searchText(raw.text),
    role: roles.find((known) => known === raw.role),
    sort: parseSort(raw.sort, sortColumns, "email"),
    ...parsePageSearch(raw),
  };
}

/** How many filters narrow the rows. */
export function activeFilters({ text, role }: UsersSearch): number {
  return [text, role].filter((value) => value !== undefined).length;
}

/** What the page asks the server for: one page of rows. */
export function toVariables(search: UsersSearch): VariablesOf<typeof UsersQuery> {
  return { where: toFilter(search), order: toOrder(search), ...pageVariables(search) };
}

/** What the export modal starts from: the page's rows, all of them. The usual order is left out, since a redacted file must not name addresses. */
export function toExportDraft(search: UsersSearch): ExportDraft {
  return {
    dataset: "users",
    where: toFilter(search) as ExportDraft["where"],
    order: search.sort ? (toOrder(search) as ExportDraft["order"]) : undefined,
  };
}

function toFilter({ text, role }: UsersSearch): UserFilterInput | undefined {
  const filter: UserFilterInput = {};
  if (text) filter.or = [{ email: { contains: text } }, { displayName: { contains: text } }];
  if (role) filter.role = { eq: role };
  return Object.keys(filter).length > 0 ? filter : undefined;
}

/** The order chosen, and then by address. */
function toOrder({ sort = "email" }: UsersSearch): UserSortInput[] {
  const descending = sort.startsWith("-");
  const column = descending ? sort.slice(1) : sort;
  const first: UserSortInput = { [column]: descending ? "DESC" : "ASC" };
  return column === "email" ? [first] : [first, { email: "ASC" }];
}

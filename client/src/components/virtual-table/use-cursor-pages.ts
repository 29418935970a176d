import { useEffect, useMemo, useSyncExternalStore } from "react";
import { useClient, type AnyVariables, type DocumentInput } from "urql";
import { uncached } from "@/gql/uncached-exchange";
import { CursorPages, type CursorPage } from "./cursor-pages";

/** Rows that a page asks for at a time. */
export const pageSize = 200;

export interface Source<Data, Variables extends AnyVariables, Row> {
  query: DocumentInput<Data, Variables>;
  /** The variables of the page after a cursor. */
  variables: (after: string | null) => Variables;
  read: (data: Data) => CursorPage<Row>;
  /** Differs whenever the list is another one: its filter, its order, or that it shall be read anew. */
  identity: string;
}

/** The rows of a connection, loaded as a person scrolls. */
export function useCursorPages<Data, Variables extends AnyVariables, Row>({
  query,
  variables,
  read,
  identity,
}: Source<Data, Variables, Row>) {
  const client = useClient();
  const pages = useMemo(
    () =>
      new CursorPages<Row>(async (after) => {
        const { data, error } = await client.query(query, variables(after), { ...uncached, requestPolicy: "network-only" }).toPromise();
        if (error) throw error;
        if (!data) throw new Error("The server sent no rows.");
        return read(data);
      }, pageSize),
    // oxlint-disable-next-line react/exhaustive-deps -- what `variables` closes over is what `identity` names
    [client, query, identity],
  );
  useEffect(() => {
    pages.open();
    return () => pages.close();
  }, [pages]);
  return { pages, ...useSyncExternalStore(pages.subscribe, pages.known) };
}

import type { Fetcher } from "@graphiql/toolkit";
import { type DocumentNode, Kind, parse } from "graphql";

function read(query: string): DocumentNode | null {
  try {
    return parse(query, { noLocation: true });
  } catch {
    return null;
  }
}

/**
 * A fetcher that asks for the operation that stands in the editor. GraphiQL reads the document's operations a moment after it changed, so
 * whoever opens a tab and runs it at once would send the name, and the kind, of the tab before.
 */
export function runCurrentOperation(fetcher: Fetcher): Fetcher {
  return (params, options) => {
    const document = read(params.query);
    const [operation, another] = document?.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION) ?? [];
    if (document === null || operation === undefined || another !== undefined) return fetcher(params, options);
    return fetcher({ ...params, operationName: operation.name?.value ?? null }, { ...options, documentAST: document });
  };
}

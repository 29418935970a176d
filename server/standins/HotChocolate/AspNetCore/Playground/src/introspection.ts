import type { Fetcher } from "@graphiql/toolkit";

/** The name of the operation by which GraphiQL asks for the schema. */
const INTROSPECTION = "IntrospectionQuery";

/** The code of the error that refuses introspection. */
const NOT_ALLOWED = "HC0046";

type Answer = { data?: unknown; errors?: readonly { extensions?: { code?: unknown } }[] };

/**
 * A fetcher that tells, each time the schema is asked for, whether the server refuses it. A refusal gets `data`, or GraphiQL would ask another
 * way and put the second refusal in place of what a person has run by then.
 */
export function watchIntrospection(fetcher: Fetcher, onAnswer: (isRefused: boolean) => void): Fetcher {
  return (params, options) => {
    const answer = fetcher(params, options);
    if (params.operationName !== INTROSPECTION) return answer;
    return Promise.resolve(answer as Answer | PromiseLike<Answer>).then(
      (told) => {
        const isRefused = told.errors?.some(({ extensions }) => extensions?.code === NOT_ALLOWED) ?? false;
        onAnswer(isRefused);
        return isRefused ? { ...told, data: null } : told;
      },
      (fault: unknown) => {
        onAnswer(false);
        throw fault;
      },
    ) as ReturnType<Fetcher>;
  };
}

import type { Fetcher } from "@graphiql/toolkit";

/** The name of the operation by which GraphiQL asks for the schema. */
const INTROSPECTION = "IntrospectionQuery";

/** The code of the error that refuses introspection. */
const NOT_ALLOWED = "HC0046";

type Answer = { errors?: readonly { extensions?: { code?: unknown } }[] };

/** A fetcher that tells, each time the schema is asked for, whether the server refuses it. */
export function watchIntrospection(fetcher: Fetcher, onAnswer: (isRefused: boolean) => void): Fetcher {
  return (params, options) => {
    const answer = fetcher(params, options);
    if (params.operationName === INTROSPECTION) {
      void Promise.resolve(answer as Answer | PromiseLike<Answer>).then(
        ({ errors }) => onAnswer(errors?.some(({ extensions }) => extensions?.code === NOT_ALLOWED) ?? false),
        () => onAnswer(false),
      );
    }
    return answer;
  };
}

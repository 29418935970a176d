import { graphql, type ResultOf } from "@/gql/graphql";

/** Imports a configuration, all of it or nothing; with `dryRun` it only tells the differences. */
export const ImportConfigurationMutation = graphql(`
  mutation ImportConfiguration($input: ImportConfigurationInput!) {
    importConfiguration(input: $input) {
      changes {
        key
        before
        after
        note
      }
      errors {
        __typename
        ... on InvalidRequestError {
          code
        }
        ... on Error {
          message
        }
      }
    }
  }
`);

type Payload = ResultOf<typeof ImportConfigurationMutation>["importConfiguration"];

export type Difference = NonNullable<Payload["changes"]>[number];

import { graphql } from "@/gql/graphql";

/** Keeps a request under a name; with an id, changes the preset that has it. */
export const SavePresetMutation = graphql(`
  mutation SavePreset($input: SavePresetInput!) {
    savePreset(input: $input) {
      preset {
        id
      }
      errors {
        __typename
        ... on Error {
          message
        }
      }
    }
  }
`);

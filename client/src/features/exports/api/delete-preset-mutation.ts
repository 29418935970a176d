import { graphql } from "@/gql/graphql";

/** Deletes a preset. */
export const DeletePresetMutation = graphql(`
  mutation DeletePreset($input: DeletePresetInput!) {
    deletePreset(input: $input) {
      deletedId
      errors {
        __typename
        ... on Error {
          message
        }
      }
    }
  }
`);

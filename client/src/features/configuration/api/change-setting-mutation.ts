import { graphql } from "@/gql/graphql";

/** Changes one setting of the running server; a value of null takes it back to where it came from. */
export const ChangeSettingMutation = graphql(`
  mutation ChangeSetting($input: ChangeSettingInput!) {
    changeSetting(input: $input) {
      setting {
        key
        value
        source
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

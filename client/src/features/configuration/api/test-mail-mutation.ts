import { graphql, type ResultOf } from "@/gql/graphql";

/** Sends one mail through the server's mail server and tells how each step went. */
export const TestMailMutation = graphql(`
  mutation TestMail($recipient: String!) {
    testMail(input: { recipient: $recipient }) {
      ok
      steps {
        step
        ok
        message
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

export type MailTestStep = ResultOf<typeof TestMailMutation>["testMail"]["steps"][number];

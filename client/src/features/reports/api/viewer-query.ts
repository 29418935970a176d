import { graphql } from "@/gql/graphql";

/** Who looks at the reports: administrators see everyone's. */
export const ViewerQuery = graphql(`
  query ReportsViewer {
    me {
      id
      role
    }
  }
`);

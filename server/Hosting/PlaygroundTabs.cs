using Microsoft.Extensions.Configuration.Memory;

namespace GraphQLExport.Hosting;

/// <summary>The tabs that a new GraphQL playground opens with; settings under <c>GraphQL:Playground:Tabs</c> take their place.</summary>
internal static class PlaygroundTabs
{
    /// <summary>Each tab's title, document and variables (JSON).</summary>
    public static IReadOnlyList<(string Title, string Query, string Variables)> All { get; } =
    [
        ("Who you are, and what can be exported", """
            query Datasets {
              me {
                email
                role
              }
              datasets {
                name
                label
                formats
                fields {
                  name
                  type
                  nullable
                }
              }
            }
            """, "{}"),
        ("Start an export; the answer's id goes into the next tab", """
            mutation StartExport($input: StartExportInput!) {
              startExport(input: $input) {
                export {
                  id
                  status
                }
                errors {
                  __typename
                  ... on Error {
                    message
                  }
                  ... on InvalidRequestError {
                    code
                    path
                  }
                }
              }
            }
            """, """
            {
              "input": {
                "request": {
                  "dataset": "motion_events",
                  "format": "CSV",
                  "range": { "preset": "LAST_30D" }
                }
              }
            }
            """),
        ("Follow it to the end", """
            subscription FollowExport($id: ID!) {
              onExportProgress(id: $id) {
                sequence
                status
                phase
                rowsWritten
                rowsTotal
                percent
                etaSeconds
              }
            }
            """, """{ "id": "" }"""),
        ("Fetch its files", """
            query Files($id: ID!) {
              export(id: $id) {
                status
                failure {
                  code
                  message
                }
                files {
                  name
                  bytes
                  rows
                  sha256
                  downloadUrl
                }
              }
            }
            """, """{ "id": "" }"""),
        ("Look first, then export the same rows: both take the same filter and order", """
            query Look($where: MotionEventFilterInput, $order: [MotionEventSortInput!]) {
              motionEvents(first: 10, where: $where, order: $order) {
                nodes {
                  timestamp
                  confidence
                  camera {
                    name
                  }
                }
                totalCount
              }
            }

            mutation ExportThem($where: Any, $order: Any) {
              startExport(
                input: {
                  request: {
                    dataset: "motion_events"
                    format: JSON
                    where: $where
                    order: $order
                  }
                }
              ) {
                export {
                  id
                  status
                }
                errors {
                  ... on Error {
                    message
                  }
                }
              }
            }
            """, """
            {
              "where": { "confidence": { "gte": 0.9 } },
              "order": [{ "timestamp": "ASC" }]
            }
            """),
    ];

    /// <summary>Adds the tabs as settings that any other source overrides.</summary>
    public static void AddPlaygroundTabs(this IConfigurationBuilder configuration) =>
        configuration.Sources.Insert(0, new MemoryConfigurationSource
        {
            InitialData = All.SelectMany((tab, i) => new Dictionary<string, string?>
            {
                [$"GraphQL:Playground:Tabs:{i}:Title"] = tab.Title,
                [$"GraphQL:Playground:Tabs:{i}:Query"] = tab.Query,
                [$"GraphQL:Playground:Tabs:{i}:Variables"] = tab.Variables,
            }),
        });
}

export type Tab = { query: string; variables: string | null };

export type Settings = { title: string; endpoint: string; tabs: Tab[] };

type Written = { title: string; endpoint: string; tabs: { title?: string | null; query: string; variables?: string | null }[] };

/** What the server wrote into the page; without it (the development server), an endpoint on the same host. */
export function readSettings(): Settings {
  const text = document.getElementById("settings")?.textContent;
  const written: Written = text ? (JSON.parse(text) as Written) : { title: "GraphQL playground", endpoint: "/graphql", tabs: [] };
  return {
    title: written.title,
    endpoint: written.endpoint,
    tabs: written.tabs.map(({ title, query, variables }) => ({
      query: title ? `# ${title}\n${query}` : query,
      variables: variables ?? null,
    })),
  };
}

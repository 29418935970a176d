import "./workers.ts";
import { createGraphiQLFetcher } from "@graphiql/toolkit";
import { GraphiQL } from "graphiql";
import "graphiql/style.css";
import { createClient } from "graphql-ws";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "./page.css";
import { readSettings } from "./settings.ts";

const settings = readSettings();
const url = new URL(settings.endpoint, window.location.origin);
const socketUrl = new URL(url);
socketUrl.protocol = url.protocol === "https:" ? "wss:" : "ws:";

// Both ways carry the page's own cookies: whoever is signed in to the site is signed in here.
const fetcher = createGraphiQLFetcher({ url: url.href, wsClient: createClient({ url: socketUrl.href, lazy: true }) });

const address = new URL(window.location.href).searchParams;
const query = address.get("query") ?? undefined;

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <GraphiQL
      fetcher={fetcher}
      shouldPersistHeaders={false}
      {...(query ? { initialQuery: query, initialVariables: address.get("variables") ?? "" } : {})}
      {...(settings.tabs.length > 0 ? { defaultTabs: settings.tabs } : {})}
    >
      <GraphiQL.Logo>
        <h1 className="title">{settings.title}</h1>
      </GraphiQL.Logo>
    </GraphiQL>
  </StrictMode>,
);

// The editor's colours are chosen once; whoever follows the system's scheme gets them anew. Tabs survive in local storage.
window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
  if (window.localStorage.getItem("graphiql:theme") === null) window.location.reload();
});

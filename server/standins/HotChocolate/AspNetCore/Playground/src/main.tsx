import "./workers.ts";
import { createGraphiQLFetcher } from "@graphiql/toolkit";
import "graphiql/style.css";
import { createClient } from "graphql-ws";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { runCurrentOperation } from "./current-operation.ts";
import "./page.css";
import { Playground } from "./playground.tsx";
import { readSettings } from "./settings.ts";

const settings = readSettings();
const url = new URL(settings.endpoint, window.location.origin);
const socketUrl = new URL(url);
socketUrl.protocol = url.protocol === "https:" ? "wss:" : "ws:";

// Both ways carry the page's own cookies: whoever is signed in to the site is signed in here.
const fetcher = runCurrentOperation(createGraphiQLFetcher({ url: url.href, wsClient: createClient({ url: socketUrl.href, lazy: true }) }));

const address = new URL(window.location.href).searchParams;
const query = address.get("query");
const initial = query ? { query, variables: address.get("variables") ?? "" } : null;

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <Playground settings={settings} fetcher={fetcher} initial={initial} />
  </StrictMode>,
);

// The editor's colours are chosen once; whoever follows the system's scheme gets them anew. Tabs survive in local storage.
window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
  if (window.localStorage.getItem("graphiql:theme") === null) window.location.reload();
});

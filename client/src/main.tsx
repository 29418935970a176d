import "@mantine/core/styles.css";
import { setNonce } from "get-nonce";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/app";
import { createAppRouter } from "./app/router";
import { createSession } from "./features/accounts/model/session";
import { styleNonce } from "./lib/style-nonce";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root.");

// The library that locks scrolling behind dialogs adds a style element of its own.
const nonce = styleNonce();
if (nonce) setNonce(nonce);

const session = createSession();
createRoot(root).render(
  <StrictMode>
    <App session={session} router={createAppRouter(session)} />
  </StrictMode>,
);

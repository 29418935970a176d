import "@mantine/core/styles.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/app";
import { createAppRouter } from "./app/router";
import { createSession } from "./features/accounts/model/session";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root.");

const session = createSession();
createRoot(root).render(
  <StrictMode>
    <App session={session} router={createAppRouter(session)} />
  </StrictMode>,
);

import { setupServer } from "msw/node";

/** The server as a test wants it: every test names the answers it needs, any other request fails it. */
export const server = setupServer();

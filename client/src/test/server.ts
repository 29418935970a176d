import { graphql, HttpResponse, ws } from "msw";
import { setupServer } from "msw/node";

/** The socket for subscriptions: greets as `graphql-transport-ws` wants it and then stays silent. */
const subscriptions = ws.link("ws://*/graphql").addEventListener("connection", ({ client }) => {
  client.addEventListener("message", ({ data }) => {
    if (typeof data === "string" && data.includes('"connection_init"')) client.send(JSON.stringify({ type: "connection_ack" }));
  });
});

/** What the header asks on every page: nothing is new. */
const notifications = graphql.query("UnreadNotifications", () => HttpResponse.json({ data: { unreadNotifications: 0 } }));

/** The server as a test wants it: every test names the answers it needs, any other request fails it. */
export const server = setupServer(subscriptions, notifications);

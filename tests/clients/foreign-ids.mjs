import { randomInt } from "node:crypto";
import { converse } from "./conversation.mjs";
import { argumentsWith, idPaths, operationOf } from "./operations.mjs";
import { ownArguments, requestOf } from "./owners.mjs";
import { post } from "./server.mjs";

/** Every place in the schema that takes an id, as `{ name, kind, with }`, where `with` makes the variables for an id. */
export function placesOfIds(owners, name) {
  const { schema } = owners;
  const roots = { query: schema.getQueryType(), mutation: schema.getMutationType(), subscription: schema.getSubscriptionType() };
  const places = Object.entries(roots).flatMap(([kind, root]) =>
    Object.values(root.getFields()).flatMap((field) =>
      idPaths(field).map((path) => ({
        name: `${field.name}(${path.join(".")})`,
        kind,
        document: operationOf(schema, kind, field),
        with: (id) => argumentsWith(field, path, id, kind === "query" ? ownArguments(owners, name, field) : { request: requestOf(name) }),
      })),
    ),
  );
  const plan = schema.getQueryType().getFields().exportPlan;
  const filtered = (id) => ({ request: { ...requestOf(name), where: { or: [{ cameraId: { eq: id } }, { camera: { id: { eq: id } } }] } } });
  const all = [...places, { name: "exportPlan(request.where)", kind: "query", document: operationOf(schema, "query", plan), with: filtered }];
  // After what deletes an id, every other place would tell nothing.
  return all.toSorted((one, other) => Number(one.name.startsWith("delete")) - Number(other.name.startsWith("delete")));
}

/** An id of the same shape that nobody has. */
export const unknownLike = (id) =>
  id.replace(/[a-z0-9]/g, (letter) =>
    /^[0-9a-f]{32}$/.test(id) ? randomInt(16).toString(16) : /\d/.test(letter) ? randomInt(10) : String.fromCharCode(97 + randomInt(26)),
  );

/** Everything that a caller is told when they send an id, byte for byte, the id itself left out: over HTTP, and over the socket for a subscription. */
export async function toldOf(server, token, place, id) {
  const variables = place.with(id);
  const accept = place.kind === "subscription" ? "text/event-stream" : "application/graphql-response+json";
  const response = await post(server.address, token, place.document, variables, accept);
  const told = [`${response.status} ${response.headers.get("content-type")} ${await response.text()}`];
  if (place.kind === "subscription") {
    const steps = [
      { type: "connection_init", payload: { Authorization: `Bearer ${token}` } },
      { awaits: "connection_ack" },
      { type: "subscribe", id: "1", payload: { query: place.document, variables } },
      { awaits: "error|complete" },
    ];
    told.push(JSON.stringify(await converse(server.socketAddress, steps)));
  }
  return told.map((text) => text.replaceAll(new RegExp(`(?<![\\w-])${id}(?![\\w-])`, "g"), "<id>"));
}

import { getNamedType } from "graphql";

const identifying = new Set(["ID", "String", "UUID"]);

/**
 * The values in an answer's data that may tell whose it is, as `{ coordinate, type, kind, value }`: every id, text and UUID, and every
 * number that is called id.
 */
export function identitiesIn(schema, data) {
  const leaves = [...leavesOf(schema.getQueryType(), data, schema)];
  return leaves.filter(({ coordinate, kind, value }) => value !== "" && (identifying.has(kind) || coordinate.endsWith(".id")));
}

/** Those of some identities that an answer holds: a text as a whole value, a longer one anywhere, a number in the same field. */
export function foundIn(schema, answer, identities) {
  const body = JSON.stringify(answer);
  const texts = textsOf(answer);
  const numbers = new Set(identitiesIn(schema, answer.data).map(({ coordinate, value }) => `${coordinate} ${value}`));
  return identities.filter(({ coordinate, value }) =>
    typeof value === "number"
      ? numbers.has(`${coordinate} ${value}`)
      : texts.has(value) || (value.length >= 6 && body.includes(JSON.stringify(value).slice(1, -1))),
  );
}

/** The names of the object types that an answer holds. */
export const typesOf = (answer) => valuesOf(answer, (key) => key === "__typename");

/** Every text in an answer, whatever its type. */
export const textsOf = (answer) => valuesOf(answer, (key, value) => key !== "__typename" && typeof value === "string");

function valuesOf(answer, isWanted) {
  const values = new Set();
  JSON.stringify(answer, (key, value) => {
    if (isWanted(key, value)) values.add(value);
    return value;
  });
  return values;
}

function* leavesOf(type, object, schema) {
  for (const [key, child] of Object.entries(object ?? {}).filter(([name]) => name !== "__typename")) {
    const name = key.startsWith(`${type.name}_`) ? key.slice(type.name.length + 1) : key;
    const kind = getNamedType(type.getFields()[name].type).name;
    for (const value of [child].flat(Infinity).filter((item) => item !== null)) {
      if (value.__typename) yield* leavesOf(schema.getType(value.__typename), value, schema);
      else yield { coordinate: `${type.name}.${name}`, type: type.name, kind, value };
    }
  }
}

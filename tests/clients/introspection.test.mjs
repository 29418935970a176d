import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { buildSchema, isIntrospectionType, isSpecifiedScalarType, parse, printSchema, validateSchema } from "graphql";
import { isInputObjectType, isInterfaceType, isObjectType, isUnionType, getNamedType } from "graphql";
import { introspect, schemaText, signIn, startServer } from "./server.mjs";

/** Named by the public contract before a field has it. */
const UNREACHED = ["UUID"];

let server;
let sdl;
let schema;

before(async () => {
  server = await startServer({ GRAPHQLEXPORT__DEMOROWS: "false" });
  const token = await signIn(server.address, "ada@example.com");
  sdl = await schemaText(server.address, token);
  schema = await introspect(server.address, token);
});
after(() => server.stop());

test("introspection builds the schema that the server prints, in the same order [G-API]", () => {
  assert.equal(printSchema(schema), printSchema(buildSchema(sdl)));
  const printed = parse(sdl)
    .definitions.filter((definition) => definition.name)
    .map((definition) => definition.name.value);
  assert.deepEqual(
    ownTypes().map((type) => type.name),
    printed,
  );
});

test("graphql-js finds no fault in the schema [G-API]", () => {
  assert.deepEqual(validateSchema(schema).map(String), []);
  assert.deepEqual(validateSchema(buildSchema(sdl)).map(String), []);
});

test("every type is reached from an operation [G-API]", () => {
  const reached = new Set();
  for (const root of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]) reach(root, reached);

  assert.deepEqual(
    ownTypes()
      .filter((type) => !reached.has(type))
      .map((type) => type.name),
    UNREACHED,
  );
});

test("every type, field, argument, enum value and input field is described [G-API]", () => {
  const parts = ownTypes().flatMap((type) => [
    [type.name, type],
    ...Object.values(type.getFields?.() ?? {}).flatMap((field) => [
      [`${type.name}.${field.name}`, field],
      ...(field.args ?? []).map((argument) => [`${type.name}.${field.name}(${argument.name}:)`, argument]),
    ]),
    ...(type.getValues?.() ?? []).map((value) => [`${type.name}.${value.name}`, value]),
  ]);

  assert.ok(parts.length > 400);
  assert.deepEqual(
    parts.filter(([, part]) => !part.description?.trim()).map(([name]) => name),
    [],
  );
});

function ownTypes() {
  return Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type));
}

function reach(type, reached) {
  if (reached.has(type)) return;
  reached.add(type);
  const next = [];
  if (isObjectType(type) || isInterfaceType(type)) {
    next.push(
      ...type.getInterfaces(),
      ...Object.values(type.getFields())
        .flatMap((field) => [field, ...field.args])
        .map((part) => getNamedType(part.type)),
    );
  }
  if (isInputObjectType(type)) next.push(...Object.values(type.getFields()).map((field) => getNamedType(field.type)));
  if (isUnionType(type) || isInterfaceType(type)) next.push(...schema.getPossibleTypes(type));
  next.forEach((other) => reach(other, reached));
}

import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isRequiredArgument,
  isRequiredInputField,
} from "graphql";

const DEPTH = 4;

const scalars = { String: "x", Int: 1, Long: 1, Float: 1, Boolean: true, DateTime: "2026-01-01T00:00:00Z" };

/** An operation of one root field with everything below it, to the fourth level, and a variable for every argument. */
export function operationOf(schema, kind, field) {
  // A variable that may be left out for an argument's default must be nullable.
  const typeOf = ({ type, defaultValue }) => (defaultValue === undefined ? type : getNullableType(type));
  const variables = field.args.map((argument) => `$${argument.name}: ${typeOf(argument)}`).join(", ");
  const given = field.args.map((argument) => `${argument.name}: $${argument.name}`).join(", ");
  const called = given ? `${field.name}(${given})` : field.name;
  return `${kind} Everything${variables ? `(${variables})` : ""} { ${called} ${selection(schema, field.type, 1)} }`;
}

/** Values for a root field's arguments: those given by name, a page of 50, and whatever else is required, input fields too. */
export function argumentsOf(field, given = {}) {
  return Object.fromEntries(
    field.args.flatMap((argument) => {
      if (argument.name in given) return [[argument.name, given[argument.name]]];
      if (argument.name === "first") return [["first", 50]];
      return isRequiredArgument(argument) ? [[argument.name, sampleOf(argument.type, argument.name, given)]] : [];
    }),
  );
}

/** Where a root field takes an id: paths through arguments, input fields and filters. */
export function idPaths(field) {
  return field.args.flatMap((argument) => pathsTo(argument, [argument.name], new Set()));
}

/** The arguments of a root field with an id at a path. */
export function argumentsWith(field, path, id, given) {
  return put(argumentsOf(field, given), field.args, path, id, given);
}

function selection(schema, type, level) {
  const named = getNamedType(type);
  if (isLeafType(named)) return "";
  if (!isAbstractType(named)) return `{ ${["__typename", ...fieldsOf(schema, named, level)].join(" ")} }`;
  // Members may have fields of one name and different types, so each gets a name of its own.
  const members = schema.getPossibleTypes(named).map((member) => {
    const fields = fieldsOf(schema, member, level).map((field) => `${member.name}_${field.split(/\W/, 1)[0]}: ${field}`);
    return `... on ${member.name} { ${fields.join(" ")} }`;
  });
  return `{ ${["__typename", ...members].join(" ")} }`;
}

function fieldsOf(schema, type, level) {
  return Object.values(type.getFields())
    .filter((field) => isLeafType(getNamedType(field.type)) || level + 1 < DEPTH)
    .map((field) => {
      const given = Object.entries(argumentsOf(field))
        .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
        .join(", ");
      return `${field.name}${given ? `(${given})` : ""} ${selection(schema, field.type, level + 1)}`;
    });
}

function sampleOf(type, name, given) {
  if (name in given) return given[name];
  const plain = getNullableType(type);
  if (isListType(plain)) return [];
  if (isEnumType(plain)) return plain.getValues()[0].name;
  if (isInputObjectType(plain)) {
    const required = Object.values(plain.getFields()).filter(isRequiredInputField);
    return Object.fromEntries(required.map((field) => [field.name, sampleOf(field.type, field.name, given)]));
  }
  if (plain.name === "ID") return "unknown";
  if (!(plain.name in scalars)) throw new Error(`There is no sample of the type ${plain.name} for ${name}.`);
  return scalars[plain.name];
}

function pathsTo(input, path, passed) {
  const type = getNamedType(input.type);
  if (type.name === "ID") return [path];
  if (!isInputObjectType(type) || passed.has(type)) return [];
  const fields = Object.values(type.getFields()).filter((field) => !["and", "or"].includes(field.name));
  if (type.name === "StringOperationFilterInput" && /(^i|I)d$/.test(input.name)) return [[...path, "eq"]];
  return fields.flatMap((field) => pathsTo(field, [...path, field.name], new Set([...passed, type])));
}

function put(values, inputs, [name, ...rest], id, given) {
  const { type } = inputs.find((input) => input.name === name);
  const inList = isListType(getNullableType(type));
  if (rest.length === 0) return { ...values, [name]: inList ? [id] : id };
  const named = getNamedType(type);
  const outer = [values[name]].flat()[0] ?? sampleOf(named, name, given);
  const inner = put(outer, Object.values(named.getFields()), rest, id, given);
  return { ...values, [name]: inList ? [inner] : inner };
}

import { datasetSample } from "@/test/export-samples";
import { randomOf, seeds } from "@/test/random";
import {
  defaultSelection,
  matchingFields,
  reduceFields,
  selectedFields,
  selectionFault,
  selectionOf,
  type FieldAction,
  type FieldSelection,
} from "./field-selection";

const { fields } = datasetSample;
const names = fields.map(({ name }) => name);
const start = defaultSelection(fields);

function randomAction(random: ReturnType<typeof randomOf>): FieldAction {
  const name = names[random.below(names.length)] ?? "";
  return random.pick<FieldAction>([
    { type: "toggle", name },
    { type: "select", names: random.shuffle(names).slice(0, random.below(names.length + 1)), selected: random.next() < 0.5 },
    { type: "move", name, to: random.below(names.length + 6) - 3 },
    { type: "rename", name, as: random.pick(["", " spaced ", "when", name]) },
    { type: "toggle", name: "no_such_field" },
    { type: "move", name: "no_such_field", to: 0 },
  ]);
}

describe("reduceFields", () => {
  it("never loses, doubles or invents a field, whatever is done [X-FR8]", () => {
    for (const seed of seeds(200)) {
      const random = randomOf(seed);
      let selection: FieldSelection = start;
      for (let step = 0; step < 30; step++) {
        selection = reduceFields(selection, randomAction(random));
        expect(selection.map(({ name }) => name).toSorted(), `seed ${seed}`).toEqual(names.toSorted());
      }
    }
  });

  it("undoes a toggle by a toggle and a move by the move back [X-FR8]", () => {
    for (const seed of seeds(200)) {
      const random = randomOf(seed);
      let selection: FieldSelection = start;
      for (let step = 0; step < 10; step++) selection = reduceFields(selection, randomAction(random));
      const from = random.below(names.length);
      const name = selection[from]?.name ?? "";
      const twice = reduceFields(reduceFields(selection, { type: "toggle", name }), { type: "toggle", name });
      expect(twice, `seed ${seed}`).toEqual(selection);
      const moved = reduceFields(selection, { type: "move", name, to: random.below(names.length) });
      expect(reduceFields(moved, { type: "move", name, to: from }), `seed ${seed}`).toEqual(selection);
    }
  });

  it("puts a moved field at the wanted place and keeps the others' order [X-FR8]", () => {
    const moved = reduceFields(start, { type: "move", name: "timestamp", to: 2 });
    expect(moved.map(({ name }) => name)).toEqual(["camera_id", "camera_name", "timestamp", "confidence", "algorithm", "zone_id"]);
  });

  it("takes a field's own name as no renaming [X-FR8]", () => {
    const renamed = reduceFields(start, { type: "rename", name: "timestamp", as: " when " });
    expect(selectedFields(renamed)[0]).toEqual({ name: "timestamp", as: "when" });
    expect(selectedFields(reduceFields(renamed, { type: "rename", name: "timestamp", as: "timestamp" }))[0]).toEqual({ name: "timestamp" });
  });
});

describe("selectionOf", () => {
  it("keeps a wanted order and offers the rest unselected [X-FR8]", () => {
    const selection = selectionOf([{ name: "confidence" }, { name: "timestamp", as: "when" }], fields);
    expect(selection.map(({ name }) => name).slice(0, 2)).toEqual(["confidence", "timestamp"]);
    expect(selectedFields(selection)).toEqual([{ name: "confidence" }, { name: "timestamp", as: "when" }]);
    expect(selection).toHaveLength(fields.length);
  });

  it("gives back what it wrote [X-FR8]", () => {
    for (const seed of seeds(100)) {
      const random = randomOf(seed);
      const chosen = random.shuffle(names).slice(0, 1 + random.below(names.length));
      const wanted = chosen.map((name) => (random.next() < 0.3 ? { name, as: `${name}!` } : { name }));
      expect(selectedFields(selectionOf(wanted, fields)), `seed ${seed}`).toEqual(wanted);
    }
  });

  it("leaves out fields that are gone, and falls back to the dataset's own choice", () => {
    expect(selectionOf([{ name: "gone" }], fields)).toEqual(start);
  });
});

describe("matchingFields", () => {
  it("finds by label or name, every word, in any case [R-UI]", () => {
    expect(matchingFields(fields, "CAMERA").map(({ name }) => name)).toEqual(["camera_id", "camera_name"]);
    expect(matchingFields(fields, "name cam").map(({ name }) => name)).toEqual(["camera_name"]);
    expect(matchingFields(fields, "  ")).toHaveLength(fields.length);
  });
});

describe("selectionFault", () => {
  it("asks for at least one field [R-UI]", () => {
    expect(selectionFault(reduceFields(start, { type: "select", names, selected: false }))).toBe("Select at least one field");
  });

  it("names two columns of one name [X-FR8]", () => {
    expect(selectionFault(reduceFields(start, { type: "rename", name: "confidence", as: "timestamp" }))).toContain("“timestamp”");
    expect(selectionFault(start)).toBeNull();
  });
});

import type { JsonValue } from "@/gql/graphql";
import { datasetSample } from "@/test/export-samples";
import { filterChips, withoutCondition } from "./filter-chips";

const { fields } = datasetSample;
const texts = (where: JsonValue) => filterChips(where, fields).map(({ text }) => text);

describe("filterChips", () => {
  it("puts each condition in words, by the dataset's own labels [X-FR8]", () => {
    expect(texts({ cameraId: { in: ["front-door", "garage"] }, confidence: { gte: 0.5, lt: 1 }, zoneId: { eq: null } })).toEqual([
      "Camera ID is front-door or garage",
      "Confidence is at least 0.5",
      "Confidence is less than 1",
      "Zone is empty",
    ]);
  });

  it("looks into `and` and into related objects, and takes `or` as one condition [X-FR8]", () => {
    expect(
      texts({ and: [{ algorithm: { eq: "KNN" } }, { camera: { name: { contains: "Door" } } }], or: [{ x: { gt: 3 } }, { y: { lte: 2 } }] }),
    ).toEqual(["Algorithm is KNN", "Camera name contains Door", "x is more than 3 or y is at most 2"]);
  });

  it.each([undefined, null, "text", 3, []])("finds nothing in %o", (where) => expect(filterChips(where, fields)).toEqual([]));
});

describe("withoutCondition", () => {
  const where: JsonValue = { and: [{ algorithm: { eq: "KNN" } }, { confidence: { gte: 0.5, lt: 1 } }], cameraId: { eq: "garage" } };

  it("takes one condition away and leaves no empty shells [X-FR8]", () => {
    const [algorithm] = filterChips(where, fields);
    expect(withoutCondition(where, algorithm?.path ?? [])).toEqual({
      and: [{ confidence: { gte: 0.5, lt: 1 } }],
      cameraId: { eq: "garage" },
    });
  });

  it("removes each condition alone, and all of them to nothing [X-FR8]", () => {
    const all = filterChips(where, fields);
    for (const { path, text } of all) {
      const left = filterChips(withoutCondition(where, path), fields).map((chip) => chip.text);
      expect(left).toEqual(all.map((chip) => chip.text).filter((other) => other !== text));
    }
    let rest: JsonValue | undefined = where;
    for (let [chip] = all; chip; [chip] = filterChips(rest, fields)) rest = withoutCondition(rest, chip.path);
    expect(rest).toBeUndefined();
  });

  it("does not touch the filter it was given", () => {
    const before = JSON.stringify(where);
    withoutCondition(where, ["cameraId", "eq"]);
    expect(JSON.stringify(where)).toBe(before);
  });
});

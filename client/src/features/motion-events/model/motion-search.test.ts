import { changeSearch } from "@/lib/list-page";
import { activeFilters, parseMotionSearch, type MotionSearch } from "./motion-search";

const defined = (search: object) => Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));

describe("parseMotionSearch", () => {
  it("reads every part of an address [E-AC3] [E-AC4]", () => {
    const search = {
      camera: "garage",
      from: "2025-12-01",
      to: "2025-12-31",
      algorithm: "KNN",
      confidence: 0.5,
      zone: "porch",
      tz: "Europe/Berlin",
      sort: "confidence",
      size: 50,
      after: "abc",
      page: 3,
    };
    expect(defined(parseMotionSearch(search))).toEqual(search);
  });

  it.each([
    ["a day that does not exist", { from: "2025-02-30", to: "2025-03-01" }],
    ["half a range", { from: "2025-03-01" }],
    ["an unknown algorithm", { algorithm: "GUESS" }],
    ["an absurd confidence", { confidence: 7 }],
    ["a zone of another planet", { tz: "Mars/Olympus" }],
    ["a column that is not there", { sort: "password" }],
    ["a page size that is not offered", { size: 100_000 }],
    ["a page before the first", { page: -1 }],
    ["objects where text belongs", { camera: { $ne: 1 }, zone: [1] }],
  ])("takes %s as absent, explicitly", (_, raw) => {
    const search = parseMotionSearch(raw);
    expect(defined(search)).toEqual({});
    for (const key of Object.keys(raw)) expect(search).toHaveProperty(key, undefined);
  });

  it("turns a reversed range round [E-AC3]", () => {
    expect(parseMotionSearch({ from: "2025-03-02", to: "2025-03-01" })).toMatchObject({ from: "2025-03-01", to: "2025-03-02" });
  });

  it("keeps ids that look like numbers as text [E-AC4]", () => {
    expect(parseMotionSearch({ camera: 17 }).camera).toBe("17");
  });

  it("pages one way at a time", () => {
    expect(defined(parseMotionSearch({ after: "a", before: "b" }))).toEqual({ after: "a" });
  });
});

describe("changeSearch", () => {
  it("starts again at the first page", () => {
    expect(defined(changeSearch<MotionSearch>({ camera: "garage", after: "x", page: 4 }, { camera: "front-door" }))).toEqual({
      camera: "front-door",
    });
  });
});

describe("activeFilters", () => {
  it("counts what narrows the rows, a range once", () => {
    expect(activeFilters({ from: "2025-01-01", to: "2025-01-02", zone: "porch", sort: "confidence", tz: "UTC" })).toBe(2);
  });
});

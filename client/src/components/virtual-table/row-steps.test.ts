import { step } from "./row-steps";

describe("step", () => {
  it.each([
    ["ArrowDown", 5, 6],
    ["ArrowDown", 99, 99],
    ["ArrowUp", 5, 4],
    ["ArrowUp", 0, 0],
    ["PageDown", 5, 25],
    ["PageUp", 5, 0],
    ["Home", 5, 0],
    ["End", 5, 99],
    ["a", 5, undefined],
  ])("%s leads from row %i to %s [G-SPA]", (key, from, to) => expect(step(key, from, 100, 20)).toBe(to));

  it("stays at the first row of none", () => expect(step("End", 0, 0, 20)).toBe(0));
});

import { rateTicks } from "./interval-axis";

describe("rateTicks", () => {
  it.each([
    [[{ low: 0.2888, high: 0.382 }], [0.25, 0.3, 0.35, 0.4]],
    [[{ low: 0.0034, high: 0.0087 }], [0.002, 0.004, 0.006, 0.008, 0.01]],
    [
      [
        { low: 0.31, high: 0.33 },
        { low: 0.305, high: 0.32 },
      ],
      [0.305, 0.31, 0.315, 0.32, 0.325, 0.33],
    ],
    [[{ low: 0, high: 1 }], [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [[], [0, 0.2, 0.4, 0.6, 0.8, 1]],
  ])("of %j are few, round and hold every interval", (intervals, expected) => expect(rateTicks(intervals)).toEqual(expected));
});

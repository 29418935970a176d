import { randomOf, seeds } from "@/test/random";
import { addDays } from "@/lib/zoned-time";
import { rangeChoice, rangeFault, rangeInput } from "./date-range";

const zones = ["UTC", "Europe/Berlin", "America/Los_Angeles", "Asia/Kathmandu", "Australia/Lord_Howe"] as const;

describe("rangeInput", () => {
  it("is half-open: from the first day's first instant to that of the day after the last [E-AC3]", () => {
    expect(rangeInput({ kind: "days", from: "2025-12-01", to: "2025-12-31" }, "America/Los_Angeles")).toEqual({
      from: "2025-12-01T08:00:00.000Z",
      to: "2026-01-01T08:00:00.000Z",
    });
  });

  it.each([
    ["nothing for all time", { kind: "all" }, undefined],
    ["a preset as it is", { kind: "preset", preset: "LAST_30D" }, { preset: "LAST_30D" }],
    ["exact instants untouched", { kind: "exact", from: "2025-01-01T10:20:30Z", to: null }, { from: "2025-01-01T10:20:30Z" }],
  ] as const)("asks for %s", (_, choice, input) => expect(rangeInput(choice, "UTC")).toEqual(input));
});

describe("rangeChoice", () => {
  it("knows days again from what they were written as, in every zone [E-TZ]", () => {
    for (const seed of seeds(200)) {
      const random = randomOf(seed);
      const from = addDays("2024-01-01", random.below(900));
      const choice = { kind: "days", from, to: addDays(from, random.below(40)) } as const;
      const zone = random.pick(zones);
      expect(rangeChoice(rangeInput(choice, zone), zone), `seed ${seed}`).toEqual(choice);
    }
  });

  it("keeps instants that are no midnights exactly", () => {
    const range = { from: "2025-12-01T08:15:00Z", to: "2025-12-02T08:15:00Z" };
    expect(rangeChoice(range, "America/Los_Angeles")).toEqual({ kind: "exact", ...range });
  });

  it("takes no range as all time", () => expect(rangeChoice(undefined, "UTC")).toEqual({ kind: "all" }));
});

describe("rangeFault", () => {
  it.each([
    [{ kind: "days", from: null, to: null }, "Choose the first and the last day"],
    [{ kind: "days", from: "2025-01-01", to: null }, "Choose the last day"],
    [{ kind: "days", from: "2025-01-02", to: "2025-01-01" }, "The last day is before the first"],
    [{ kind: "days", from: "2025-01-01", to: "2025-01-01" }, null],
    [{ kind: "all" }, null],
  ] as const)("of %o is %s [E-REL]", (choice, fault) => expect(rangeFault(choice)).toBe(fault));
});

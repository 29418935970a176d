import { progressSample } from "@/test/export-samples";
import { announcement } from "./announcement";
import { percentOf, progressText, valueText } from "./progress-text";

describe("progressText", () => {
  it.each([
    ["rows, bytes and the time left", {}, "201,600 of 483,840 rows · 19.4 MB · about 5 seconds left"],
    ["an estimated total as such", { rowsTotalKind: "ESTIMATED" }, "201,600 of about 483,840 rows · 19.4 MB · about 5 seconds left"],
    ["no total where none is known", { rowsTotal: null, rowsTotalKind: "UNKNOWN", etaSeconds: null }, "201,600 rows · 19.4 MB"],
    ["the last moment", { etaSeconds: 0.3 }, "201,600 of 483,840 rows · 19.4 MB · almost done"],
    ["what happens after the last row", { phase: "FINISHING" }, "201,600 of 483,840 rows · 19.4 MB · finishing the file"],
    ["counting", { phase: "COUNTING" }, "Counting rows"],
    ["that it is stopping", { status: "CANCELING" }, "201,600 of 483,840 rows · 19.4 MB · stopping"],
    ["the end", { status: "COMPLETED", phase: "DONE", rowsWritten: 483_840, bytesWritten: 46_400_000 }, "483,840 rows · 46.4 MB"],
    ["the head of the queue", { status: "QUEUED", queuePosition: 1 }, "Next in the queue"],
    ["the place in the queue", { status: "QUEUED", queuePosition: 3 }, "Number 3 in the queue"],
    ["a queue without places", { status: "QUEUED", queuePosition: null }, "Waiting for a free place"],
  ] as const)("tells %s [X-FR9] [R-UI]", (_, change, text) => expect(progressText(progressSample(change))).toBe(text));
});

describe("percentOf", () => {
  it.each([
    ["is what the server says", {}, 41.67],
    ["is worked out where the server says nothing", { percent: null, rowsWritten: 120_960 }, 25],
    ["is unknown without a total", { rowsTotal: null, percent: null }, null],
    ["is unknown when only a guess of nothing is there", { rowsTotalKind: "UNKNOWN", percent: 50 }, null],
    ["is unknown in the queue", { status: "QUEUED" }, null],
    ["never passes the end, however wrong the estimate", { percent: 140, rowsTotalKind: "ESTIMATED" }, 100],
    ["is 100 at the end, of no rows too", { status: "COMPLETED", rowsTotal: 0, rowsWritten: 0, percent: null }, 100],
  ] as const)("%s [X-FR9]", (_, change, percent) => expect(percentOf(progressSample(change))).toBe(percent));
});

describe("valueText", () => {
  it("says in words what the bar shows [R-UI]", () => {
    expect(valueText(progressSample())).toBe("Exporting, 41 percent, 201,600 of 483,840 rows · 19.4 MB · about 5 seconds left");
  });
});

describe("announcement", () => {
  it("speaks at each quarter and at the end, and is silent between [R-UI]", () => {
    const heard = Array.from({ length: 101 }, (_, percent) => announcement("a.csv", progressSample({ percent })));
    const end = announcement("a.csv", progressSample({ status: "COMPLETED" }));
    expect(heard.slice(0, 25).every((text) => text === null)).toBe(true);
    expect([...new Set([...heard, end])]).toEqual([
      null,
      "a.csv: 25 percent exported",
      "a.csv: 50 percent exported",
      "a.csv: 75 percent exported",
      "a.csv: ready",
    ]);
  });
});

import { bytesText, durationText, rowsText } from "./quantity-text";

describe("bytesText", () => {
  it.each([
    [0, "0 bytes"],
    [1, "1 byte"],
    [999, "999 bytes"],
    [1000, "1.0 kB"],
    [19_400_000, "19.4 MB"],
    [46_400_000, "46.4 MB"],
    [999_949, "999.9 kB"],
    [999_951, "1.0 MB"],
    [2_500_000_000_000, "2.5 TB"],
    [9_999_000_000_000_000, "9,999.0 TB"],
  ])("writes %d as %s", (bytes, text) => expect(bytesText(bytes)).toBe(text));
});

describe("rowsText", () => {
  it.each([
    [0, "0 rows"],
    [1, "1 row"],
    [201_600, "201,600 rows"],
  ])("writes %d as %s", (rows, text) => expect(rowsText(rows)).toBe(text));
});

describe("durationText", () => {
  it.each([
    [0.2, "1 second"],
    [5, "5 seconds"],
    [59.4, "59 seconds"],
    [59.6, "1 minute"],
    [90, "2 minutes"],
    [3_590, "1 hour"],
    [7_200, "2 hours"],
    [86_000, "1 day"],
    [6 * 86_400, "6 days"],
  ])("writes %d seconds as %s", (seconds, text) => expect(durationText(seconds)).toBe(text));
});

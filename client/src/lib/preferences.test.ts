import { act, renderHook } from "@testing-library/react";
import { parsePreferences, savePreferences, usePreferences } from "./preferences";
import { browserTimeZone } from "./zoned-time";

describe("parsePreferences", () => {
  it.each([null, "", "{", "[]", "7", '{"timeZone":"Mars/Olympus","format":"EXE"}'])("takes defaults from %j", (text) => {
    expect(parsePreferences(text)).toEqual({ timeZone: browserTimeZone(), format: "CSV" });
  });

  it("keeps what is valid", () => {
    expect(parsePreferences('{"timeZone":"Europe/Paris","format":"NDJSON"}')).toEqual({ timeZone: "Europe/Paris", format: "NDJSON" });
  });
});

describe("usePreferences", () => {
  it("follows what is saved", () => {
    const { result } = renderHook(() => usePreferences());
    act(() => savePreferences({ timeZone: "Asia/Tokyo" }));
    act(() => savePreferences({ format: "JSON" }));
    expect(result.current).toEqual({ timeZone: "Asia/Tokyo", format: "JSON" });
  });
});

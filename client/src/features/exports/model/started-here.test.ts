import { claimDownload, forgetStarted, noteStarted, startedHere, wasDownloaded } from "./started-here";

afterEach(() => sessionStorage.clear());

describe("the note of what this tab started", () => {
  it("lets the file be downloaded once, and never again [R-UI] [E-AC11]", () => {
    noteStarted("e1");
    noteStarted("e2");
    expect(claimDownload("e1")).toBe(true);
    expect(claimDownload("e1")).toBe(false);
    expect(startedHere()).toEqual(["e2"]);
    expect(wasDownloaded("e1")).toBe(true);
  });

  it("does not let a duplicated tab download a second time [R-UI]", () => {
    noteStarted("e1");
    const copy = sessionStorage.getItem("graphql-export.started-here") ?? "";
    expect(claimDownload("e1")).toBe(true);
    sessionStorage.setItem("graphql-export.started-here", copy);
    expect(claimDownload("e1")).toBe(false);
  });

  it("leaves other tabs' exports alone [R-UI]", () => {
    expect(claimDownload("other")).toBe(false);
    expect(wasDownloaded("other")).toBe(false);
  });

  it("forgets what failed", () => {
    noteStarted("e1");
    forgetStarted("e1");
    expect(startedHere()).toEqual([]);
  });

  it.each(["{", "3", "null", '[1,{"a":2}]'])("is empty where the browser holds %s", (text) => {
    sessionStorage.setItem("graphql-export.started-here", text);
    expect(startedHere()).toEqual([]);
  });
});

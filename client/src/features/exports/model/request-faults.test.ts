import { placeFaults } from "./request-faults";

const invalid = (message: string, ...path: string[]) => ({ __typename: "InvalidRequestError" as const, message, code: "INVALID", path });

describe("placeFaults", () => {
  it.each([
    [["request", "fields", "2", "name"], "fields"],
    [["request", "range", "from"], "range"],
    [["request", "timeZone"], "timeZone"],
    [["request", "where", "cameraId", "eq"], "where"],
    [["request", "options", "csv", "delimiter"], "delimiter"],
    [["request", "options", "csv", "nullText"], "form"],
    [["request", "format"], "format"],
    [["fileName"], "fileName"],
    [["input", "request", "timeZone"], "timeZone"],
    [["request"], "form"],
    [[], "form"],
  ])("shows a fault of %j at %s [R-UI] [E-REL]", (path, place) => {
    expect(placeFaults([invalid("Wrong.", ...path)])).toEqual({ [place]: "Wrong." });
  });

  it("keeps every fault of one place [R-UI]", () => {
    expect(placeFaults([invalid("A.", "request", "fields", "0"), invalid("B.", "request", "fields", "1")])).toEqual({ fields: "A. B." });
  });

  it("shows what concerns the whole request above the footer [E-SEC]", () => {
    const full = { __typename: "StorageQuotaError" as const, message: "0 are left." };
    expect(placeFaults([full])).toEqual({ form: "0 are left." });
    const tooMany = { __typename: "TooManyExportsError" as const, message: "Three are running.", limit: 3, running: 3 };
    expect(placeFaults([tooMany])).toEqual({ form: "Three are running." });
  });
});

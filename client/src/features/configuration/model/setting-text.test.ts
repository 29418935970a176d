import type { Setting } from "../api/configuration-query";
import { formatOf } from "./import-document";
import { faultOf, groupOf } from "./setting-text";

const setting = (part: Partial<Setting>) => ({ type: "TEXT", minimum: null, maximum: null, optional: false, ...part }) as Setting;

describe("faultOf", () => {
  const whole = setting({ type: "INTEGER", minimum: "1", maximum: "9223372036854775807" });
  const time = setting({ type: "DURATION" });
  it.each([
    [whole, "1", null],
    [whole, "9223372036854775807", null],
    [whole, "9223372036854775808", "Enter 1 to 9223372036854775807"],
    [whole, "0", "Enter 1 to 9223372036854775807"],
    [whole, "1.5", "Enter a whole number"],
    [whole, "", "Enter a value"],
    [time, "7.00:00:00", null],
    [time, "00:00:01.5000000", null],
    [time, "7d", "Enter days.hours:minutes:seconds, such as 7.00:00:00"],
    [setting({ maximum: "3", optional: true }), "", null],
    [setting({ maximum: "3" }), "abcd", "Enter at most 3 characters"],
  ])("judges %o with %s [X-FR4]", (of, value, fault) => {
    expect(faultOf(of, value)).toBe(fault);
  });
});

describe("groupOf", () => {
  it.each([
    ["exports.workers", "Exports"],
    ["graphql.max_cost", "GraphQL"],
    ["presets.proxies.a.b", "Shared presets"],
  ])("names the group of %s", (key, group) => {
    expect(groupOf(key)).toBe(group);
  });
});

describe("formatOf", () => {
  it.each([
    ["- key: a", "a.yaml", "YAML"],
    ["- key: a", "A.JSON", "JSON"],
    ['[\n {"key":"a"}]', "", "JSON"],
    ["[]", "", "JSON"],
    ["- key: '[{'", "", "YAML"],
  ])("finds what %s is written in", (text, name, format) => {
    expect(formatOf(text, name)).toBe(format);
  });
});

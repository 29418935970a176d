import type { SettingSource } from "@/gql/inputs";
import { capitalized } from "@/lib/format";
import type { Setting } from "../api/configuration-query";

export const sourceLabels: Record<SettingSource, string> = {
  DEFAULT: "Default",
  FILE: "File",
  ADMINISTRATOR: "Changed here",
  ENVIRONMENT: "Environment",
};

const groupLabels: Record<string, string> = { graphql: "GraphQL", presets: "Shared presets" };

/** The group of a key in words: `exports.max_per_user` belongs to Exports. */
export function groupOf(key: string): string {
  const group = key.split(".", 1)[0] ?? key;
  return groupLabels[group] ?? capitalized(group);
}

/** Rows of the same group that follow each other, in order. */
export function grouped(settings: readonly Setting[]): { group: string; settings: Setting[] }[] {
  const groups: { group: string; settings: Setting[] }[] = [];
  for (const setting of settings) {
    const group = groupOf(setting.key);
    const last = groups.at(-1);
    if (last?.group === group) last.settings.push(setting);
    else groups.push({ group, settings: [setting] });
  }
  return groups;
}

/** Whether the page can change it: presets are changed where they are used, and the environment has the last word. */
export function isChangeable({ kind, source }: Pick<Setting, "kind" | "source">): boolean {
  return kind === "SETTING" && source !== "ENVIRONMENT";
}

/** What its value may be, for the field in which it is typed. */
export function ruleOf({ type, minimum, maximum, optional }: Setting): string {
  if (type === "INTEGER") return `${minimum} to ${maximum}`;
  if (type === "DURATION") return `days.hours:minutes:seconds, ${minimum} to ${maximum}`;
  if (type === "TEXT") return `At most ${maximum} characters${optional ? "; empty for none" : ""}`;
  return optional ? "Empty to leave it to the server" : "";
}

/** What is wrong with a typed value as far as that can be told here; the server has the last word. */
export function faultOf({ type, minimum, maximum, optional }: Setting, value: string): string | null {
  if (value === "") return optional ? null : "Enter a value";
  if (type === "INTEGER") {
    if (!/^-?\d+$/.test(value)) return "Enter a whole number";
    const number = BigInt(value);
    return number < BigInt(minimum ?? value) || number > BigInt(maximum ?? value) ? `Enter ${minimum} to ${maximum}` : null;
  }
  if (type === "DURATION")
    return /^(\d+\.)?\d{2}:\d{2}:\d{2}(\.\d{7})?$/.test(value) ? null : "Enter days.hours:minutes:seconds, such as 7.00:00:00";
  return type === "TEXT" && value.length > Number(maximum) ? `Enter at most ${maximum} characters` : null;
}

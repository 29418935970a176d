import type { ConfigurationFormat } from "@/gql/inputs";

/** The most characters that the server takes. */
export const maxDocumentLength = 400_000;

/** What a document is written in, by its file's name or else by how it begins. */
export function formatOf(text: string, fileName = ""): ConfigurationFormat {
  if (/\.json$/i.test(fileName)) return "JSON";
  if (/\.ya?ml$/i.test(fileName)) return "YAML";
  return /^\s*\[\s*[{\]]/.test(text) ? "JSON" : "YAML";
}

import type { Compression } from "@/gql/inputs";

/** The word a person reads for each way to compress a file. */
export const compressionLabels: Record<Compression, string> = { NONE: "None", GZIP: "gzip", ZIP: "ZIP" };

export const compressions = Object.keys(compressionLabels) as Compression[];

/** What the file's name ends with besides its format. */
export const compressionExtensions: Record<Compression, string> = { NONE: "", GZIP: ".gz", ZIP: ".zip" };

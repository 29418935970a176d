// Checks a file against its manifest, offline: npm run verify -- FILE MANIFEST [--key KEY.pem]. Ends with 0 where all is as signed, 1 where
// something is not, 2 where it could not be checked.
import { createHash, createPublicKey, verify } from "node:crypto";
import { createReadStream, readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { parseArgs } from "node:util";

const usage = "Usage: npm run verify -- FILE MANIFEST [--key KEY.pem]";

/** Something is not as it was signed. */
class Mismatch extends Error {}

try {
  const [file, manifest, key] = readArguments();
  const signed = readManifest(manifest, key);
  await checkFile(file, signed);
  console.log(`Export     ${signed.exportId}, ${signed.dataset}, ${signed.rows} rows as of ${signed.snapshotAt}`);
  console.log(`Requester  ${plain(signed.requester.name ?? "")} (${signed.requester.id})${signed.reason ? `: ${plain(signed.reason)}` : ""}`);
  const redactions = signed.redactions.map(({ field, policy }) => `${field} (${policy.toLowerCase()})`);
  console.log(`Redacted   ${redactions.join(", ") || "nothing"}`);
  console.log(`Written by ${signed.software}`);
} catch (error) {
  const mismatch = error instanceof Mismatch;
  console.error(mismatch ? `NOT GOOD   ${error.message}` : `Could not be checked: ${error.message}`);
  process.exitCode = mismatch ? 1 : 2;
}

function readArguments() {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { key: { type: "string" } } });
  if (positionals.length !== 2) throw new Error(usage);
  // npm runs scripts in the folder of package.json, whatever folder its user is in.
  const place = (path) => resolve(process.env.INIT_CWD ?? ".", path);
  return [...positionals.map(place), values.key && place(values.key)];
}

/** What a manifest says, once its signature was found good: a JSON Web Signature in flattened form (RFC 7515), ES256. */
function readManifest(path, keyPath) {
  const { protected: head, payload, signature } = parse(readFileSync(path, "utf8"));
  const { alg, jwk } = parse(decode(head));
  if (alg !== "ES256") throw new Mismatch("The manifest is not signed with ES256.");
  const key = keyPath ? createPublicKey(readFileSync(keyPath)) : embedded(jwk);
  const bytes = Buffer.from(String(signature), "base64url");
  if (!verify("sha256", Buffer.from(`${head}.${payload}`), { key, dsaEncoding: "ieee-p1363" }, bytes))
    throw new Mismatch(keyPath ? "The manifest was not signed by this key, or was changed since." : "The manifest was changed after it was signed.");
  console.log(
    keyPath
      ? `Signature  good, by the key ${nameOf(key)} that you gave`
      : `Signature  good, by the key ${nameOf(key)} that the manifest itself carries. NOT CHECKED: whose key that is. Give the server's with --key.`,
  );
  const signed = parse(decode(payload));
  if (signed.test) throw new Mismatch("This is the manifest of a destination's test, of no file.");
  return signed;
}

function embedded(jwk) {
  try {
    return createPublicKey({ key: jwk, format: "jwk" });
  } catch {
    throw new Mismatch("The manifest carries no key.");
  }
}

/** A key's thumbprint (RFC 7638), told from the key itself: what a manifest calls its key, anyone could have written. */
function nameOf(key) {
  const { crv, kty, x, y } = key.export({ format: "jwk" });
  return createHash("sha256").update(JSON.stringify({ crv, kty, x, y })).digest("base64url");
}

async function checkFile(path, { files }) {
  const told = files.find(({ name }) => name === basename(path)) ?? files[0];
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const chunk of createReadStream(path)) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  if (bytes !== told.bytes) throw new Mismatch(`The file has ${bytes} bytes, ${told.bytes} were signed.`);
  const sha256 = hash.digest("hex");
  if (sha256 !== told.sha256) throw new Mismatch(`The file's SHA-256 is ${sha256}, ${told.sha256} was signed.`);
  console.log(`File       as signed: ${plain(told.name)}, ${bytes} bytes, SHA-256 ${sha256}`);
}

/** Text of other people without what a terminal would obey. */
function plain(text) {
  return String(text).replaceAll(/\p{Cc}/gu, " ");
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    throw new Mismatch("This is no manifest, or a damaged one.");
  }
}

function decode(text) {
  return Buffer.from(String(text), "base64url").toString("utf8");
}

import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { request } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A certificate of this machine's own for "localhost", in a folder that `remove` removes. Who trusts `file` trusts it. */
export async function makeCertificate() {
  const folder = await mkdtemp(join(tmpdir(), "graphqlexport-certificate-"));
  const file = join(folder, "certificate.pem");
  const key = join(folder, "key.pem");
  const subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"];
  execFileSync("openssl", ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-keyout", key, "-out", file, ...subject], {
    stdio: "ignore",
  });
  return { file, keyFile: key, key: await readFile(key), cert: await readFile(file), remove: () => rm(folder, { recursive: true, force: true }) };
}

/** A `fetch` of texts which trusts a certificate, and which follows no redirects. */
export const trusting = (certificate) => async (address, { body, ...init } = {}) => {
  if (!address.startsWith("https:")) return fetch(address, { ...init, body, redirect: "manual" });
  const sent = request(address, { ...init, ca: certificate.cert });
  sent.end(body);
  const [received] = await once(sent, "response");
  const text = Buffer.concat(await received.toArray());
  const headers = Object.entries(received.headersDistinct).flatMap(([name, values]) => values.map((value) => [name, value]));
  return new Response(text.length > 0 ? text : null, { status: received.statusCode, headers });
};

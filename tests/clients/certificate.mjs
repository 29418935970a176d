import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
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
  return { file, key: await readFile(key), cert: await readFile(file), remove: () => rm(folder, { recursive: true, force: true }) };
}

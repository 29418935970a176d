import { createHash, createHmac } from "node:crypto";

const REGION = "us-east-1";

const hash = (data) => createHash("sha256").update(data).digest("hex");
const mac = (key, data) => createHmac("sha256", key).update(data).digest();
const escaped = (text) => encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

/**
 * A client of S3 that knows nothing of the SDK that the server uses: Signature Version 4 as
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html states it, on the path style.
 */
export function s3Client(endpoint, { accessKey, secretKey }) {
  return async (method, path, { query = {}, body = "", headers = {} } = {}) => {
    const now = new Date().toISOString().replace(/[-:]|\.\d+/g, "");
    const scope = `${now.slice(0, 8)}/${REGION}/s3/aws4_request`;
    const { host } = new URL(endpoint);
    const target = path.split("/").map(escaped).join("/");
    const parameters = Object.entries(query)
      .map(([name, value]) => `${escaped(name)}=${escaped(value)}`)
      .sort()
      .join("&");
    const signed = { ...headers, host, "x-amz-content-sha256": hash(body), "x-amz-date": now };
    const names = Object.keys(signed).sort();
    const canonical = [method, target, parameters, ...names.map((name) => `${name}:${signed[name]}`), "", names.join(";"), hash(body)].join(
      "\n",
    );
    const key = [now.slice(0, 8), REGION, "s3", "aws4_request"].reduce(mac, `AWS4${secretKey}`);
    const signature = mac(key, ["AWS4-HMAC-SHA256", now, scope, hash(canonical)].join("\n")).toString("hex");
    const authorization = `AWS4-HMAC-SHA256 Credential=${accessKey}/${scope}, SignedHeaders=${names.join(";")}, Signature=${signature}`;
    return fetch(`${endpoint}${target}${parameters && `?${parameters}`}`, {
      method,
      headers: { ...signed, authorization },
      body: body || undefined,
    });
  };
}

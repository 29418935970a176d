import assert from "node:assert/strict";
import { startCeph } from "./ceph.mjs";
import { startProxy } from "./proxy.mjs";
import { s3Client } from "./s3-client.mjs";

/** A cluster behind a proxy, with these buckets of one owner's, whose client goes past the proxy. */
export async function startCluster(...buckets) {
  const ceph = await startCeph();
  try {
    const keys = await ceph.addUser("owner");
    const owner = s3Client(ceph.endpoint, keys);
    for (const bucket of buckets) assert.equal((await owner("PUT", `/${bucket}`)).status, 200);
    const proxy = await startProxy(ceph.port);
    return {
      ceph,
      proxy,
      keys,
      owner,
      async stop() {
        await proxy.stop();
        await ceph.stop();
      },
    };
  } catch (error) {
    await ceph.stop();
    throw error;
  }
}

import { readFileSync, readdirSync } from "node:fs";

/** How much more the last quarter of a run may hold than its second, and so many units on top: the first is for warming up. */
const limits = {
  "resident MiB": { share: 1.15, more: 20 },
  "managed MiB": { share: 1.25, more: 20 },
  threads: { share: 1.1, more: 6 },
  handles: { share: 1.1, more: 20 },
};

/** What a server process holds, read again and again from /proc and its own metrics. */
export class Readings {
  #server;
  #taken = [];

  constructor(server) {
    this.#server = server;
  }

  async take() {
    const { pid, address } = this.#server;
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const metrics = await (await fetch(`${address}/metrics`)).text();
    const field = (name) => Number(new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(status)[1]);
    this.#taken.push({
      "resident MiB": field("VmRSS") / 1024,
      "managed MiB": Number(/^dotnet_total_memory_bytes (\S+)/m.exec(metrics)[1]) / 1024 ** 2,
      threads: field("Threads"),
      handles: readdirSync(`/proc/${pid}/fd`).length,
    });
  }

  /** Prints each quarter's medians and tells whether the last is no more than the second, within the limits. */
  areFlat() {
    const quarter = (i) => this.#taken.slice((i * this.#taken.length) / 4, ((i + 1) * this.#taken.length) / 4);
    const verdicts = Object.entries(limits).map(([name, { share, more }]) => {
      const medians = [0, 1, 2, 3].map((i) => median(quarter(i).map((reading) => reading[name])));
      const isFlat = medians[3] <= medians[1] * share + more;
      console.log(`${name}: ${medians.map((value) => value.toFixed(0)).join(", ")} (medians of each quarter): ${isFlat ? "flat" : "GROWS"}`);
      return isFlat;
    });
    return verdicts.every(Boolean);
  }
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

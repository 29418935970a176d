import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { startPostgreSql } from "../../scripts/postgresql.mjs";

const provider = (connection) => ({ GRAPHQLEXPORT__DATABASE__PROVIDER: "PostgreSql", GRAPHQLEXPORT__DATABASE__CONNECTIONSTRING: connection });

/** A durable PostgreSQL, told by the settings of servers that use it, the SQL that it runs and its processes. */
export function postgreSql() {
  const server = startPostgreSql({ durable: true });
  return {
    settings: provider(server.connection),
    run: (sql) => output("psql", ["-v", "ON_ERROR_STOP=1", "-qAt"], sql, server.env),
    analyze: "VACUUM ANALYZE;",
    /** Begins statements that add what refers to what is there. */
    trusted: "SET session_replication_role = replica;",
    pids() {
      const [main] = readFileSync(join(server.env.PGHOST, "data", "postmaster.pid"), "utf8").split("\n");
      return [main, ...output("pgrep", ["--parent", main]).split("\n")].map(Number);
    },
    numbers: (first, last) => `generate_series(${first}::bigint, ${last}::bigint) AS n (i)`,
    padded: (number, width) => `lpad(${number}::text, ${width}, '0')`,
    stop: () => server.stop(),
  };
}

/** The SQLite file of a server's data folder. */
export const sqlite = (folder) => ({
  settings: {},
  run: (sql) => output("sqlite3", ["-cmd", ".timeout 30000", "-bail", join(folder, "graphqlexport.db")], sql),
  analyze: "",
  trusted: "",
  pids: () => [],
  numbers: (first, last) => `(WITH RECURSIVE n (i) AS (SELECT ${first} UNION ALL SELECT i + 1 FROM n WHERE i < ${last}) SELECT i FROM n) AS n`,
  padded: (number, width) => `printf('%0${width}d', ${number})`,
  stop() {},
});

function output(command, args, input = "", env = process.env) {
  const { status, stdout, stderr } = spawnSync(command, args, { input, env, encoding: "utf8", maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error(`${command}: ${stderr}`);
  return stdout.trim();
}

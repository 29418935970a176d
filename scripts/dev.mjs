import { join } from "node:path";
import { buildPages } from "./build.mjs";
import { root, runForever } from "./lib.mjs";

const vitePort = process.env.VITE_PORT ?? "5173";

buildPages();
const vite = runForever("npm", ["run", "dev", "--", "--port", vitePort, "--strictPort"], { cwd: join(root, "client") });
const server = runForever("dotnet", ["watch", "run", "--project", "server/GraphQLExport.csproj", "--no-launch-profile"], {
  env: {
    ASPNETCORE_ENVIRONMENT: "Development",
    GRAPHQLEXPORT__DEMO: process.env.GRAPHQLEXPORT__DEMO ?? "true",
    GRAPHQLEXPORT__SPADEVELOPMENTSERVER: `http://localhost:${vitePort}`,
  },
});
process.on("exit", () => {
  vite.kill();
  server.kill();
});

import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

// Every address in the build is relative: the server decides under which path the playground lives.
export default defineConfig({
  base: "./",
  plugins: [react()],
  build: {
    target: "es2022",
    chunkSizeWarningLimit: 5000,
    assetsInlineLimit: 0,
    rolldownOptions: {
      // Dependencies mark modules for a compiler that is not used here.
      onLog: (level, log, report) => {
        if (log.code !== "MODULE_LEVEL_DIRECTIVE") report(level, log);
      },
    },
  },
  server: { proxy: { "/graphql": { target: "http://localhost:5080", ws: true } } },
});

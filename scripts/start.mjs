import { build } from "./build.mjs";
import { runForever, serverDll } from "./lib.mjs";

build();
runForever("dotnet", [serverDll], { env: { GRAPHQLEXPORT__DEMO: process.env.GRAPHQLEXPORT__DEMO ?? "true" } });

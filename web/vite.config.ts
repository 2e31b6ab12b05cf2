import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import type { Plugin } from "vite";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The browser learns of the module when it reads the page, not when it has run our script. */
function preloadModule(): Plugin {
  return {
    name: "greenroom-preload-module",
    transformIndexHtml: {
      order: "post",
      handler(_html, { bundle }) {
        const files = Object.values(bundle ?? {});
        const glue = files.find((file) => file.type === "chunk" && file.name === "greenroom");
        const wasm = files.find((file) => file.type === "asset" && file.names.includes("greenroom.wasm"));
        return [
          ...(glue
            ? [{ tag: "link", attrs: { rel: "modulepreload", crossorigin: true, href: `./${glue.fileName}` } }]
            : []),
          ...(wasm
            ? [{ tag: "link", attrs: { rel: "preload", as: "fetch", crossorigin: true, href: `./${wasm.fileName}` } }]
            : []),
        ];
      },
    },
  };
}

export default defineConfig({
  root: here("."),
  base: "./",
  resolve: {
    alias: {
      "greenroom-wasm": here("../build/wasm/greenroom.js"),
      "greenroom-board-wasm": here("../build/wasm/greenroom-board.js"),
      "greenroom-effects-wasm": here("../build/wasm/greenroom-effects.js"),
      "greenroom-files-wasm": here("../build/wasm/greenroom-files.js"),
      "greenroom-recording-wasm": here("../build/wasm/greenroom-recording.js"),
    },
  },
  worker: { format: "es" },
  server: { host: "127.0.0.1", fs: { allow: [here("..")] } },
  build: {
    outDir: here("../build/site"),
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  plugins: [preloadModule()],
});

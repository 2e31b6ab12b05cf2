// Usage: tsx self-test.ts
// Shows that every rule can fail: it finds what breaks it, and nothing in what does not.

import { rules } from "./rules.js";
import type { SourceFile } from "./rule.js";

const english = '{ "hello": "Hello {name}", "bye": "Bye" }';
// Written so that this file does not hold what it tests for.
const keyHeader = ["-----BEGIN", "PRIVATE KEY-----"].join(" ");

/** For each rule: files that break it, one finding each unless told. */
const broken: Record<string, [path: string, text: string, findings?: number][]> = {
  "web-only-shows": [
    ["web/src/a.ts", "const peer = new RTCPeerConnection();"],
    ["web/src/b.ts", "await navigator.mediaDevices.enumerateDevices();"],
    ["web/src/c.ts", "video.srcObject = stream;\nnew WebSocket(url);", 2],
    ["web/index.html", "<script>new MediaRecorder(s)</script>"],
  ],
  "shared-knows-no-platform": [
    ["shared/a.cpp", "#include <emscripten/val.h>"],
    ["shared/b.hpp", "#include <boost/asio.hpp>\n#include <sys/socket.h>\n#include <unistd.h>", 3],
    ["shared/c.hpp", '#include "server/log.hpp"\n#include <thread>', 2],
  ],
  "shared-has-no-clock": [["shared/a.cpp", "auto now = std::chrono::steady_clock::now();"]],
  "web-apis-in-wasm-browser": [
    ["wasm/app/a.cpp", 'val::global("document");'],
    ["wasm/app/b.cpp", "EM_JS(void, f, (), { alert(); });"],
  ],
  "includes-start-at-the-root": [["server/a.cpp", '#include "hub.hpp"']],
  "server-knows-no-page": [["server/a.cpp", '#include "wasm/app/app.hpp"']],
  "page-knows-no-server": [["wasm/a.cpp", "#include <boost/asio.hpp>"]],
  "no-raw-ownership": [
    ["server/a.cpp", "auto* hub = new Hub(1'000);\ndelete hub;\ndelete[] hubs;", 3],
    ["shared/b.hpp", "int* p = new int[3];"],
  ],
  "colours-are-tokens": [
    ["web/src/a.css", "a { color: #fff; background: oklch(0.7 0.1 152); }", 2],
    ["web/src/b.ts", 'const red = "#ff0000";\ncss`a { color: #abc; }`;', 2],
  ],
  "languages-say-the-same": [
    ["web/locales/en.json", english, 0],
    ["web/locales/zh-CN.json", '{ "hello": "你好 {who}", "more": "" }', 3],
  ],
  "no-keys": [
    ["server/test.pem", ""],
    ["docs/notes.md", keyHeader],
  ],
  "no-binaries": [["wasm/greenroom.wasm", "\0asm"]],
  "lock-names-no-registry": [["package-lock.json", '"resolved"' + ': "https:' + '//somewhere/lit.tgz"']],
};

const sound: SourceFile[] = [
  ["web/src/a.ts", 'this.#add(1); const link = "#room"; // a socket is not ours'],
  ["web/src/a.css", "#main { color: var(--accent); mask: url(#cut); mix: color-mix(in oklch, a, b); }"],
  ["web/src/tokens.css", ":root { --accent: oklch(0.7 0.16 152); }"],
  ["shared/a.cpp", '#include "shared/a.hpp"\n#include <vector>\n#include <nlohmann/json.hpp>'],
  ["shared/a.hpp", 'A(const A&) = delete; // a new thing\nauto s = "new Hub";'],
  ["wasm/browser/a.cpp", "EM_JS(void, f, (), { return new Promise((done) => done(1)); });"],
  ["wasm/app/a.cpp", "#include <emscripten/val.h>\nval::global(\"Object\")"],
  ["server/a.cpp", "#include <boost/asio.hpp>\n#include <sys/stat.h>\nint n = 1'000; char c = ')';"],
  ["web/locales/en.json", english],
  ["web/locales/zh-CN.json", '{ "hello": "{name}你好", "bye": "再见" }'],
  ["package-lock.json", '"version": "3.3.1", "url": "https://opencollective.com/eslint"'],
].map(([path = "", text = ""]) => ({ path, text }));

const failures: string[] = [];
for (const { name, check } of rules) {
  for (const { path, line, what } of check(sound)) {
    failures.push(`${name} finds fault with the sound ${path}:${line}: ${what}`);
  }
}
for (const [name, files] of Object.entries(broken)) {
  const all = files.map(([path, text]) => ({ path, text }));
  const findings = rules.filter((rule) => rule.name === name).flatMap((rule) => rule.check(all));
  for (const [path, , expected = 1] of files) {
    const count = findings.filter((finding) => finding.path === path).length;
    if (count !== expected) failures.push(`${name} finds ${count}, not ${expected}, in ${path}`);
  }
}
for (const { name } of rules) {
  if (!(name in broken)) failures.push(`${name} has nothing here that breaks it`);
}

for (const failure of failures) console.log(failure);
process.exitCode = failures.length > 0 ? 1 : 0;

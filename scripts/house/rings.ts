// The three rings: shared/ knows no platform, wasm/browser/ alone names Web APIs, web/ only shows.

import { bareCpp } from "./cpp.js";
import { forbid } from "./rule.js";
import type { Rule } from "./rule.js";

const cpp = /\.(cpp|hpp)$/;

const browserMedia = [
  "RTC[A-Z]\\w*",
  "webkitRTC\\w*",
  "getUserMedia",
  "getDisplayMedia",
  "enumerateDevices",
  "mediaDevices",
  "MediaRecorder",
  "MediaStream\\w*",
  "MediaSource",
  "ImageCapture",
  "captureStream",
  "srcObject",
  "WebSocket\\w*",
  "EventSource",
  "WebTransport",
  "VideoFrame",
  "(?:Video|Audio)(?:En|De)coder",
  "Encoded(?:Video|Audio)Chunk",
  "(?:webkit|Offline)?AudioContext",
  "AudioWorklet\\w*",
  "showSaveFilePicker",
  "createSyncAccessHandle",
].join("|");

export const rings: Rule[] = [
  forbid(
    "web-only-shows",
    (path) => path.startsWith("web/") && /\.(ts|js|html)$/.test(path),
    new RegExp(`\\b(?:${browserMedia})\\b`),
    "the page names no capture, WebRTC, recorder or socket API; C++ in wasm/browser/ does",
  ),
  forbid(
    "shared-knows-no-platform",
    (path) => path.startsWith("shared/") && cpp.test(path),
    /^\s*#\s*include\s*(?:<(?!(?:nlohmann|stb|simde)\/|wasm_simd128\.h>|[a-z_]+>)|"(?!shared\/))[^>"]*|^\s*#\s*include\s*<(?:thread|mutex|filesystem|fstream|iostream)>/,
    "shared/ includes only the standard library, nlohmann, stb, SIMDe (in wasm the same vectors) and itself",
  ),
  forbid(
    "shared-has-no-clock",
    (path) => path.startsWith("shared/") && cpp.test(path),
    /\b(?:system|steady|high_resolution)_clock::now\b|\brandom_device\b/,
    "shared/ is told the time and given its randomness",
    bareCpp,
  ),
  forbid(
    "web-apis-in-wasm-browser",
    (path) => path.startsWith("wasm/") && !path.startsWith("wasm/browser/") && cpp.test(path),
    // Of the language itself, as Object.freeze is, anybody may speak.
    /\bval::(?:global\((?!"(?:Object|Array|Map|Set)"\))|module_property\b)|\bEM_(?:ASYNC_)?(?:JS|ASM)\w*\b|emscripten\/(?:em_js|em_asm|html5\w*|fetch|websocket)\.h/,
    "only wasm/browser/ reaches for the browser",
  ),
  forbid(
    "includes-start-at-the-root",
    (path) => /^(server|wasm)\//.test(path) && cpp.test(path),
    /^\s*#\s*include\s*"(?!shared\/|server\/|wasm\/)[^"]*"/,
    "a path in an include starts at the root of the project",
  ),
  forbid(
    "server-knows-no-page",
    (path) => path.startsWith("server/") && cpp.test(path),
    /^\s*#\s*include\s*(?:"wasm\/|<emscripten)[^">]*/,
    "the server knows nothing of the page",
  ),
  forbid(
    "page-knows-no-server",
    (path) => path.startsWith("wasm/") && cpp.test(path),
    /^\s*#\s*include\s*(?:"server\/|<boost|<openssl)[^">]*/,
    "the page knows nothing of the server",
  ),
];

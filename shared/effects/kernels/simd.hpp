#pragma once

// One source of kernels: WebAssembly's own vectors in the browser, SIMDe's natively.
#ifdef __EMSCRIPTEN__
#include <wasm_simd128.h>
#else
#define SIMDE_ENABLE_NATIVE_ALIASES
#include <simde/wasm/simd128.h>
#endif

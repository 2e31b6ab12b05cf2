// The board worker's script: brings its C++ in, which does the rest.
import createModule from "greenroom-board-wasm";

// A rejection alone would stay in here; the page hears of an error.
createModule().catch((cause: unknown) => reportError(cause));

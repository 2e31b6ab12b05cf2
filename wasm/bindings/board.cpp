#include <emscripten/bind.h>
#include <emscripten/val.h>

#include "wasm/board/easel.hpp"

// What the page can ask about the board. It only registers; state/board.ts describes what a person
// can want of it.
namespace greenroom::bindings {

using board::Easel;

EMSCRIPTEN_DECLARE_VAL_TYPE(CanvasElement)
EMSCRIPTEN_DECLARE_VAL_TYPE(BoardIntent)

namespace {

void act(Easel& easel, const BoardIntent& intent) { easel.act(intent); }
void show(Easel& easel, const CanvasElement& canvas) { easel.show(canvas); }

}  // namespace

EMSCRIPTEN_BINDINGS(board) {
  emscripten::register_type<CanvasElement>("HTMLCanvasElement");
  emscripten::register_type<BoardIntent>(R"(import("greenroom-state").BoardIntent)");

  emscripten::class_<Easel>("Board")
      .function("act(intent)", &act)
      .function("show(canvas)", &show)
      .function("hide", &Easel::hide);
}

}  // namespace greenroom::bindings

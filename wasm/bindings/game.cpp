#include <emscripten/bind.h>

#include "wasm/game/parlour.hpp"

// What the page can ask about the game in a room. It only registers.
namespace greenroom::bindings {

using game::Parlour;

EMSCRIPTEN_BINDINGS(game) {
  emscripten::class_<Parlour>("Game")
      .function("start(rounds, seconds, language)", &Parlour::start)
      .function("choose(index)", &Parlour::choose)
      .function("guess(text)", &Parlour::guess)
      .function("play(plays)", &Parlour::play)
      .function("end", &Parlour::end);
}

}  // namespace greenroom::bindings

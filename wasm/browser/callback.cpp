#include "wasm/browser/callback.hpp"

#include <emscripten/em_js.h>
#include <emscripten/emscripten.h>

#include <map>
#include <memory>
#include <utility>

using emscripten::EM_VAL;
using emscripten::val;
using greenroom::browser::Callback;

namespace {

// Shared, because a function may destroy its own Callback while it runs.
using Slots = std::map<int, std::shared_ptr<Callback::Function>>;

Slots& slots() {
  static Slots all;
  return all;
}

}  // namespace

// NOLINTBEGIN: the shape of what follows is Emscripten's
EM_JS_DEPS(greenroom_callback, "$Emval");

// clang-format off
EM_JS(EM_VAL, greenroom_make_callback, (int slot), {
  return Emval.toHandle((argument) => _greenroom_call(slot, Emval.toHandle(argument)));
});
// clang-format on

extern "C" EMSCRIPTEN_KEEPALIVE void greenroom_call(int slot, EM_VAL argument) {
  const auto taken = val::take_ownership(argument);
  const auto found = slots().find(slot);
  if (found == slots().end()) return;
  const auto function = found->second;
  (*function)(taken);
}
// NOLINTEND

namespace greenroom::browser {

Callback::Callback(Function function) {
  static int last = 0;
  slot_ = ++last;
  slots().emplace(slot_, std::make_shared<Function>(std::move(function)));
  function_ = val::take_ownership(greenroom_make_callback(slot_));
}

Callback::~Callback() {
  if (slot_ != 0) slots().erase(slot_);
}

Callback::Callback(Callback&& other) noexcept
    : slot_(std::exchange(other.slot_, 0)),
      function_(std::exchange(other.function_, val::undefined())) {}

Callback& Callback::operator=(Callback&& other) noexcept {
  std::swap(slot_, other.slot_);
  std::swap(function_, other.function_);
  return *this;
}

}  // namespace greenroom::browser

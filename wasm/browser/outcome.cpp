#include "wasm/browser/outcome.hpp"

#include <emscripten/em_js.h>

using emscripten::EM_VAL;
using emscripten::val;

// NOLINTBEGIN: the shape of what follows is Emscripten's
EM_JS_DEPS(greenroom_outcome, "$Emval");

// clang-format off
EM_JS(EM_VAL, greenroom_attempt, (EM_VAL object, EM_VAL method, EM_VAL arguments_), {
  try {
    const value = Emval.toValue(object)[Emval.toValue(method)](...Emval.toValue(arguments_));
    return Emval.toHandle({value});
  } catch (error) {
    return Emval.toHandle({error});
  }
});
// clang-format on
// NOLINTEND

namespace greenroom::browser {

namespace {

// A DOMException as a value.
BrowserError error_from(const val& exception) {
  const auto text = [&](const char* key) {
    if (!exception.instanceof(val::global("Object"))) return std::string();
    const auto value = exception[key];
    return value.isString() ? value.as<std::string>() : std::string();
  };
  return {text("name"), text("message")};
}

}  // namespace

void Settled::await_suspend(std::coroutine_handle<> waiting) {
  fulfilled_ = Callback([this, waiting](val value) {
    outcome_.value = std::move(value);
    waiting.resume();
  });
  rejected_ = Callback([this, waiting](const val& exception) {
    outcome_.error = error_from(exception);
    waiting.resume();
  });
  promise_.call<void>("then", fulfilled_.function(), rejected_.function());
}

Outcome attempt(const val& object, const std::string& method, const std::vector<val>& arguments) {
  const auto result = val::take_ownership(greenroom_attempt(
      object.as_handle(), val(method).as_handle(), val::array(arguments).as_handle()));
  Outcome outcome;
  if (result.hasOwnProperty("error")) {
    outcome.error = error_from(result["error"]);
  } else {
    outcome.value = result["value"];
  }
  return outcome;
}

}  // namespace greenroom::browser

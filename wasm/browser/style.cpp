#include "wasm/browser/style.hpp"

#include <emscripten/val.h>

namespace greenroom::browser {

using emscripten::val;

std::string style_token(const std::string& name) {
  const auto root = val::global("document")["documentElement"];
  const auto style = val::global().call<val>("getComputedStyle", root);
  return style.call<val>("getPropertyValue", name).call<std::string>("trim");
}

}  // namespace greenroom::browser

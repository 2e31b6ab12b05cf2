#pragma once

#include <emscripten/val.h>

#include <functional>

namespace greenroom::browser {

/// A JavaScript function that calls C++ for as long as this object lives, and does nothing after.
/// Give `function()` to the browser freely: a late call finds nobody and is harmless. Passes on the
/// first argument.
class Callback {
 public:
  using Function = std::function<void(emscripten::val argument)>;

  Callback() = default;
  explicit Callback(Function function);
  ~Callback();
  Callback(Callback&& other) noexcept;
  Callback& operator=(Callback&& other) noexcept;
  Callback(const Callback&) = delete;
  Callback& operator=(const Callback&) = delete;

  [[nodiscard]] const emscripten::val& function() const { return function_; }

 private:
  int slot_ = 0;  ///< 0: none
  emscripten::val function_ = emscripten::val::undefined();
};

}  // namespace greenroom::browser

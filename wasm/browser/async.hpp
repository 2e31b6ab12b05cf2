#pragma once

#include <coroutine>
#include <exception>
#include <optional>
#include <type_traits>
#include <utility>

namespace greenroom::browser {

template <class T>
class Async;

namespace detail {

// Wakes whoever awaits the coroutine, or frees the frame where nobody will.
struct FinalStep {
  bool detached = false;
  std::coroutine_handle<> waiting;

  [[nodiscard]] bool await_ready() const noexcept { return false; }
  std::coroutine_handle<> await_suspend(std::coroutine_handle<> self) const noexcept {
    if (detached) {
      self.destroy();
      return std::noop_coroutine();
    }
    return waiting ? waiting : std::coroutine_handle<>(std::noop_coroutine());
  }
  void await_resume() const noexcept {}
};

struct PromiseBase {
  bool detached = false;
  std::coroutine_handle<> waiting;

  [[nodiscard]] std::suspend_never initial_suspend() const noexcept { return {}; }
  [[nodiscard]] FinalStep final_suspend() const noexcept { return {detached, waiting}; }
  // Errors are values here (outcome.hpp); an exception is a bug and must not vanish.
  [[noreturn]] void unhandled_exception() const noexcept { std::terminate(); }
};

template <class T>
struct Promise : PromiseBase {
  std::optional<T> result;
  Async<T> get_return_object();
  void return_value(T value) { result = std::move(value); }
};

template <>
struct Promise<void> : PromiseBase {
  Async<void> get_return_object();
  void return_void() const noexcept {}
};

}  // namespace detail

/// A coroutine that starts at once and runs until it waits for the browser. Await it at most once;
/// an Async that is dropped runs on by itself. A member coroutine must keep its object alive (hold
/// a shared_ptr in the frame) and look whether it is closed after each await.
template <class T>
class Async {
 public:
  using promise_type = detail::Promise<T>;
  using Handle = std::coroutine_handle<promise_type>;

  explicit Async(Handle handle) : handle_(handle) {}
  Async(Async&& other) noexcept : handle_(std::exchange(other.handle_, {})) {}
  Async(const Async&) = delete;
  Async& operator=(const Async&) = delete;
  Async& operator=(Async&&) = delete;
  ~Async() {
    if (!handle_) return;
    if (handle_.done()) {
      handle_.destroy();
    } else {
      handle_.promise().detached = true;
    }
  }

  [[nodiscard]] bool await_ready() const noexcept { return handle_.done(); }
  void await_suspend(std::coroutine_handle<> waiting) const noexcept {
    handle_.promise().waiting = waiting;
  }
  T await_resume() const {
    if constexpr (!std::is_void_v<T>) return std::move(*handle_.promise().result);
  }

 private:
  Handle handle_;
};

template <class T>
Async<T> detail::Promise<T>::get_return_object() {
  return Async<T>(std::coroutine_handle<Promise>::from_promise(*this));
}

inline Async<void> detail::Promise<void>::get_return_object() {
  return Async<void>(std::coroutine_handle<Promise>::from_promise(*this));
}

}  // namespace greenroom::browser

#pragma once

#include <memory>
#include <utility>

namespace greenroom::browser {

/// A callback that does nothing once its object is gone: calls `run(object, arguments...)`.
template <class Object, class Run>
auto while_alive(std::weak_ptr<Object> object, Run run) {
  return [object = std::move(object), run = std::move(run)](const auto&... arguments) {
    if (const auto self = object.lock()) run(*self, arguments...);
  };
}

}  // namespace greenroom::browser

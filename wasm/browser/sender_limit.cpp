#include "wasm/browser/sender_limit.hpp"

#include "wasm/browser/outcome.hpp"

namespace greenroom::browser {

using emscripten::val;

namespace {

void limit_encoding(val encoding, const call::StreamLimit& limit, Importance importance) {
  encoding.set("active", limit.sent);
  if (limit.sent) encoding.set("maxBitrate", limit.bits);
  if (limit.sent && limit.rate > 0) {
    encoding.set("scaleResolutionDownBy", limit.scale_down);
    encoding.set("maxFramerate", limit.rate);
  }
  if (importance == Importance::high) {
    encoding.set("priority", "high");
    encoding.set("networkPriority", "high");
  }
}

}  // namespace

Async<bool> limit_sender(val sender, call::StreamLimit limit, Importance importance) {
  if (sender.isNull()) co_return false;
  const auto parameters = sender.call<val>("getParameters");
  const auto encodings = parameters["encodings"];
  if (encodings.isUndefined() || encodings["length"].as<int>() == 0) co_return false;
  limit_encoding(encodings[0], limit, importance);
  const auto set = co_await Settled(sender.call<val>("setParameters", parameters));
  co_return set.ok();
}

}  // namespace greenroom::browser

#include "wasm/browser/data_channel.hpp"

#include <utility>

#include "wasm/browser/outcome.hpp"

namespace greenroom::browser {

using emscripten::val;

val DataChannel::make(const val& connection, const std::string& label, int number,
                      Delivery delivery) {
  auto options = val::object();
  options.set("negotiated", true);
  options.set("id", number);
  if (delivery == Delivery::once) {
    options.set("ordered", false);
    options.set("maxRetransmits", 0);
  }
  auto channel = attempt(connection, "createDataChannel", {val(label), options});
  return channel.ok() ? channel.value : val::null();
}

DataChannel::DataChannel(val channel, DataChannelEvents events) : channel_(std::move(channel)) {
  channel_.set("binaryType", "arraybuffer");
  channel_.set("bufferedAmountLowThreshold", low);
  const auto listen = [this](const char* event, Callback::Function heard) {
    listeners_.emplace_back(channel_, event, std::move(heard));
  };
  listen("open", [opened = std::move(events.opened)](const val&) { opened(); });
  listen("close", [closed = std::move(events.closed)](const val&) { closed(); });
  listen("bufferedamountlow", [drained = std::move(events.drained)](const val&) { drained(); });
  listen("message", [heard = std::move(events.heard),
                     received = std::move(events.received)](const val& event) {
    const auto data = event["data"];
    if (data.isString()) {
      heard(data.as<std::string>());
    } else {
      received(data);
    }
  });
}

bool DataChannel::open() const {
  return !channel_.isNull() && channel_["readyState"].as<std::string>() == "open";
}

bool DataChannel::send(const std::string& text) { return send(val(text)); }

bool DataChannel::send(std::span<const std::uint8_t> head, const val& bytes) {
  const auto head_size = static_cast<unsigned>(head.size());
  auto frame = val::global("Uint8Array").new_(head_size + bytes["length"].as<unsigned>());
  frame.call<void>("set", val(emscripten::typed_memory_view(head.size(), head.data())));
  frame.call<void>("set", bytes, head_size);
  return send(frame);
}

bool DataChannel::send(const val& frame) {
  return open() && attempt(channel_, "send", {frame}).ok();
}

std::uint64_t DataChannel::buffered() const {
  return channel_.isNull() ? 0
                           : static_cast<std::uint64_t>(channel_["bufferedAmount"].as<double>());
}

void DataChannel::close() {
  listeners_.clear();
  if (!channel_.isNull()) std::exchange(channel_, val::null()).call<void>("close");
}

}  // namespace greenroom::browser

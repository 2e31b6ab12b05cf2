#include <optional>
#include <string>

#include "wasm/app/state_parts.hpp"

// What the state says of the connections' numbers.
namespace greenroom::app {

using call::CallHistory;
using call::StreamRates;
using emscripten::val;

namespace {

val number_or_null(const std::optional<double>& number) {
  return number ? val(*number) : val::null();
}

val stream_of(const std::optional<StreamRates>& stream) {
  if (!stream) return val::null();
  auto object = val::object();
  object.set("bits", stream->bits);
  object.set("loss", number_or_null(stream->loss));
  object.set("jitter", number_or_null(stream->jitter));
  object.set("rate", number_or_null(stream->frames));
  object.set("concealed", number_or_null(stream->concealed));
  object.set("width", stream->width);
  object.set("height", stream->height);
  object.set("codec", stream->codec);
  object.set("limitedBy", std::string(word_of(stream->limited_by)));
  return frozen(object);
}

val list_of(const CallHistory& history) {
  auto list = val::array();
  for (const auto& moment : history.moments()) {
    auto object = val::object();
    object.set("sent", moment.bits_sent);
    object.set("received", moment.bits_received);
    object.set("loss", number_or_null(moment.loss));
    object.set("jitter", number_or_null(moment.jitter));
    object.set("roundTrip", number_or_null(moment.round_trip));
    list.call<void>("push", frozen(object));
  }
  return frozen(list);
}

}  // namespace

val quality_of(const call::LinkMonitor& monitor) {
  auto object = val::object();
  object.set("grade", std::string(word_of(monitor.quality().grade)));
  object.set("reason", std::string(word_of(monitor.quality().reason)));
  return frozen(object);
}

val statistics_of(const call::LinkMonitor& monitor) {
  const auto& rates = monitor.rates();
  if (!rates) return val::null();
  auto object = val::object();
  object.set("sent", rates->bits_sent);
  object.set("received", rates->bits_received);
  object.set("roundTrip", number_or_null(rates->round_trip));
  object.set("available", number_or_null(rates->available));
  object.set("route", std::string(word_of(rates->route)));
  object.set("protocol", std::string(word_of(rates->protocol)));
  object.set("voiceSent", stream_of(rates->voice_sent));
  object.set("pictureSent", stream_of(rates->picture_sent));
  object.set("screenSent", stream_of(rates->screen_sent));
  object.set("voiceReceived", stream_of(rates->voice_received));
  object.set("pictureReceived", stream_of(rates->picture_received));
  object.set("screenReceived", stream_of(rates->screen_received));
  object.set("history", list_of(monitor.history()));
  return frozen(object);
}

}  // namespace greenroom::app

#include "wasm/browser/page.hpp"

#include <emscripten/val.h>

#include <utility>

#include "wasm/browser/outcome.hpp"

namespace greenroom::browser {

using emscripten::val;

std::string resolved(const std::string& address, const std::string& base) {
  const auto url = val::global("URL");
  if (!url.call<bool>("canParse", address, base)) return {};
  return url.new_(address, base)["href"].as<std::string>();
}

std::string page_address() {
  const auto location = val::global("location");
  return location["origin"].as<std::string>() + location["pathname"].as<std::string>();
}

std::string query_parameter(const std::string& address, const std::string& name) {
  const auto url = val::global("URL");
  if (!url.call<bool>("canParse", address)) return {};
  const auto value = url.new_(address)["searchParams"].call<val>("get", name);
  return value.isString() ? value.as<std::string>() : std::string();
}

std::vector<std::string> languages() {
  return emscripten::vecFromJSArray<std::string>(val::global("navigator")["languages"]);
}

Listener on_network_back(std::function<void()> back) {
  return {val::global("window"), "online", [back = std::move(back)](const val&) { back(); }};
}

double wall_clock() { return val::global("Date").call<double>("now"); }

std::string local_time_stamp(double moment) {
  // Swedish writes dates as ISO 8601 does, in local time: "2026-01-31 14:05:09".
  auto text = val::global("Date").new_(moment).call<std::string>("toLocaleString", val("sv"));
  for (auto& letter : text) {
    if (letter == ' ' || letter == ':') letter = '-';
  }
  return text;
}

double common_clock() {
  const auto performance = val::global("performance");
  constexpr double milliseconds = 1000;
  return (performance["timeOrigin"].as<double>() + performance.call<double>("now")) / milliseconds;
}

double steady_clock() { return val::global("performance").call<double>("now") / 1000; }

val from_json(const std::string& text) { return val::global("JSON").call<val>("parse", text); }

std::string to_json(const val& value) {
  return val::global("JSON").call<std::string>("stringify", value);
}

std::uint64_t random_bits() {
  const auto words = val::global("Uint32Array").new_(2);
  val::global("crypto").call<void>("getRandomValues", words);
  return (std::uint64_t{words[0].as<std::uint32_t>()} << 32U) | words[1].as<std::uint32_t>();
}

Soon::Soon(std::function<void()> run)
    : run_([this, run = std::move(run)](const val&) {
        scheduled_ = false;
        run();
      }) {}

void Soon::schedule() {
  if (std::exchange(scheduled_, true)) return;
  val::global().call<void>("queueMicrotask", run_.function());
}

Async<std::optional<std::string>> fetch_text(std::string address) {
  auto options = val::object();
  options.set("cache", "no-cache");
  options.set("credentials", "omit");
  const auto response =
      co_await Settled(val::global().call<val>("fetch", std::move(address), options));
  if (!response.ok() || !response.value["ok"].as<bool>()) co_return std::nullopt;
  const auto text = co_await Settled(response.value.call<val>("text"));
  if (!text.ok()) co_return std::nullopt;
  co_return text.value.as<std::string>();
}

namespace {

// Even reading the property throws where the user has blocked storage, and setting does where it is
// full.
Outcome with_storage(Store::Kind kind, const char* method, const std::vector<val>& arguments) {
  const auto* name = kind == Store::Kind::for_good ? "localStorage" : "sessionStorage";
  const auto storage = attempt(val::global("Reflect"), "get", {val::global(), val(name)});
  return storage.ok() ? attempt(storage.value, method, arguments) : storage;
}

}  // namespace

std::string Store::get(const std::string& key) const {
  const auto found = with_storage(kind_, "getItem", {val(key)});
  return found.value.isString() ? found.value.as<std::string>() : std::string();
}

void Store::set(const std::string& key, const std::string& value) const {
  with_storage(kind_, "setItem", {val(key), val(value)});
}

void Store::remove(const std::string& key) const { with_storage(kind_, "removeItem", {val(key)}); }

}  // namespace greenroom::browser

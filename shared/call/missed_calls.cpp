#include "shared/call/missed_calls.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <utility>

#include "shared/json/json.hpp"
#include "shared/signaling/limits.hpp"
#include "shared/signaling/names.hpp"

namespace greenroom::call {

using json::Json;

namespace {

/// Bytes: as many calls as are kept, with the longest names, each character escaped, take less.
constexpr std::size_t longest_text =
    MissedCalls::most * (signaling::limits::name_characters * 12 + 128);

bool flag_at(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_boolean() && found->get<bool>();
}

std::optional<MissedCall> call_in(const Json& object) {
  if (!object.is_object()) return std::nullopt;
  const auto name = object.find("name");
  const auto time = object.find("time");
  if (name == object.end() || !name->is_string() || time == object.end() || !time->is_number()) {
    return std::nullopt;
  }
  MissedCall call{name->get<std::string>(), time->get<double>(), flag_at(object, "video"),
                  flag_at(object, "seen")};
  const bool sound = signaling::is_person_name(call.name) && std::isfinite(call.time);
  return sound ? std::optional(std::move(call)) : std::nullopt;
}

}  // namespace

void MissedCalls::add(MissedCall call) {
  if (!signaling::is_person_name(call.name)) return;
  calls_.push_front(std::move(call));
  if (calls_.size() > most) calls_.pop_back();
}

void MissedCalls::mark_seen() {
  for (auto& call : calls_) call.seen = true;
}

void MissedCalls::remove(std::size_t position) {
  if (position < calls_.size()) calls_.erase(calls_.begin() + std::ptrdiff_t(position));
}

std::size_t MissedCalls::unseen() const {
  return static_cast<std::size_t>(std::ranges::count(calls_, false, &MissedCall::seen));
}

MissedCalls missed_calls_from(std::string_view text) {
  MissedCalls calls;
  if (text.size() > longest_text) return calls;
  const auto read = json::parse(text);
  if (!read || !read->is_array()) return calls;
  const auto& list = *read;
  // Written newest first, and `add` puts each before those already there.
  const auto kept = std::min(list.size(), MissedCalls::most);
  for (auto position = kept; position-- > 0;) {
    if (auto call = call_in(list[position])) calls.add(std::move(*call));
  }
  return calls;
}

std::string to_text(const MissedCalls& calls) {
  auto list = Json::array();
  for (const auto& call : calls.all()) {
    list.push_back(
        {{"name", call.name}, {"time", call.time}, {"video", call.video}, {"seen", call.seen}});
  }
  return json::text_of(list);
}

}  // namespace greenroom::call

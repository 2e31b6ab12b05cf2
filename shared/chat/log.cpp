#include "shared/chat/log.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "shared/channel/limits.hpp"

namespace greenroom::chat {

namespace limits = channel::limits;

namespace {

auto place(const Line& line) { return std::tie(line.time, line.author, line.number); }

}  // namespace

void Log::be(std::string self, Moment now) {
  self_ = std::move(self);
  if (since_ == 0) since_ = now;
}

channel::SaidLine Log::say(const std::string& name, const std::string& text, Moment now) {
  const Moment time = lines_.empty() ? now : std::max(now, lines_.back().time + 1);
  last_number_ = std::max(now, last_number_ + 1);
  insert({self_, last_number_, name, text, time, true, {}});
  return {.number = last_number_, .time = time, .text = text};
}

const Line* Log::hear(const std::string& author, const std::string& name,
                      const channel::SaidLine& said, Moment now) {
  const auto known = find(author, said.number);
  if (known != lines_.end()) {
    if (known->told_by.empty()) return nullptr;
    lines_.erase(known);
  }
  const auto* heard =
      insert({author, said.number, name, said.text, believable(said.time, now), false, {}});
  if (heard) ++unread_;
  return heard;
}

std::size_t Log::merge(const std::string& told_by, const std::vector<channel::ToldLine>& told,
                       Moment now) {
  std::size_t added = 0;
  for (const auto& [author, name, said] : told) {
    const bool own = author == self_;
    if ((own && said.number >= since_) || find(author, said.number) != lines_.end()) continue;
    const Moment time = std::min(said.time, now + most_astray);
    if (insert({author, said.number, name, said.text, time, own, told_by})) ++added;
  }
  return added;
}

std::vector<channel::ToldLine> Log::history() const {
  std::vector<channel::ToldLine> history;
  const auto count = std::min(lines_.size(), limits::history_lines);
  history.reserve(count);
  for (auto line = lines_.end() - static_cast<std::ptrdiff_t>(count); line != lines_.end();
       ++line) {
    history.push_back({line->author, line->name, {line->number, line->time, line->text}});
  }
  return history;
}

std::vector<Line>::const_iterator Log::find(const std::string& author, std::uint64_t number) const {
  return std::ranges::find_if(
      lines_, [&](const Line& line) { return line.number == number && line.author == author; });
}

Moment Log::believable(Moment time, Moment now) const {
  const Moment newest = lines_.empty() ? 0 : lines_.back().time;
  const Moment earliest = newest > most_astray ? newest - most_astray : 0;
  return std::max(std::min(time, now + most_astray), earliest);
}

const Line* Log::insert(Line line) {
  auto place_in_log = std::ranges::upper_bound(lines_, place(line), {}, place) - lines_.begin();
  if (lines_.size() == most_lines) {
    if (place_in_log == 0) return nullptr;
    lines_.erase(lines_.begin());
    --place_in_log;
  }
  return &*lines_.insert(lines_.begin() + place_in_log, std::move(line));
}

}  // namespace greenroom::chat

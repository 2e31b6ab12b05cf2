#include "shared/chat/conversation.hpp"

#include <algorithm>
#include <chrono>
#include <type_traits>
#include <utility>

#include "shared/channel/line_text.hpp"
#include "shared/chat/history_pages.hpp"

namespace greenroom::chat {

namespace limits = channel::limits;

namespace {

signaling::TokenBucket::Time steady(Moment time) {
  return signaling::TokenBucket::Time(std::chrono::milliseconds(time));
}

}  // namespace

void Conversation::enter(const std::string& self, std::string name, Moment now) {
  log_.be(self, now);
  name_ = std::move(name);
}

void Conversation::met(const std::string& id, const std::string& name, bool before_us) {
  if (find(id) != people_.end()) return;
  Person person;
  person.id = id;
  person.name = name;
  person.knows_more = before_us;
  people_.push_back(std::move(person));
}

void Conversation::parted(const std::string& id) {
  std::erase_if(people_, [&](const Person& person) { return person.id == id; });
}

Actions Conversation::opened(const std::string& id) {
  const auto person = find(id);
  if (person == people_.end() || person->open) return {};
  person->open = true;
  person->told = false;
  person->asked = std::exchange(person->knows_more, false);
  person->lines_told = 0;
  Actions actions;
  for (auto& line : std::exchange(person->waiting, {})) {
    actions.emplace_back(Tell{id, std::move(line)});
  }
  if (person->asked) actions.emplace_back(Tell{id, channel::AskHistory{}});
  return actions;
}

void Conversation::closed(const std::string& id) {
  const auto person = find(id);
  if (person == people_.end() || !person->open) return;
  person->open = false;
  person->asked = false;
  person->knows_more = true;
}

std::optional<Actions> Conversation::say(std::string_view typed, Moment now) {
  const auto text = channel::tidy_line_text(typed);
  if (text.empty() || !own_lines_.take(steady(now))) return std::nullopt;
  const auto said = log_.say(name_, text, now);
  Actions actions;
  for (auto& person : people_) {
    if (person.open) {
      actions.emplace_back(Tell{person.id, said});
    } else {
      person.waiting.push_back(said);
      if (person.waiting.size() > limits::lines_waiting) person.waiting.pop_front();
    }
  }
  return actions;
}

std::vector<std::string> Conversation::waiting_for(std::uint64_t number) const {
  std::vector<std::string> names;
  for (const auto& person : people_) {
    const auto line = std::ranges::find(person.waiting, number, &channel::SaidLine::number);
    if (line != person.waiting.end()) names.push_back(person.name);
  }
  return names;
}

Actions Conversation::react(channel::Reaction what) const {
  Actions actions;
  for (const auto& person : people_) {
    if (person.open) actions.emplace_back(Tell{person.id, channel::React{what}});
  }
  return actions;
}

Actions Conversation::received(const std::string& from, const channel::Message& message,
                               Moment now) {
  const auto person = find(from);
  if (person == people_.end()) return {};
  return std::visit(
      [&](const auto& content) -> Actions {
        if constexpr (requires { on(*person, content, now); }) return on(*person, content, now);
        return {};
      },
      message);
}

Actions Conversation::on(Person& from, const channel::SaidLine& said, Moment now) {
  if (!from.lines.take(steady(now))) return {};
  const auto* line = log_.hear(from.id, from.name, said, now);
  return line ? Actions{Heard{*line}} : Actions{};
}

Actions Conversation::on(Person& from, const channel::AskHistory&, Moment) {
  if (std::exchange(from.told, true)) return {Senseless{from.id}};
  Actions actions;
  for (auto& page : history_pages(log_.history())) {
    actions.emplace_back(Tell{from.id, std::move(page)});
  }
  return actions;
}

Actions Conversation::on(Person& from, const channel::History& history, Moment now) {
  from.lines_told += history.lines.size();
  if (!from.asked || from.lines_told > limits::history_lines) return {Senseless{from.id}};
  from.asked = !history.last;
  log_.merge(from.id, history.lines, now);
  return {};
}

Actions Conversation::on(Person& from, const channel::React& react, Moment now) {
  if (!from.reactions.take(steady(now))) return {};
  return {Reacted{from.id, react.what}};
}

std::vector<Conversation::Person>::iterator Conversation::find(const std::string& id) {
  return std::ranges::find(people_, id, &Person::id);
}

}  // namespace greenroom::chat

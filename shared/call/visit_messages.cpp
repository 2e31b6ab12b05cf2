// What Visit makes of what the server says.
#include <algorithm>
#include <utility>

#include "shared/call/visit.hpp"

namespace greenroom::call {

using namespace signaling;

namespace {

// Nobody is to be recorded unawares. A screen that is shared already shows itself.
void tell_recording(const Person& person, VisitActions& actions) {
  if (person.status.recording) {
    actions.emplace_back(Announce{Announce::What::records, person.name});
  }
}

// What others should know the moment it begins, whatever they are looking at.
void tell_beginnings(const Status& before, const Person& person, VisitActions& actions) {
  if (person.status.screen && !before.screen) {
    actions.emplace_back(Announce{Announce::What::shares, person.name});
  }
  if (!before.recording) tell_recording(person, actions);
  if (person.status.hand && !before.hand) {
    actions.emplace_back(Announce{Announce::What::raises_hand, person.name});
  }
}

}  // namespace

VisitActions Visit::on(const Joined& joined) {
  const bool earlier = is_answer_to_earlier_wish();
  if (phase_ == Phase::away) return leave_unwanted_room();
  if (earlier || joined.room != wish_.room || is_of_an_earlier_stay(joined.page)) return {};
  VisitActions actions;
  const bool returned = phase_ == Phase::returning;
  if (!returned || joined.you != self_ || joined.page != page_) {
    part_with_all(actions);
    before_.reset();
  } else if (joined.fresh && !before_) {
    before_ = Before{host_, settings_};
  }
  phase_ = Phase::present;
  waiting_ = false;
  wish_.fresh = false;
  wish_.token = joined.token;
  if (removal_ && removal_->room == joined.room) removal_.reset();
  if (!joined.page.empty()) page_ = joined.page;
  self_ = joined.you;
  host_ = joined.host;
  capacity_ = joined.capacity;
  settings_ = joined.settings;
  knocks_.clear();
  auto before = std::exchange(people_, joined.people);
  for (auto& person : people_) greet(person, true, actions);
  keep_or_part(std::move(before), joined.fresh, actions);
  if (returned) actions.emplace_back(Announce{Announce::What::reconnected, {}});
  for (const auto& person : people_) {
    if (!awaited_.contains(person.id)) tell_recording(person, actions);
  }
  return actions;
}

/// The server has answered a wish that we have given up.
VisitActions Visit::leave_unwanted_room() const {
  if (!connected_) return {};
  return {Send{Leave{}}};
}

bool Visit::is_of_an_earlier_stay(const std::string& page) const {
  return !loaded_page_.empty() && page != page_ &&
         (page == loaded_page_ || page.starts_with(loaded_page_ + '.'));
}

void Visit::keep_or_part(std::vector<Person> before, bool fresh, VisitActions& actions) {
  const auto awaited_so_far = std::exchange(awaited_, {});
  for (auto& person : before) {
    if (find(person.id) != nullptr) continue;
    if (fresh || awaited_so_far.contains(person.id)) {
      person.away = true;
      awaited_.insert(person.id);
      people_.push_back(std::move(person));
    } else {
      part_with(person.id, actions);
    }
  }
}

VisitActions Visit::on(const Waiting& waiting) {
  const bool earlier = is_answer_to_earlier_wish();
  if (phase_ == Phase::away) return leave_unwanted_room();
  if (earlier || phase_ == Phase::present || waiting.room != wish_.room) return {};
  // Our seat is gone, and with it the others' ends of the links.
  VisitActions actions;
  part_with_all(actions);
  before_.reset();
  phase_ = Phase::joining;
  waiting_ = true;
  return actions;
}

VisitActions Visit::on(const Arrived& arrived) {
  if (phase_ != Phase::present) return {};
  if (awaited_.contains(arrived.person.id)) return came_back(arrived.person);
  if (find(arrived.person.id) != nullptr) return {};
  VisitActions actions;
  auto& person = seat(arrived.person);
  greet(person, false, actions);
  actions.emplace_back(Announce{Announce::What::arrived, person.name});
  tell_recording(person, actions);
  return actions;
}

VisitActions Visit::came_back(const Person& person) {
  VisitActions actions;
  std::erase_if(people_, [&](const Person& each) { return each.id == person.id; });
  awaited_.erase(person.id);
  greet(seat(person), false, actions);
  // The first to find the restarted server is its host by accident.
  if (before_ && before_->host == person.id) {
    for (auto& action : hand_over(person.id)) actions.push_back(std::move(action));
  }
  return actions;
}

VisitActions Visit::on(const Away& away) {
  auto* person = find(away.id);
  if (phase_ == Phase::present && person != nullptr) person->away = true;
  return {};
}

VisitActions Visit::on(const Back& back) {
  auto* person = find(back.person.id);
  if (phase_ != Phase::present || person == nullptr || awaited_.contains(back.person.id)) return {};
  VisitActions actions;
  const auto before = std::exchange(*person, back.person);
  greet(*person, false, actions);
  tell_beginnings(before.status, *person, actions);
  return actions;
}

VisitActions Visit::on(const Departed& departed) {
  if (phase_ != Phase::present) return {};
  if (departed.id == self_) return thrown_out(departed.reason);
  const auto* person = find(departed.id);
  if (person == nullptr) return {};
  VisitActions actions;
  part_with(departed.id, actions);
  if (departed.reason == Departure::left) {
    actions.emplace_back(Announce{Announce::What::left, person->name});
  } else if (departed.reason == Departure::lost) {
    actions.emplace_back(Announce{Announce::What::lost, person->name});
  } else if (departed.reason == Departure::removed) {
    actions.emplace_back(Announce{Announce::What::removed, person->name});
  }
  awaited_.erase(departed.id);
  std::erase_if(people_, [&](const Person& each) { return each.id == departed.id; });
  return actions;
}

/// By the host, or because the token was used elsewhere: a duplicated tab. Two of us would only
/// push each other out.
VisitActions Visit::thrown_out(Departure why) {
  const bool removed = why == Departure::removed;
  if (removed) removal_ = Removal{wish_.room, wish_.token.value_or("")};
  VisitActions actions;
  forget_the_room(actions);
  wish_.token.reset();
  actions.emplace_back(Announce{removed ? Announce::What::removed : Announce::What::moved, {}});
  return actions;
}

VisitActions Visit::on(const HostIs& host) {
  if (phase_ != Phase::present || host.id == host_) return {};
  host_ = host.id;
  knocks_.clear();
  if (host_ == self_) return {Announce{Announce::What::you_are_host, {}}};
  const auto* person = find(host_);
  if (person == nullptr) return {};
  return {Announce{Announce::What::host, person->name}};
}

VisitActions Visit::on(const StatusOf& status) {
  auto* person = find(status.from);
  if (phase_ != Phase::present || person == nullptr) return {};
  VisitActions actions;
  const auto before = std::exchange(person->status, status.status);
  tell_beginnings(before, *person, actions);
  return actions;
}

VisitActions Visit::on(const RoomIs& room) {
  if (phase_ != Phase::present) return {};
  const auto before = std::exchange(settings_, room.settings);
  const auto& spotlight = settings_.spotlight;
  if (spotlight.empty() || spotlight == before.spotlight) return {};
  return {Announce{Announce::What::spotlight, name_of(spotlight)}};
}

VisitActions Visit::on(const Knock& knock) {
  if (!is_host() || std::ranges::find(knocks_, knock.id, &Knock::id) != knocks_.end()) return {};
  knocks_.push_back(knock);
  return {Announce{Announce::What::knock, knock.name}};
}

VisitActions Visit::on(const KnockGone& gone) {
  std::erase_if(knocks_, [&](const Knock& each) { return each.id == gone.id; });
  return {};
}

VisitActions Visit::on(const AskedMute& asked) {
  if (phase_ != Phase::present) return {};
  return {Announce{Announce::What::asked_mute, name_of(asked.from)}};
}

VisitActions Visit::on(const RelayFrom& relay) {
  if (phase_ != Phase::present || !links_.contains(relay.from)) return {};
  return {HandOver{relay}};
}

VisitActions Visit::on(const Refused& refused) {
  const bool entering = phase_ == Phase::joining || phase_ == Phase::returning;
  // Only what was said about entering is ours: a relay to somebody who has just left is refused as
  // a matter of course.
  const bool about_wish = refused.about == "join" || refused.about == "create";
  const bool earlier = about_wish && is_answer_to_earlier_wish();
  if (earlier || !entering || !(about_wish || refused.about.empty())) return {};
  // The host did it while we were away.
  const bool unheard_of = refused.code == Refusal::removed && wish_.token;
  if (unheard_of && !(removal_ && removal_->room == wish_.room)) {
    removal_ = Removal{wish_.room, *wish_.token};
  }
  VisitActions actions;
  forget_the_room(actions);
  refusal_ = refused.code;
  return actions;
}

}  // namespace greenroom::call

#include "shared/call/visit.hpp"

#include <algorithm>
#include <utility>

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
}

}  // namespace

VisitActions Visit::enter(Wish wish) {
  if (phase_ != Phase::away) return {};
  wish_ = std::move(wish);
  refusal_.reset();
  phase_ = Phase::joining;
  if (!connected_) return {};
  return {ask()};
}

VisitActions Visit::leave() {
  refusal_.reset();
  if (phase_ == Phase::away) return {};
  VisitActions actions;
  // While joining this crosses the answer; the server carries both out in order, so it is right
  // either way.
  if (connected_) actions.emplace_back(Send{Leave{}});
  part_with_all(actions);
  phase_ = Phase::away;
  wish_.token.reset();
  return actions;
}

VisitActions Visit::set_status(Status status) {
  if (status == status_) return {};
  status_ = status;
  // Sent while joining as well: the join that is on its way carried the old one.
  if (!connected_ || phase_ == Phase::away) return {};
  return {Send{SetStatus{status}}};
}

VisitActions Visit::opened() {
  connected_ = true;
  if (phase_ == Phase::joining || phase_ == Phase::returning) return {ask()};
  return {};
}

VisitActions Visit::lost() {
  connected_ = false;
  if (phase_ == Phase::present) phase_ = Phase::returning;
  return {};
}

VisitActions Visit::received(const ServerMessage& message) {
  return std::visit([this](const auto& each) { return on(each); }, message);
}

VisitActions Visit::on(const Joined& joined) {
  // The answer to a wish since given up. One to an earlier wish for the same room is taken, and set
  // right by the next: the server answers in order.
  if (phase_ == Phase::away || joined.room != wish_.room) return {};
  VisitActions actions;
  const bool returned = phase_ == Phase::returning;
  part_with_all(actions);
  phase_ = Phase::present;
  wish_.fresh = false;
  wish_.token = joined.token;
  self_ = joined.you;
  host_ = joined.host;
  capacity_ = joined.capacity;
  people_ = joined.people;
  for (const auto& person : people_) actions.emplace_back(Meet{person, true});
  if (returned) actions.emplace_back(Announce{Announce::What::reconnected, {}});
  for (const auto& person : people_) tell_recording(person, actions);
  return actions;
}

VisitActions Visit::on(const Arrived& arrived) {
  if (phase_ != Phase::present || find(arrived.person.id) != nullptr) return {};
  people_.push_back(arrived.person);
  VisitActions actions{Meet{arrived.person, false},
                       Announce{Announce::What::arrived, arrived.person.name}};
  tell_recording(arrived.person, actions);
  return actions;
}

VisitActions Visit::on(const Departed& departed) {
  if (departed.id == self_ && phase_ == Phase::present) {
    // The token was used elsewhere: a duplicated tab. Two of us would only push each other out.
    VisitActions actions;
    part_with_all(actions);
    phase_ = Phase::away;
    wish_.token.reset();
    actions.emplace_back(Announce{Announce::What::moved, {}});
    return actions;
  }
  const auto* person = find(departed.id);
  if (phase_ != Phase::present || person == nullptr) return {};
  VisitActions actions{Part{departed.id}};
  if (departed.reason == Departure::left) {
    actions.emplace_back(Announce{Announce::What::left, person->name});
  } else if (departed.reason == Departure::lost) {
    actions.emplace_back(Announce{Announce::What::lost, person->name});
  }  // replaced: the same person arrives again at once, and that is told
  std::erase_if(people_, [&](const Person& each) { return each.id == departed.id; });
  return actions;
}

VisitActions Visit::on(const HostIs& host) {
  if (phase_ != Phase::present || host.id == host_) return {};
  host_ = host.id;
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

VisitActions Visit::on(const RelayFrom& relay) {
  if (phase_ != Phase::present || find(relay.from) == nullptr) return {};
  return {HandOver{relay}};
}

VisitActions Visit::on(const Refused& refused) {
  const bool entering = phase_ == Phase::joining || phase_ == Phase::returning;
  // Only what was said about entering is ours: a relay to somebody who has just left is refused as
  // a matter of course.
  const bool about_entering =
      refused.about == "join" || refused.about == "create" || refused.about.empty();
  if (!entering || !about_entering) return {};
  VisitActions actions;
  part_with_all(actions);
  phase_ = Phase::away;
  refusal_ = refused.code;
  return actions;
}

Send Visit::ask() const {
  if (wish_.fresh) return {Create{wish_.room, wish_.name, status_}};
  return {Join{wish_.room, wish_.name, status_, wish_.token}};
}

void Visit::part_with_all(VisitActions& actions) {
  for (auto& person : std::exchange(people_, {})) actions.emplace_back(Part{person.id});
}

Person* Visit::find(const std::string& id) {
  const auto found = std::ranges::find(people_, id, &Person::id);
  return found == people_.end() ? nullptr : &*found;
}

}  // namespace greenroom::call

#include "shared/call/visit.hpp"

#include <algorithm>
#include <iterator>
#include <utility>
#include <variant>

namespace greenroom::call {

using namespace signaling;

VisitActions Visit::enter(Wish wish) {
  if (phase_ != Phase::away) return {};
  wish_ = std::move(wish);
  if (!wish_.token && removal_ && removal_->room == wish_.room) wish_.token = removal_->token;
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
  forget_the_room(actions);
  wish_.token.reset();
  return actions;
}

VisitActions Visit::set_status(Status status) {
  status.hand = status_.hand;
  return change_status(status);
}

VisitActions Visit::raise_hand(bool up) {
  Status status = status_;
  status.hand = up;
  return change_status(status);
}

VisitActions Visit::change_status(const Status& status) {
  if (status == status_) return {};
  status_ = status;
  // Sent while joining as well: the join that is on its way carried the old one.
  if (!connected_ || phase_ == Phase::away) return {};
  return {Send{SetStatus{status}}};
}

VisitActions Visit::opened() {
  connected_ = true;
  unanswered_ = 0;
  if (phase_ == Phase::joining || phase_ == Phase::returning) return {ask()};
  return {};
}

VisitActions Visit::lost() {
  connected_ = false;
  waiting_ = false;
  knocks_.clear();
  if (phase_ == Phase::present) phase_ = Phase::returning;
  return {};
}

VisitActions Visit::received(const ServerMessage& message) {
  return std::visit([this](const auto& each) { return on(each); }, message);
}

VisitActions Visit::give_up_waiting() {
  if (!settling()) return {};
  VisitActions actions;
  for (const std::string& id : std::exchange(awaited_, {})) {
    const std::string name = name_of(id);
    part_with(id, actions);
    std::erase_if(people_, [&](const Person& each) { return each.id == id; });
    actions.emplace_back(Announce{Announce::What::lost, name});
  }
  if (auto change = what_was_forgotten()) {
    for (auto& action : as_host(std::move(*change))) actions.push_back(std::move(action));
  }
  before_.reset();
  return actions;
}

Send Visit::ask() {
  ++unanswered_;
  if (wish_.fresh) return {Create{wish_.room, wish_.name, status_, page_}};
  Links links = links_;
  std::erase_if(links, [](const auto& link) { return link.second.empty(); });  // they live on never
  return {
      Join{wish_.room, wish_.name, status_, wish_.token, page_, wish_.passcode, std::move(links)}};
}

bool Visit::is_answer_to_earlier_wish() {
  const bool earlier = unanswered_ > 1;
  if (unanswered_ > 0) --unanswered_;
  return earlier;
}

void Visit::greet(Person& person, bool we_offer, VisitActions& actions) {
  const auto link = links_.find(person.id);
  const bool linked = link != links_.end();
  const bool lives_on = linked && !person.page.empty() && link->second == person.page;
  if (linked && !lives_on) part_with(person.id, actions);
  // Who is away could not answer. They offer to us when they are back and do not know our page.
  if (person.away) return;
  if (lives_on) {
    actions.emplace_back(Resume{person.id});
  } else {
    links_.emplace(person.id, person.page);
    actions.emplace_back(Meet{person, we_offer});
  }
}

Person& Visit::seat(Person person) {
  const auto behind_all_present = people_.end() - std::ssize(awaited_);
  return *people_.insert(behind_all_present, std::move(person));
}

void Visit::part_with(const std::string& id, VisitActions& actions) {
  if (links_.erase(id) > 0) actions.emplace_back(Part{id});
}

void Visit::part_with_all(VisitActions& actions) {
  for (const auto& person : std::exchange(people_, {})) part_with(person.id, actions);
  awaited_.clear();
}

void Visit::forget_the_room(VisitActions& actions) {
  // Our next stay must not be taken for this one, of which answers may be on their way to us, and
  // ends of links may be held by others.
  if (!loaded_page_.empty()) page_ = loaded_page_ + '.' + std::to_string(++stays_);
  part_with_all(actions);
  phase_ = Phase::away;
  waiting_ = false;
  status_.hand = false;
  settings_ = {};
  knocks_.clear();
  before_.reset();
}

Person* Visit::find(const std::string& id) {
  const auto found = std::ranges::find(people_, id, &Person::id);
  return found == people_.end() ? nullptr : &*found;
}

std::string Visit::name_of(const std::string& id) {
  const auto* person = find(id);
  return person == nullptr ? std::string() : person->name;
}

}  // namespace greenroom::call

#include "tests/unit/game/room.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "shared/game/codec.hpp"

namespace greenroom::game {

std::vector<std::string> odd_words() {
  std::vector<std::string> words;
  for (int i = 100; i < 180; ++i) words.push_back("quux" + std::to_string(i) + "zorp");
  return words;
}

// ---- who is there -------------------------------------------------------------------------------

void Room::tell(News::What what, const std::string& about) {
  for (const auto& id : people()) {
    if (id != about || what == News::What::hosts) news_[id].push_back({what, about});
  }
}

void Room::open_page(const std::string& id) {
  auto game = std::make_unique<Game>([this] { return random_(); });
  game->enter(id, "Name of " + id);
  game->know_words(Language::english, odd_words());
  pages_[id] = std::move(game);
  for (const auto& other : people()) {
    if (other != id) pages_[id]->met(other, "Name of " + other);
  }
  act(id, pages_[id]->hosted_by(host_, now_));
  tell(News::What::came, id);
}

void Room::close_page(const std::string& id) {
  for (const auto& other : people()) disconnect(id, other);
  pages_.erase(id);
  news_.erase(id);
  tell(News::What::gone, id);
}

void Room::appear(const std::string& id) {
  order_.push_back(id);
  if (order_.size() == 1) host_ = id;
  open_page(id);
}

void Room::vanish(const std::string& id) {
  close_page(id);
  std::erase(order_, id);
  if (host_ == id && !order_.empty()) hand_over(order_.front());
}

void Room::appear_anew(const std::string& id) {
  close_page(id);
  open_page(id);
}

void Room::hand_over(const std::string& id) {
  host_ = id;
  tell(News::What::hosts, id);
}

bool Room::hear_news(const std::string& id) {
  auto& all = news_[id];
  if (all.empty()) return false;
  const auto news = all.front();
  all.pop_front();
  switch (news.what) {
    case News::What::came:
      game(id).met(news.about, "Name of " + news.about);
      break;
    case News::What::gone:
      act(id, game(id).parted(news.about, now_));
      break;
    case News::What::hosts:
      act(id, game(id).hosted_by(news.about, now_));
      break;
  }
  return true;
}

void Room::hear_all_news() {
  for (const auto& id : people()) {
    while (hear_news(id)) {
    }
  }
}

void Room::come(const std::string& id) {
  appear(id);
  hear_all_news();
}

void Room::go(const std::string& id) {
  vanish(id);
  hear_all_news();
}

void Room::reload(const std::string& id) {
  appear_anew(id);
  hear_all_news();
}

// ---- links and frames ---------------------------------------------------------------------------

void Room::cut(const std::string& a, const std::string& b) {
  links_.erase(std::minmax(a, b));
  wires_.erase({a, b});
  wires_.erase({b, a});
}

void Room::connect(const std::string& a, const std::string& b) {
  if (a == b || linked(a, b)) return;
  while (hear_news(a) || hear_news(b)) {
  }
  links_.insert(std::minmax(a, b));
  act(a, game(a).opened(b, now_));
  act(b, game(b).opened(a, now_));
}

void Room::disconnect(const std::string& a, const std::string& b) {
  if (!linked(a, b)) return;
  cut(a, b);
  act(a, game(a).closed(b, now_));
  act(b, game(b).closed(a, now_));
}

void Room::connect_all() {
  for (const auto& a : people()) {
    for (const auto& b : people()) connect(a, b);
  }
}

bool Room::linked(const std::string& a, const std::string& b) const {
  return links_.contains(std::minmax(a, b));
}

bool Room::deliver(const std::string& from, const std::string& to) {
  const auto wire = wires_.find({from, to});
  if (wire == wires_.end() || wire->second.empty()) return false;
  const auto frame = std::move(wire->second.front());
  wire->second.pop_front();
  const auto message = decode(frame.text);
  if (const auto* read = std::get_if<Message>(&message)) {
    act(to, game(to).received(from, *read, now_));
  } else {
    ADD_FAILURE() << "makes no sense: " << frame.text;
  }
  return true;
}

void Room::deliver_all() {
  for (bool moved = true; moved;) {
    moved = false;
    for (const auto& a : people()) {
      for (const auto& b : people()) moved = deliver(a, b) || moved;
    }
  }
}

void Room::pass(Milliseconds time) {
  constexpr Milliseconds step = 250;
  while (time > 0) {
    const auto span = std::min(step, time);
    time -= span;
    now_ += span;
    for (const auto& id : people()) tick(id);
    deliver_all();
  }
}

void Room::tick(const std::string& id) { act(id, game(id).tick(now_)); }

void Room::act(const std::string& id, const Actions& actions) {
  for (const auto& action : actions) {
    if (const auto* tell = std::get_if<Tell>(&action)) {
      send(id, tell->to, tell->message);
    } else {
      seen_[id].push_back(action);
    }
  }
  if (on_event) on_event(id);
}

void Room::send(const std::string& from, const std::string& to, const Message& message) {
  if (!linked(from, to)) {
    ADD_FAILURE() << from << " tells " << to << " without a link";
    return;
  }
  const auto frame = encode(message);
  if (on_frame) on_frame(from, to, frame);
  wires_[{from, to}].push_back({frame, now_});
}

unsigned Room::score(const std::string& id, const std::string& of) {
  const auto* seat = seat_of(table(id).seats, of);
  return seat ? seat->score : 0;
}

std::vector<std::string> Room::people() const {
  std::vector<std::string> ids;
  for (const auto& [id, game] : pages_) ids.push_back(id);
  return ids;
}

}  // namespace greenroom::game

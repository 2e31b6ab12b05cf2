#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "shared/game/game.hpp"
#include "tests/unit/game/samples.hpp"

namespace greenroom::game {

/// Pages in one room with its host, the links between them, what is on its way, and one clock.
class Room {
 public:
  struct Frame {
    std::string text;
    Milliseconds sent = 0;
  };

  explicit Room(std::uint32_t seed = 1) : random_(seed) {}

  /// Somebody comes; there is no link to them yet.
  void come(const std::string& id);
  /// Leaves the room; what is on the way is lost.
  void go(const std::string& id);
  /// Loads the page anew, and is the host if they were.
  void reload(const std::string& id);
  /// The same, but the server's news of it have yet to reach the others.
  void appear(const std::string& id);
  void vanish(const std::string& id);
  void appear_anew(const std::string& id);
  void hand_over(const std::string& id);
  /// The next news, if there are any.
  bool hear_news(const std::string& id);
  [[nodiscard]] bool has_news(const std::string& id) { return !news_[id].empty(); }
  void hear_all_news();

  void connect(const std::string& a, const std::string& b);
  void disconnect(const std::string& a, const std::string& b);
  void connect_all();
  [[nodiscard]] bool linked(const std::string& a, const std::string& b) const;

  /// One frame, if there is one.
  bool deliver(const std::string& from, const std::string& to);
  void deliver_all();
  /// Delivers all at once, and ticks every quarter of a second.
  void pass(Milliseconds time);
  /// The clock alone goes on.
  void skip(Milliseconds time) { now_ += time; }
  void tick(const std::string& id);

  /// Carries out what this page answered to an event.
  void act(const std::string& id, const Actions& actions);
  void send(const std::string& from, const std::string& to, const Message& message);

  [[nodiscard]] Game& game(const std::string& id) { return *pages_.at(id); }
  [[nodiscard]] const Table& table(const std::string& id) { return game(id).table(); }
  [[nodiscard]] const std::string& host() const { return host_; }
  [[nodiscard]] unsigned score(const std::string& id, const std::string& of);
  [[nodiscard]] bool has(const std::string& id) const { return pages_.contains(id); }
  [[nodiscard]] std::vector<std::string> people() const;
  [[nodiscard]] Milliseconds now() const { return now_; }
  [[nodiscard]] const std::map<std::pair<std::string, std::string>, std::deque<Frame>>& wires()
      const {
    return wires_;
  }

  /// What the page was asked to show since the last call.
  Actions seen(const std::string& id) { return std::exchange(seen_[id], {}); }

  /// Called for every frame that is sent, and after every event at a page.
  std::function<void(const std::string& from, const std::string& to, const std::string& frame)>
      on_frame;
  std::function<void(const std::string& id)> on_event;

 private:
  struct News {
    enum class What { came, gone, hosts } what{};
    std::string about;
  };

  void tell(News::What what, const std::string& about);
  void open_page(const std::string& id);
  void close_page(const std::string& id);
  void cut(const std::string& a, const std::string& b);

  std::mt19937_64 random_;
  Milliseconds now_ = 1'000'000;
  std::map<std::string, std::unique_ptr<Game>> pages_;
  std::vector<std::string> order_;  ///< as they came
  std::string host_;
  std::map<std::string, std::deque<News>> news_;
  std::set<std::pair<std::string, std::string>> links_;
  std::map<std::pair<std::string, std::string>, std::deque<Frame>> wires_;
  std::map<std::string, Actions> seen_;
};

/// Words of which none is a part of another one, or of a frame without it.
std::vector<std::string> odd_words();

}  // namespace greenroom::game

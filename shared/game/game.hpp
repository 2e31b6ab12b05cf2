#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "shared/game/limits.hpp"
#include "shared/game/match.hpp"
#include "shared/game/messages.hpp"
#include "shared/game/table.hpp"
#include "shared/game/word_list.hpp"
#include "shared/signaling/token_bucket.hpp"

namespace greenroom::game {

/// To be sent to this person, whose channel is open.
struct Tell {
  std::string to;  ///< id
  Message message;
  bool operator==(const Tell&) const = default;
};

/// What Game asks its page to do: to send something, or to show what somebody, perhaps ourselves,
/// guessed. All else that is to be seen stands in Game itself.
using Action = std::variant<Tell, Heard>;
using Actions = std::vector<Action>;

/// Draw and guess with the people in a room, at most one game at a time, as a state machine: events
/// in, actions out. Every page has one of these. `now` is in ms and never goes back.
///
/// The room's host leads: their page has the word, judges the guesses and says whose turn it is,
/// for how long, and what the scores are. PROTOCOL.md says who is believed about what.
class Game {
 public:
  explicit Game(Random random) : random_(std::move(random)) {}

  /// We are in the room, as this person. Who leaves the room makes a Game anew.
  void enter(std::string self, std::string name);
  /// The words to choose from when we lead; without any, no game begins in that language.
  void know_words(Language language, std::vector<std::string> words);

  // ---- the people in the room -----------------------------------------------------------------

  /// By what the server says. May be said again.
  Actions hosted_by(const std::string& id, Milliseconds now);
  /// Somebody is in the room, and is to have a channel.
  void met(const std::string& id, const std::string& name);
  Actions parted(const std::string& id, Milliseconds now);
  /// The channel to somebody we met is open, is not any more.
  Actions opened(const std::string& id, Milliseconds now);
  Actions closed(const std::string& id, Milliseconds now);
  Actions received(const std::string& from, const Message& message, Milliseconds now);

  // ---- the person at the page -----------------------------------------------------------------

  /// With everybody to whom who leads has a channel. Settings are brought within their bounds.
  /// Nothing where may_start() says no.
  Actions start(Settings settings, Milliseconds now);
  /// One of choices().
  Actions choose(std::size_t index, Milliseconds now);
  /// Nothing where may_guess() says no, nothing was typed, or it is too fast. Otherwise it comes
  /// back as Heard, with what it was worth.
  std::optional<Actions> guess(std::string_view typed, Milliseconds now);
  /// To play on, or to look on only.
  Actions play(bool plays, Milliseconds now);
  /// Ends the game for all, if we lead it.
  Actions end(Milliseconds now);

  /// To be called a few times a second.
  Actions tick(Milliseconds now);

  // ---- what is to be seen ---------------------------------------------------------------------

  [[nodiscard]] const Table& table() const { return match_.table(); }
  [[nodiscard]] Phase phase() const { return table().phase; }
  /// Of the phase. It stays at 0 until who leads has said how it goes on.
  [[nodiscard]] Milliseconds left(Milliseconds now) const { return match_.left(now); }
  [[nodiscard]] bool leads() const { return !self_.empty() && host_ == self_; }
  /// No game is on, and there is somebody to play with.
  [[nodiscard]] bool may_start() const;
  /// The turn that is on is ours.
  [[nodiscard]] bool draws() const;
  [[nodiscard]] bool plays() const;
  /// We do not know the word that is drawn, and can reach who judges.
  [[nodiscard]] bool may_guess() const;
  /// The words that we may choose from now.
  [[nodiscard]] const std::vector<std::string>& choices() const;
  /// The word of this turn as far as we may know it: it is ours, we guessed it, or it is shown.
  [[nodiscard]] const std::string& word() const;

 private:
  struct Person {
    std::string name;
    bool open = false;
    Milliseconds closed_at = 0;  ///< or when we began to lead, if that was later
    signaling::TokenBucket guesses{2 * limits::guesses_per_second, 2 * limits::guesses_at_once};
    signaling::TokenBucket asks{limits::asks_per_second, limits::asks_at_once};
  };
  using People = std::map<std::string, Person>;
  using Sender = People::value_type;
  /// What we know of a turn that others lead, and others may not.
  struct Secret {
    std::vector<std::string> choices;
    std::string word;
    std::string shared_with;  ///< the host who knows it as well
  };

  // From who leads (game_follow.cpp), but that one who leads may learn of a game by State.
  void on(Sender& from, const State& state, Milliseconds now, Actions& actions);
  void on(Sender& from, const Choices& choices, Milliseconds now, Actions& actions);
  void on(Sender& from, const Heard& heard, Milliseconds now, Actions& actions);
  void follow(const State& state, Milliseconds now, Actions& actions);
  void greet_host(Milliseconds now, Actions& actions);
  [[nodiscard]] bool is_led_by(const Sender& from) const;

  // From the drawer, or to them.
  void on(Sender& from, const Word& word, Milliseconds now, Actions& actions);

  // To who leads (game_lead.cpp).
  void on(Sender& from, const Start& start, Milliseconds now, Actions& actions);
  void on(Sender& from, const Play& play, Milliseconds now, Actions& actions);
  void on(Sender& from, const Guess& guess, Milliseconds now, Actions& actions);
  void begin(Settings settings, Milliseconds now);
  void hear_guess(const std::string& person, const std::string& text, Milliseconds now,
                  Actions& actions);
  void begin_to_lead(Milliseconds now);
  void lead(Milliseconds now, Actions& actions);
  void watch_links(Milliseconds now);
  void publish(Milliseconds now, Actions& actions);
  void brief_drawer(Actions& actions);

  template <typename OfATurn>
  [[nodiscard]] bool is_now(const OfATurn& message) const {
    return is_running(table()) && message.game == table().game && message.turn == table().turn;
  }
  [[nodiscard]] bool is_open(const std::string& person) const;
  /// Whatever is due after an event, behind what came of the event itself.
  [[nodiscard]] Actions done(Actions actions, Milliseconds now);
  [[nodiscard]] Actions ask_host(Message message, Milliseconds now);

  Random random_;
  std::string self_;
  std::string name_;
  std::string host_;
  People people_;
  std::map<Language, std::vector<std::string>> words_;
  std::set<std::string> used_words_;
  Match match_;

  // ---- who leads --------------------------------------------------------------------------------

  Milliseconds leads_since_ = 0;
  bool learns_ = false;  ///< may know less than others do: that there is a game
  Table published_;
  Milliseconds published_at_ = 0;
  Tell briefed_;

  // ---- who follows ------------------------------------------------------------------------------

  Milliseconds heard_at_ = 0;  ///< when the host last told us the state, or could begin to
  Secret secret_;
  signaling::TokenBucket own_pace_{limits::guesses_per_second, limits::guesses_at_once};
};

}  // namespace greenroom::game

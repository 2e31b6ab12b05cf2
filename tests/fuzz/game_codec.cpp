#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <variant>

#include "shared/game/codec.hpp"
#include "shared/game/game.hpp"
#include "shared/game/guess.hpp"
#include "shared/game/mask.hpp"

// Whatever people who play send each other, a line for each frame: what is made of it must read the
// same once it is written again, and whatever a page makes of it must be fit to be sent, be they
// from the host or to the host.

using namespace greenroom;  // NOLINT: the whole file is about it

namespace {

void require(bool condition) {
  if (!condition) std::abort();
}

game::Message read_back(const game::Message& message) {
  const auto again = game::decode(game::encode(message));
  require(std::holds_alternative<game::Message>(again));
  require(std::get<game::Message>(again) == message);
  return message;
}

/// A page of `self` in a room with one other, whose host is p0.
game::Game page(const std::string& self, const std::string& other) {
  game::Game game([random = std::uint64_t{0}]() mutable { return ++random; });
  game.enter(self, self);
  game.know_words(game::Language::english, {"elephant", "ice cream", "cat", "crème brûlée"});
  game.met(other, other);
  game.hosted_by("p0", 0);
  game.opened(other, 0);
  return game;
}

void try_actions(const game::Actions& actions) {
  for (const auto& action : actions) {
    if (const auto* tell = std::get_if<game::Tell>(&action)) read_back(tell->message);
  }
}

void try_guess(std::string_view text) {
  const auto guess = game::tidy_guess(text);
  require(guess.empty() || game::is_guess(guess));
  if (!game::is_word(text)) return;
  require(game::is_mask(game::mask_of(text)));
  require(game::judge(text, text) == game::Verdict::right);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view rest(reinterpret_cast<const char*>(data), size);
  auto leader = page("p0", "p1");
  auto follower = page("p1", "p0");
  game::Milliseconds now = 0;
  while (!rest.empty()) {
    const auto frame = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), frame.size() + 1));
    try_guess(frame);
    now += 900;
    const auto read = game::decode(frame);
    if (const auto* message = std::get_if<game::Message>(&read)) {
      read_back(*message);
      try_actions(leader.received("p1", *message, now));
      try_actions(follower.received("p0", *message, now));
    }
    try_actions(leader.tick(now));
    try_actions(follower.tick(now));
    try_actions(leader.choose(0, now));
    try_actions(follower.choose(2, now));
  }
  return 0;
}

#include "shared/game/words.hpp"

#include <array>

#include "shared/words/word_table.hpp"

namespace greenroom::game {

using words::value_in;
using words::word_in;

namespace {

constexpr auto languages = std::to_array<words::Word<Language>>({
    {Language::english, "en"},
    {Language::chinese, "zh-CN"},
});

constexpr auto phases = std::to_array<words::Word<Phase>>({
    {Phase::idle, "idle"},
    {Phase::choosing, "choosing"},
    {Phase::drawing, "drawing"},
    {Phase::showing, "showing"},
    {Phase::over, "over"},
});

constexpr auto verdicts = std::to_array<words::Word<Verdict>>({
    {Verdict::wrong, "wrong"},
    {Verdict::close, "close"},
    {Verdict::right, "right"},
});

struct TypeOf {
  std::string_view operator()(const State&) const { return "game-state"; }
  std::string_view operator()(const Choices&) const { return "game-choices"; }
  std::string_view operator()(const Heard&) const { return "game-heard"; }
  std::string_view operator()(const Word&) const { return "game-word"; }
  std::string_view operator()(const Start&) const { return "game-start"; }
  std::string_view operator()(const Play&) const { return "game-play"; }
  std::string_view operator()(const Guess&) const { return "game-guess"; }
};

}  // namespace

std::string_view type_of(const Message& message) { return std::visit(TypeOf{}, message); }

std::string_view word_of(Language language) { return word_in(languages, language); }
std::string_view word_of(Phase phase) { return word_in(phases, phase); }
std::string_view word_of(Verdict verdict) { return word_in(verdicts, verdict); }

std::optional<Language> language_from(std::string_view word) { return value_in(languages, word); }
std::optional<Phase> phase_from(std::string_view word) { return value_in(phases, word); }
std::optional<Verdict> verdict_from(std::string_view word) { return value_in(verdicts, word); }

}  // namespace greenroom::game

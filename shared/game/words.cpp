#include "shared/game/words.hpp"

#include <array>

#include "shared/words/word_table.hpp"

namespace greenroom::game {

using words::value_in;
using words::Word;
using words::word_in;

namespace {

constexpr auto languages = std::to_array<Word<Language>>({
    {Language::english, "en"},
    {Language::chinese, "zh-CN"},
});

constexpr auto phases = std::to_array<Word<Phase>>({
    {Phase::idle, "idle"},
    {Phase::choosing, "choosing"},
    {Phase::drawing, "drawing"},
    {Phase::showing, "showing"},
    {Phase::over, "over"},
});

constexpr auto verdicts = std::to_array<Word<Verdict>>({
    {Verdict::wrong, "wrong"},
    {Verdict::close, "close"},
    {Verdict::right, "right"},
});

struct TypeOf {
  std::string_view operator()(const State&) const { return "game-state"; }
  std::string_view operator()(const Join&) const { return "game-join"; }
  std::string_view operator()(const Leave&) const { return "game-leave"; }
  std::string_view operator()(const Mask&) const { return "game-mask"; }
  std::string_view operator()(const Guessed&) const { return "game-guessed"; }
  std::string_view operator()(const Reveal&) const { return "game-reveal"; }
  std::string_view operator()(const Judge&) const { return "game-judge"; }
  std::string_view operator()(const Guess&) const { return "game-guess"; }
  std::string_view operator()(const Tried&) const { return "game-tried"; }
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

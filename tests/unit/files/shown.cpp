#include "tests/unit/files/shown.hpp"

#include <array>

#include "shared/channel/words.hpp"

namespace greenroom::files {

namespace {

struct Name {
  std::string operator()(const Tell& tell) const {
    std::string text(channel::type_of(tell.message));
    if (const auto* end = std::get_if<channel::EndFile>(&tell.message)) {
      text += " " + std::string(channel::word_of(end->why));
    }
    return text;
  }
  std::string operator()(const Check&) const { return "check"; }
  std::string operator()(const Open&) const { return "open"; }
  std::string operator()(const Write&) const { return "write"; }
  std::string operator()(const Keep&) const { return "keep"; }
  std::string operator()(const Discard&) const { return "discard"; }
};

template <class File>
std::string with_reason(const File& file, const std::string& phase) {
  if (file.phase() != File::Phase::ended) return phase;
  return phase + (file.ended_by_them() ? " by them " : " by us ") +
         std::string(channel::word_of(file.reason()));
}

}  // namespace

std::string shown(const Actions& actions) {
  std::string text;
  for (const auto& action : actions) {
    text += (text.empty() ? "" : ", ") + std::visit(Name{}, action);
  }
  return text;
}

std::string shown(const Sending& file) {
  constexpr std::array<const char*, 7> phases = {"offered",  "checking", "sending", "interrupted",
                                                 "finished", "refused",  "ended"};
  return with_reason(file, phases.at(static_cast<std::size_t>(file.phase())));
}

std::string shown(const Receiving& file) {
  constexpr std::array<const char*, 8> phases = {"asked",   "opening",  "receiving", "interrupted",
                                                 "keeping", "finished", "refused",   "ended"};
  return with_reason(file, phases.at(static_cast<std::size_t>(file.phase())));
}

}  // namespace greenroom::files

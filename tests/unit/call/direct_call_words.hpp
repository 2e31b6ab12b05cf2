#pragma once

#include <string>
#include <variant>

#include "shared/call/direct_call.hpp"
#include "shared/signaling/words.hpp"

// What a DirectCall wants done, in few words, for tables.
namespace greenroom::call {

inline std::string in_words(const Send& send) {
  std::string words(signaling::type_of(send.message));
  if (const auto* ring = std::get_if<signaling::Ring>(&send.message)) {
    words += " " + ring->to + (ring->video ? " video" : "");
  } else if (const auto* picked = std::get_if<signaling::PickUp>(&send.message)) {
    words += " " + picked->call;
  } else if (const auto* declined = std::get_if<signaling::Decline>(&send.message)) {
    words += " " + declined->call + (declined->text.empty() ? "" : " '" + declined->text + "'");
  } else if (const auto* hung = std::get_if<signaling::HangUp>(&send.message)) {
    words += " " + hung->call + " " + std::string(signaling::word_of(hung->reason));
  }
  return words;
}
inline std::string in_words(const StartSound& start) {
  return start.tone == Tone::ring ? "+ring" : "+ringback";
}
inline std::string in_words(const StopSound&) { return "-sound"; }
inline std::string in_words(const Notify& notify) {
  return "+note " + notify.name + (notify.video ? " video" : "");
}
inline std::string in_words(const StopNotifying&) { return "-note"; }
inline std::string in_words(const EnterRoom& enter) {
  return "enter " + enter.room + " " + enter.name + (enter.video ? " video" : "");
}
inline std::string in_words(const LeaveRoom&) { return "leave-room"; }
inline std::string in_words(const Conclude& conclude) {
  return std::string(word_of(conclude.how)) + " " + conclude.name +
         (conclude.text.empty() ? "" : " '" + conclude.text + "'");
}
inline std::string in_words(const Miss& miss) {
  return "miss " + miss.name + (miss.video ? " video" : "");
}

inline std::string in_words(const DirectCallActions& actions) {
  std::string words;
  for (const auto& action : actions) {
    if (!words.empty()) words += "; ";
    words += std::visit([](const auto& each) { return in_words(each); }, action);
  }
  return words;
}

}  // namespace greenroom::call

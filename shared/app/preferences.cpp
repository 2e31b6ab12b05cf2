#include "shared/app/preferences.hpp"

#include <algorithm>

#include "shared/json/json.hpp"
#include "shared/signaling/limits.hpp"
#include "shared/signaling/names.hpp"
#include "shared/signaling/words.hpp"

namespace greenroom::app {

using json::Json;

namespace {

// Browsers' device ids are 64 characters; anything much longer is not one.
constexpr std::size_t longest_text = 256;
constexpr std::size_t longest_effects = 8192;

Json object_in(std::string_view text) {
  auto parsed = json::parse(text);
  return parsed && parsed->is_object() ? *parsed : Json::object();
}

void read(const Json& object, const char* key, std::string& into,
          std::size_t longest = longest_text) {
  const auto found = object.find(key);
  if (found == object.end() || !found->is_string()) return;
  const auto& text = found->get_ref<const std::string&>();
  if (text.size() <= longest) into = text;
}

void read(const Json& object, const char* key, bool& into) {
  const auto found = object.find(key);
  if (found != object.end() && found->is_boolean()) into = found->get<bool>();
}

void read(const Json& object, const char* key, int& into) {
  const auto found = object.find(key);
  if (found != object.end() && found->is_number_integer()) into = found->get<int>();
}

bool is_presence(std::string_view presence) {
  return presence.empty() || signaling::presence_from(presence);
}

}  // namespace

bool is_language(std::string_view language) { return language == "en" || language == "zh-CN"; }

bool is_theme(std::string_view theme) {
  return theme == "system" || theme == "light" || theme == "dark";
}

Preferences preferences_from(std::string_view text) {
  const auto object = object_in(text);
  Preferences preferences;
  read(object, "name", preferences.name);
  read(object, "language", preferences.language);
  read(object, "theme", preferences.theme);
  read(object, "shortcuts", preferences.shortcuts);
  read(object, "cameraWanted", preferences.camera_wanted);
  read(object, "microphoneWanted", preferences.microphone_wanted);
  read(object, "camera", preferences.camera);
  read(object, "microphone", preferences.microphone);
  read(object, "speaker", preferences.speaker);
  read(object, "cameraWidth", preferences.camera_mode.width);
  read(object, "cameraHeight", preferences.camera_mode.height);
  read(object, "cameraRate", preferences.camera_mode.rate);
  preferences.camera_mode = media::checked(preferences.camera_mode);
  read(object, "effects", preferences.effects, longest_effects);
  read(object, "recordingFormat", preferences.recording_format);
  read(object, "recordingQuality", preferences.recording_quality);
  read(object, "presence", preferences.presence);
  read(object, "ringSeconds", preferences.ring_seconds);
  read(object, "noiseSuppression", preferences.voice.noise_suppression);
  read(object, "echoCancellation", preferences.voice.echo_cancellation);
  read(object, "gainControl", preferences.voice.gain_control);
  read(object, "pushToTalk", preferences.push_to_talk);
  if (!is_presence(preferences.presence)) preferences.presence.clear();
  preferences.ring_seconds = std::clamp(preferences.ring_seconds, 10, 120);
  preferences.name = signaling::tidy_person_name(preferences.name);
  if (!is_language(preferences.language)) preferences.language.clear();
  if (!is_theme(preferences.theme)) preferences.theme = "system";
  return preferences;
}

std::string to_text(const Preferences& preferences) {
  return json::text_of({
      {"name", preferences.name},
      {"language", preferences.language},
      {"theme", preferences.theme},
      {"shortcuts", preferences.shortcuts},
      {"cameraWanted", preferences.camera_wanted},
      {"microphoneWanted", preferences.microphone_wanted},
      {"camera", preferences.camera},
      {"microphone", preferences.microphone},
      {"speaker", preferences.speaker},
      {"cameraWidth", preferences.camera_mode.width},
      {"cameraHeight", preferences.camera_mode.height},
      {"cameraRate", preferences.camera_mode.rate},
      {"effects", preferences.effects},
      {"recordingFormat", preferences.recording_format},
      {"recordingQuality", preferences.recording_quality},
      {"presence", preferences.presence},
      {"ringSeconds", preferences.ring_seconds},
      {"noiseSuppression", preferences.voice.noise_suppression},
      {"echoCancellation", preferences.voice.echo_cancellation},
      {"gainControl", preferences.voice.gain_control},
      {"pushToTalk", preferences.push_to_talk},
  });
}

Stay stay_from(std::string_view text) {
  const auto object = object_in(text);
  Stay stay;
  read(object, "room", stay.room);
  read(object, "name", stay.name);
  read(object, "token", stay.token);
  const bool usable = signaling::is_room_code(stay.room) && signaling::is_person_name(stay.name) &&
                      stay.token.size() <= signaling::limits::id_bytes;
  return usable ? stay : Stay{};
}

std::string to_text(const Stay& stay) {
  return json::text_of({{"room", stay.room}, {"name", stay.name}, {"token", stay.token}});
}

}  // namespace greenroom::app

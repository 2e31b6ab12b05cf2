#include "shared/recording/about.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "shared/json/json.hpp"
#include "shared/signaling/utf8.hpp"
#include "shared/words/word_table.hpp"

namespace greenroom::recording {

using json::Json;
using words::value_in;
using words::Word;
using words::word_in;

namespace {

constexpr std::size_t id_length = 32;
constexpr std::size_t longest_title = 120;  // characters
constexpr std::size_t longest_text = 512;   // bytes
constexpr int largest_side = 16384;

constexpr auto contents = std::to_array<Word<Content>>({
    {Content::camera, "camera"},
    {Content::screen, "screen"},
    {Content::both, "both"},
    {Content::call, "call"},
    {Content::person, "person"},
    {Content::board, "board"},
});

constexpr auto states = std::to_array<Word<State>>({
    {State::recording, "recording"},
    {State::finished, "finished"},
    {State::recovered, "recovered"},
});

std::string text_at(const Json& object, const char* key) {
  const auto found = object.find(key);
  if (found == object.end() || !found->is_string()) return {};
  auto text = found->get<std::string>();
  return text.size() <= longest_text ? text : std::string();
}

double number_at(const Json& object, const char* key) {
  const auto found = object.find(key);
  if (found == object.end() || !found->is_number()) return 0;
  const double value = found->get<double>();
  return std::isfinite(value) && value > 0 ? value : 0;
}

int side_at(const Json& object, const char* key) {
  return static_cast<int>(std::min(number_at(object, key), static_cast<double>(largest_side)));
}

bool is_control(char32_t value) {
  return value < U'\x20' || (value >= U'\x7f' && value <= U'\x9f');
}

}  // namespace

std::string_view word_of(Content content) { return word_in(contents, content); }
std::string_view word_of(State state) { return word_in(states, state); }
std::optional<Content> content_from(std::string_view word) { return value_in(contents, word); }

bool is_recording_id(std::string_view text) {
  return text.size() == id_length && std::ranges::all_of(text, [](char letter) {
           return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'f');
         });
}

std::optional<std::string> tidy_title(std::string_view text) {
  std::string title;
  std::size_t characters = 0;
  while (!text.empty() && characters < longest_title) {
    const auto point = signaling::first_code_point(text);
    if (point.value == signaling::CodePoint::invalid) return std::nullopt;
    const bool blank = is_control(point.value) || point.value == U' ';
    const auto character = blank ? std::string_view(" ") : text.substr(0, point.bytes);
    text.remove_prefix(point.bytes);
    if (blank && title.empty()) continue;
    title += character;
    ++characters;
  }
  title.resize(title.find_last_not_of(' ') + 1);
  if (title.empty()) return std::nullopt;
  return title;
}

std::optional<About> about_from(std::string_view text) {
  const auto read = json::parse(text);
  if (!read || !read->is_object()) return std::nullopt;
  const auto& object = *read;
  About about;
  about.id = text_at(object, "id");
  const auto content = content_from(text_at(object, "content"));
  const auto state = value_in(states, text_at(object, "state"));
  if (!is_recording_id(about.id) || !content || !state) return std::nullopt;
  about.content = *content;
  about.state = *state;
  about.title = tidy_title(text_at(object, "title")).value_or("");
  about.name = text_at(object, "name");
  about.group = text_at(object, "group");
  about.started = number_at(object, "started");
  about.type = text_at(object, "type");
  about.extension = text_at(object, "extension");
  about.seconds = number_at(object, "seconds");
  about.bytes = number_at(object, "bytes");
  about.width = side_at(object, "width");
  about.height = side_at(object, "height");
  return about;
}

std::string to_text(const About& about) {
  const Json object{
      {"id", about.id},           {"title", about.title}, {"content", word_of(about.content)},
      {"name", about.name},       {"group", about.group}, {"state", word_of(about.state)},
      {"started", about.started}, {"type", about.type},   {"extension", about.extension},
      {"seconds", about.seconds}, {"bytes", about.bytes}, {"width", about.width},
      {"height", about.height},
  };
  return json::text_of(object);
}

}  // namespace greenroom::recording

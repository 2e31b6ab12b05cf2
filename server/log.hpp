#pragma once

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

// One line an event on standard error: `2026-01-31T12:00:00.000Z info ws_closed session=7
// reason=idle`.
//
// What a line may hold: counts, ids of our own, codes, and the words of an error. Never a session
// description, an address, a room code, a person's name, a token or a requested path: a log is kept
// longer than a call, and read by more people.
namespace greenroom::server::log {

enum class Level { debug, info, warning, error };

/// One `key=value`. Control characters in a text become '?' and one with spaces or quotes is
/// quoted, so that no value can look like a second field or a second line.
class Field {
 public:
  Field(std::string_view key, std::string_view text);
  Field(std::string_view key, const char* text) : Field(key, std::string_view(text)) {}
  Field(std::string_view key, const std::string& text) : Field(key, std::string_view(text)) {}
  template <std::integral Number>
  Field(std::string_view key, Number number)
      : text_(std::string(key) + '=' + std::to_string(number)) {}

  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  std::string text_;
};

/// Before the first event; without it only `warning` and above are written.
void start(Level level);

void debug(std::string_view event, std::initializer_list<Field> fields = {});
void info(std::string_view event, std::initializer_list<Field> fields = {});
void warning(std::string_view event, std::initializer_list<Field> fields = {});
void error(std::string_view event, std::initializer_list<Field> fields = {});

}  // namespace greenroom::server::log

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "shared/signaling/json_frame.hpp"

namespace greenroom::channel {

using signaling::Json;

/// Takes the fields of one JSON object out, one after the other, and remembers the first one that
/// is missing, of another type or out of bounds: a message is read first and judged once.
class FieldReader {
 public:
  explicit FieldReader(const Json& object) : object_(object) {}

  /// Empty where all was right so far.
  [[nodiscard]] const std::string& wrong() const { return wrong_; }
  void require(bool condition, std::string_view name);

  std::string text(std::string_view name);
  /// Text of 1 to so many bytes.
  std::string text(std::string_view name, std::size_t most);
  bool flag(std::string_view name);
  std::uint64_t number(std::string_view name, std::uint64_t least, std::uint64_t most);
  /// 32 hexadecimal digits: all that a FileKey may be.
  std::string key(std::string_view name);
  /// 16 hexadecimal digits: 64 bits, of which a JSON number would lose some.
  std::uint64_t digits(std::string_view name);
  /// A list of at most so many objects; empty where it is none.
  const Json& objects(std::string_view name, std::size_t most);

  /// The value of a word, by one of the `..._from` of words.hpp.
  template <typename Value>
  Value word(std::string_view name, std::optional<Value> (*from)(std::string_view)) {
    const auto value = from(text(name));
    require(value.has_value(), name);
    return value.value_or(Value{});
  }

 private:
  const Json& at(std::string_view name) const;

  const Json& object_;
  std::string wrong_;
};

}  // namespace greenroom::channel

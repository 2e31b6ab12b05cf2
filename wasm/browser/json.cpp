#include "shared/json/json.hpp"

#include <emscripten/em_js.h>
#include <emscripten/val.h>

#include <charconv>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

using emscripten::EM_VAL;
using emscripten::val;

// NOLINTBEGIN: the shape of what follows is Emscripten's
EM_JS_DEPS(greenroom_json, "$Emval");

// The value as a list of words, which come over at once and not in a thousand calls; its numbers
// come beside it. An object or a list is followed by what is in it.
// clang-format off
EM_JS(EM_VAL, greenroom_flat_json, (EM_VAL text, int deepest), {
  const words = [];
  const numbers = [];
  const addText = (mark, text) => {
    if (text.includes("\0") || text.isWellFormed?.() === false) throw 0;
    words.push(mark + text);
  };
  const add = (value, depth) => {
    if (depth > deepest) throw 0;
    if (typeof value === "string") {
      addText('"', value);
    } else if (typeof value === "number") {
      if (!Number.isFinite(value)) throw 0;
      words.push("#");
      numbers.push(value);
    } else if (Array.isArray(value)) {
      words.push("[" + value.length);
      for (const each of value) add(each, depth + 1);
    } else if (value) {
      if (value === true) return words.push("t");
      const names = Object.keys(value);
      words.push("{" + names.length);
      for (const name of names) {
        addText("", name);
        add(value[name], depth + 1);
      }
    } else {
      words.push(value === false ? "f" : "n");
    }
  };
  try {
    add(JSON.parse(Emval.toValue(text)), 0);
  } catch (error) {
    return Emval.toHandle(null);
  }
  return Emval.toHandle({words: words.join("\0"), numbers});
});
// clang-format on
// NOLINTEND

namespace greenroom::json {

namespace {

/// A number as the library's reader would have it: whole ones are integers.
Json number_of(double value) {
  constexpr double exact = 9007199254740992;  // 2^53
  if (value != std::floor(value) || std::abs(value) > exact) return value;
  if (value < 0) return static_cast<std::int64_t>(value);
  return static_cast<std::uint64_t>(value);
}

/// Puts the value together again.
class Builder {
 public:
  Builder(std::string words, std::vector<double> numbers)
      : words_(std::move(words)), numbers_(std::move(numbers)) {}

  Json build() {
    const auto word = next();
    switch (word.front()) {
      case '{':
        return object_of(count_in(word));
      case '[':
        return list_of(count_in(word));
      case '"':
        return std::string(word.substr(1));
      case '#':
        return number_of(numbers_[number_++]);
      case 'n':
        return nullptr;
      default:
        return word == "t";
    }
  }

 private:
  std::string_view next() {
    const std::string_view rest = std::string_view(words_).substr(at_);
    const auto word = rest.substr(0, rest.find('\0'));
    at_ += word.size() + 1;
    return word;
  }

  static std::size_t count_in(std::string_view word) {
    std::size_t count = 0;
    std::from_chars(word.data() + 1, word.data() + word.size(), count);
    return count;
  }

  Json object_of(std::size_t count) {
    auto object = Json::object();
    for (std::size_t i = 0; i < count; ++i) {
      std::string name(next());
      object[std::move(name)] = build();
    }
    return object;
  }

  Json list_of(std::size_t count) {
    auto list = Json::array();
    for (std::size_t i = 0; i < count; ++i) list.push_back(build());
    return list;
  }

  std::string words_;
  std::vector<double> numbers_;
  std::size_t at_ = 0;
  std::size_t number_ = 0;
};

val value_of(const Json& json) {
  switch (json.type()) {
    case Json::value_t::object: {
      auto object = val::object();
      for (auto member = json.begin(); member != json.end(); ++member) {
        object.set(member.key(), value_of(member.value()));
      }
      return object;
    }
    case Json::value_t::array: {
      auto list = val::array();
      for (const auto& each : json) list.call<void>("push", value_of(each));
      return list;
    }
    case Json::value_t::string:
      return val(*json.get_ptr<const Json::string_t*>());
    case Json::value_t::boolean:
      return val(*json.get_ptr<const Json::boolean_t*>());
    case Json::value_t::number_integer:
      return val(static_cast<double>(*json.get_ptr<const Json::number_integer_t*>()));
    case Json::value_t::number_unsigned:
      return val(static_cast<double>(*json.get_ptr<const Json::number_unsigned_t*>()));
    case Json::value_t::number_float:
      return val(*json.get_ptr<const Json::number_float_t*>());
    default:
      return val::null();
  }
}

}  // namespace

std::optional<Json> parse(std::string_view text) {
  const val value(std::string{text});
  const auto flat = val::take_ownership(greenroom_flat_json(value.as_handle(), deepest));
  if (flat.isNull()) return std::nullopt;
  return Builder(flat["words"].as<std::string>(),
                 emscripten::convertJSArrayToNumberVector<double>(flat["numbers"]))
      .build();
}

std::string text_of(const Json& value) {
  return val::global("JSON").call<std::string>("stringify", value_of(value));
}

}  // namespace greenroom::json

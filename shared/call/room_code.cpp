#include "shared/call/room_code.hpp"

#include "shared/call/room_words.hpp"

namespace greenroom::call {

std::string room_code(std::uint64_t random) {
  const auto draw = [&random](std::size_t choices) {
    const auto drawn = static_cast<std::size_t>(random % choices);
    random /= choices;
    return drawn;
  };
  std::string code(first_words()[draw(first_words().size())]);
  code += '-';
  code += second_words()[draw(second_words().size())];
  code += '-';
  code += std::to_string(10 + draw(90));
  return code;
}

}  // namespace greenroom::call

#include "shared/game/word_list.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "shared/game/mask.hpp"
#include "shared/json/json.hpp"

namespace greenroom::game {

std::vector<std::string> read_words(std::string_view json) {
  std::vector<std::string> words;
  const auto list = json::parse(json);
  if (!list || !list->is_array()) return words;
  for (const auto& entry : *list) {
    const auto* word = entry.get_ptr<const std::string*>();
    if (word && is_word(*word)) words.push_back(*word);
  }
  return words;
}

std::vector<std::string> some_words(const std::vector<std::string>& words,
                                    const std::set<std::string>& used, std::size_t count,
                                    const Random& random) {
  auto order = words;
  const auto shuffle = [&](auto first, auto last) {
    for (; last - first > 1; ++first) {
      const auto rest = static_cast<std::uint64_t>(last - first);
      std::iter_swap(first, first + static_cast<std::ptrdiff_t>(random() % rest));
    }
  };
  const auto old = std::partition(order.begin(), order.end(),
                                  [&](const auto& word) { return !used.contains(word); });
  shuffle(order.begin(), old);
  shuffle(old, order.end());
  order.resize(std::min(count, order.size()));
  return order;
}

}  // namespace greenroom::game

#include "shared/board/company.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>
#include <string>

// Two people say whatever they like to us: what we keep of it stays within bounds, what we answer
// makes sense, and the board is one that others can have.

using namespace greenroom::board;  // NOLINT: the whole file is about it

namespace {

void require(bool condition) {
  if (!condition) std::abort();
}

void check(const std::vector<Letter>& letters) {
  for (const auto& letter : letters) {
    require(letter.to == "a" || letter.to == "b");
    require(decode(letter.frame).has_value());
  }
}

void check_pictures(Company& company, std::uint8_t digest) {
  for (const auto& key : company.pictures().take_unverified()) {
    if (company.pictures().unverified(key) == nullptr) continue;
    std::array<std::uint8_t, 32> sum{};
    if (digest % 2 == 0) std::ranges::copy(key, sum.begin());
    const auto verdict = company.verified(key, sum);
    require(verdict.kept == (company.pictures().find(key) != nullptr));
    check(verdict.letters);
  }
  std::size_t bytes = 0;
  for (const auto& [key, picture] : company.pictures().all()) bytes += picture.size();
  require(bytes <= limits::all_picture_bytes);
  require(company.pictures().all().size() <= limits::pictures);
  for (const auto* person : {"a", "b"}) {
    if (const auto frame = company.pictures().next_piece(person))
      require(decode(*frame).has_value());
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Board board(1);
  Company company(board);
  check(company.opened("a"));
  check(company.opened("b"));
  std::span<const std::uint8_t> rest(data, size);
  while (rest.size() > 3) {
    const std::size_t length = std::min<std::size_t>(rest[1] + 256U * rest[2], rest.size() - 3);
    const std::string person = rest[0] % 2 == 0 ? "a" : "b";
    check(company.heard(person, rest.subspan(3, length)));
    if (rest[0] >> 6 == 1) check(company.pictures().look_again());
    if (rest[0] >> 6 == 2) company.set_host(person);
    if (rest[0] >> 4 == 12) check(company.closed(person));
    if (rest[0] >> 4 == 13) check(company.opened(person));
    check_pictures(company, rest[0] >> 1);
    for (const auto& [rank, thing] : board.scene().things()) {
      const auto* picture = std::get_if<Picture>(&thing.body);
      if (picture != nullptr) check(company.want(picture->key, thing.id.site));
    }
    rest = rest.subspan(3 + length);
  }
  Board other(2);
  for (const auto* op : board.log().missing({})) require(other.take(*op) == Log::Taken::fresh);
  return 0;
}

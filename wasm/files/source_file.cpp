#include "wasm/files/source_file.hpp"

#include <algorithm>
#include <utility>

#include "wasm/browser/blob.hpp"

namespace greenroom::files {

using emscripten::val;

namespace {

constexpr std::uint64_t block_bytes = 1 << 20;

}  // namespace

browser::Async<val> SourceFile::read(std::uint64_t at, std::uint64_t length) {
  const auto in_block = [&] {
    return !block_.isNull() && at >= block_at_ &&
           at + length <= block_at_ + block_["length"].as<std::uint32_t>();
  };
  if (!in_block()) {
    const auto end = at + std::max(length, block_bytes);
    block_ = co_await browser::bytes_of(
        file_.call<val>("slice", static_cast<double>(at), static_cast<double>(end)));
    block_at_ = at;
    if (!in_block()) co_return val::null();
  }
  const auto start = static_cast<double>(at - block_at_);
  co_return block_.call<val>("subarray", start, start + static_cast<double>(length));
}

}  // namespace greenroom::files

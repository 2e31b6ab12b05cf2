#include "tests/unit/recording/builder.hpp"

#include <bit>

namespace greenroom::recording::testing {

File join(std::initializer_list<File> parts) {
  File all;
  for (const File& part : parts) all.insert(all.end(), part.begin(), part.end());
  return all;
}

File number(std::uint64_t value, std::size_t width) {
  File bytes;
  for (std::size_t i = width; i-- > 0;) bytes.push_back(static_cast<std::uint8_t>(value >> 8 * i));
  return bytes;
}

File text(std::string_view letters) { return {letters.begin(), letters.end()}; }

File header(std::uint64_t id, std::uint64_t size, std::size_t width) {
  const std::uint64_t marker = std::uint64_t{1} << (7 * width);
  const auto id_width = static_cast<std::size_t>(std::bit_width(id) + 7) / 8;
  return join(
      {number(id, id_width), number(marker | (size == unknown ? marker - 1 : size), width)});
}

File element(std::uint64_t id, const File& content, std::size_t width) {
  return join({header(id, content.size(), width), content});
}

File webm_head() {
  const File video = join({element(0xD7, {1}), element(0x83, {1}), element(0x86, text("V_VP8"))});
  const File audio = join({element(0xD7, {2}), element(0x83, {2}), element(0x86, text("A_OPUS"))});
  return join({element(0x1A45DFA3, element(0x4282, text("webm"))), header(0x18538067, unknown),
               element(0x1549A966, element(0x2AD7B1, number(1'000'000, 3))),
               element(0x1654AE6B, join({element(0xAE, video), element(0xAE, audio)}))});
}

File cluster(std::uint64_t time, const File& content, std::uint64_t size) {
  return join({header(0x1F43B675, size), element(0xE7, number(time, 8)), content});
}

namespace {

File block_content(int track, int time, std::uint8_t flags, std::size_t size, std::uint8_t first) {
  File frame(size, 0);
  if (size > 0) frame[0] = first;
  return join({{static_cast<std::uint8_t>(0x80 | track)},
               number(static_cast<std::uint64_t>(time), 2),
               {flags},
               frame});
}

}  // namespace

File block(int track, int time, bool key, std::size_t size, std::uint8_t first) {
  return element(0xA3, block_content(track, time, key ? 0x80 : 0, size, first), 4);
}

File block_group(int track, int time, bool key, std::uint64_t duration) {
  return element(0xA0,
                 join({element(0xA1, block_content(track, time, 0, 20, 0)),
                       element(0x9B, number(duration, 2)), key ? File{} : element(0xFB, {0xFF})}));
}

File box(std::string_view type, const File& content) {
  return join({number(content.size() + 8, 4), text(type), content});
}

}  // namespace greenroom::recording::testing

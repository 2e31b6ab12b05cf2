#include "shared/channel/chunk_header.hpp"

#include "shared/recording/bytes.hpp"

namespace greenroom::channel {

using recording::big_endian;

namespace {

constexpr std::size_t number_bytes = 4;

void write_big_endian(std::span<std::uint8_t> bytes, std::uint64_t value) {
  for (std::size_t i = bytes.size(); i-- > 0; value >>= 8) {
    bytes[i] = static_cast<std::uint8_t>(value & 0xFF);
  }
}

}  // namespace

ChunkHeaderBytes bytes_of(const ChunkHeader& header) {
  ChunkHeaderBytes bytes{};
  write_big_endian(std::span(bytes).first(number_bytes), header.number);
  write_big_endian(std::span(bytes).subspan(number_bytes), header.offset);
  return bytes;
}

std::variant<ChunkHeader, Fault> read_chunk_header(std::span<const std::uint8_t> front,
                                                   std::size_t frame_bytes) {
  if (frame_bytes > limits::frame_bytes) return Fault{Fault::What::too_large, {}, {}};
  // A chunk of nothing says nothing.
  if (front.size() < limits::chunk_header_bytes || frame_bytes <= limits::chunk_header_bytes) {
    return Fault{Fault::What::bad_chunk, {}, {}};
  }
  ChunkHeader header;
  header.number = static_cast<std::uint32_t>(big_endian(front.first(number_bytes)));
  header.offset =
      big_endian(front.subspan(number_bytes, limits::chunk_header_bytes - number_bytes));
  if (header.offset >= limits::file_bytes) return Fault{Fault::What::bad_chunk, {}, "offset"};
  return header;
}

}  // namespace greenroom::channel

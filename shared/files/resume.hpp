#pragma once

#include <cstdint>
#include <span>

// Where a file goes on after its link was lost, and how both sides know that it is the same file.
//
// They compare a fingerprint of the last stretch before that place. It guards against accidents: a
// file that was changed or put in another's place, a disk that kept something else than it was
// given. Nobody is to be outwitted: the bytes are the sender's to choose anyway, and DTLS keeps
// everybody else away. So it need not be a cryptographic hash, which would be the slowest thing in
// a transfer and nothing one writes oneself; FNV-1a takes 1 MB in about a millisecond, and two
// different stretches pass for the same once in 2^64.
namespace greenroom::files {

/// FNV-1a, 64 bits (Fowler, Noll, Vo; IETF draft-eastlake-fnv).
constexpr std::uint64_t fingerprint(std::span<const std::uint8_t> bytes) {
  constexpr std::uint64_t basis = 0xcbf29ce484222325;
  constexpr std::uint64_t prime = 0x100000001b3;
  std::uint64_t hash = basis;
  for (const auto byte : bytes) hash = (hash ^ byte) * prime;
  return hash;
}

struct Stretch {
  std::uint64_t at = 0;
  std::uint64_t length = 0;
  bool operator==(const Stretch&) const = default;
};

/// Where to go on with a file of `size` bytes when the first `kept` are there: never at the very
/// end, so that there is always something to send, and with it the sender's word that all is well.
std::uint64_t resume_point(std::uint64_t kept, std::uint64_t size);

/// What both sides compare to go on at `have`.
Stretch stretch_before(std::uint64_t have);

}  // namespace greenroom::files

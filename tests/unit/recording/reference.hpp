#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "tests/unit/recording/samples.hpp"

// A Matroska reader of the plainest kind, which shares nothing with what it is there to check.
namespace greenroom::recording::testing {

struct ReferenceBlock {
  std::uint64_t track = 0;
  std::int64_t time = 0;
  std::size_t begin = 0;  // of its element
  std::size_t end = 0;
  std::size_t cluster = 0;
  bool operator==(const ReferenceBlock&) const = default;
};

struct ReferenceCue {
  std::uint64_t time = 0;
  std::uint64_t track = 0;
  std::size_t cluster = 0;  // from the beginning of the file, as are the others
  std::size_t block = 0;
};

struct Reference {
  std::vector<ReferenceBlock> blocks;    // those that are whole
  std::vector<std::size_t> clusters;     // where they begin
  std::vector<std::size_t> known_sizes;  // of clusters, where they end
  std::vector<ReferenceCue> cues;
  std::vector<std::uint64_t> seeks;  // where a SeekHead's entries point
  std::optional<double> duration;
  std::optional<std::size_t> segment_end;  // where its size is known
  std::size_t end = 0;                     // of the last whole top-level element or block
  std::string order;                       // of the Segment's children, a letter each
};

Reference reference(const File& file);

}  // namespace greenroom::recording::testing

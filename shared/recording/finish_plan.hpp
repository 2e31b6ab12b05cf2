#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "shared/recording/webm_layout.hpp"

namespace greenroom::recording {

/// Bytes to be written at a place in a file, over what is there or at its end.
struct Patch {
  std::uint64_t offset = 0;
  std::vector<std::uint8_t> bytes;
};

/// What makes a recording a finished file: cut it to length(), then apply the patches in their
/// order. Whoever is interrupted between any two of these steps has a file that can be scanned and
/// finished again, to the same bytes. There may be tens of thousands of patches, of eight bytes
/// nearly all, so they are made one by one as they are asked for.
class FinishPlan {
 public:
  FinishPlan() = default;
  FinishPlan(std::uint64_t length, double seconds, bool seekable)
      : length_(length), seconds_(seconds), seekable_(seekable) {}

  /// Bytes, not more than the file has.
  [[nodiscard]] std::uint64_t length() const { return length_; }
  /// 0 where there is nothing to be played in the file.
  [[nodiscard]] double seconds() const { return seconds_; }
  /// Whether the finished file says at its beginning how long it is and where its parts are.
  [[nodiscard]] bool seekable() const { return seekable_; }
  [[nodiscard]] std::size_t patches() const { return first_.size() + sizes_.size() + last_.size(); }
  /// `index`: below patches().
  [[nodiscard]] Patch patch(std::size_t index) const;

  void set_patches(std::vector<Patch> first, std::vector<SizeField> sizes,
                   std::vector<Patch> last) {
    first_ = std::move(first);
    sizes_ = std::move(sizes);
    last_ = std::move(last);
  }

 private:
  std::uint64_t length_ = 0;
  double seconds_ = 0;
  bool seekable_ = false;
  std::vector<Patch> first_;
  std::vector<SizeField> sizes_;
  std::vector<Patch> last_;
};

}  // namespace greenroom::recording

#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

#include "shared/recording/bytes.hpp"
#include "shared/recording/finish_plan.hpp"
#include "shared/recording/media_track.hpp"
#include "shared/recording/mp4_scanner.hpp"
#include "shared/recording/webm_scanner.hpp"

namespace greenroom::recording {

/// Matroska is what WebM is a part of: with codecs that WebM does not have.
enum class Container { webm, matroska, mp4 };

/// By a MIME type with or without its codecs: "video/webm;codecs=vp9,opus".
std::optional<Container> container_of_type(std::string_view mime_type);

/// Bytes that tell, where a file has as many.
constexpr std::size_t container_beginning = 64;
/// By how a file begins, which is right where its type is not: Chromium calls a Matroska file with
/// H.264 "video/webm" when it is asked for one.
std::optional<Container> container_of(Bytes beginning);

/// One face for the files that can be recorded. Whatever is in a file, it gets through it in time
/// and memory that do not depend on what it claims.
class MediaScanner {
 public:
  explicit MediaScanner(Container container);

  /// The bytes of the file in order, in pieces of any size.
  void feed(Bytes piece);

  /// To the end of the last block that is whole; 0 where there is none.
  [[nodiscard]] double seconds() const;
  /// Bytes, behind which nothing is whole.
  [[nodiscard]] std::uint64_t media_end() const;
  /// Whether there is something behind it that no file has, other than the beginning of something.
  [[nodiscard]] bool damaged() const;
  [[nodiscard]] std::vector<MediaTrack> tracks() const;
  [[nodiscard]] FinishPlan finish() const;

 private:
  std::variant<WebmScanner, Mp4Scanner> scanner_;
};

}  // namespace greenroom::recording

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "shared/recording/bytes.hpp"
#include "shared/recording/media_file.hpp"

namespace greenroom::recording::testing {

using File = std::vector<std::uint8_t>;

/// A file made by make-samples.ts. Throws, with what to do about it, where there is none.
File sample(std::string_view name);

/// Matroska that needs to be finished: as Chromium left it, with and without room in its head, and
/// from an ffmpeg that could not go back in the file.
std::vector<std::string> unfinished_samples();
std::vector<std::string> chromium_samples();
/// A sample; with room in its head where the name says "+room".
File prepared(std::string_view name);

/// Scanned in pieces of `piece` bytes.
WebmScanner scanned(Bytes file, std::size_t piece = 4096);
File applied(const FinishPlan& plan, File file);
/// As a recording that has ended, or was left.
File finished(const File& file);

}  // namespace greenroom::recording::testing

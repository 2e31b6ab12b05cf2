#include "tests/unit/recording/samples.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "shared/recording/webm_finish.hpp"
#include "shared/recording/webm_head.hpp"

namespace greenroom::recording::testing {

File sample(std::string_view name) {
  const char* folder = std::getenv("GREENROOM_SAMPLES");
  if (folder == nullptr) {
    throw std::runtime_error("GREENROOM_SAMPLES does not say where the samples are: scripts/test");
  }
  std::ifstream in(std::string(folder) + "/" + std::string(name), std::ios::binary);
  File file{std::istreambuf_iterator<char>(in), {}};
  if (file.empty()) {
    throw std::runtime_error("No sample " + std::string(name) + " in " + folder +
                             ": tests/unit/recording/make-samples.ts makes them");
  }
  return file;
}

std::vector<std::string> chromium_samples() {
  return {"vp8.webm", "vp9.webm", "h264.mkv", "silent.webm", "sound.webm", "paused.webm"};
}

std::vector<std::string> unfinished_samples() {
  std::vector<std::string> names = chromium_samples();
  for (const auto& name : chromium_samples()) names.push_back(name + "+room");
  names.emplace_back("ffmpeg-live.webm");
  names.emplace_back("ffmpeg-piped.webm");
  return names;
}

File prepared(std::string_view name) {
  const auto end = name.find("+room");
  File file = sample(name.substr(0, end));
  if (end == std::string_view::npos) return file;
  WebmHead head;
  const auto out = head.feed(file);
  if (head.problem()) throw std::runtime_error("No room in " + std::string(name));
  File result = out.head;
  result.insert(result.end(), out.rest.begin(), out.rest.end());
  return result;
}

WebmScanner scanned(Bytes file, std::size_t piece) {
  WebmScanner scanner;
  for (; !file.empty(); file = file.subspan(std::min(piece, file.size()))) {
    scanner.feed(file.first(std::min(piece, file.size())));
  }
  return scanner;
}

File applied(const FinishPlan& plan, File file) {
  file.resize(static_cast<std::size_t>(plan.length()));
  for (std::size_t i = 0; i < plan.patches(); ++i) {
    const auto [offset, bytes] = plan.patch(i);
    const auto at = static_cast<std::size_t>(offset);
    file.resize(std::max(file.size(), at + bytes.size()));
    std::ranges::copy(bytes, file.begin() + static_cast<std::ptrdiff_t>(at));
  }
  return file;
}

File finished(const File& file) { return applied(finish_webm(scanned(file).layout()), file); }

}  // namespace greenroom::recording::testing

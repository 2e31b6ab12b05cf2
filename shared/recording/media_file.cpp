#include "shared/recording/media_file.hpp"

#include <algorithm>
#include <string>

#include "shared/recording/ebml.hpp"
#include "shared/recording/matroska_ids.hpp"
#include "shared/recording/webm_finish.hpp"

namespace greenroom::recording {
namespace {

std::optional<Container> container_of_doc_type(Bytes ebml) {
  ElementReader elements(ebml);
  while (const auto element = elements.next()) {
    if (element->header.id != ids::doc_type) continue;
    const std::string type(element->content.begin(), element->content.end());
    if (type == "webm") return Container::webm;
    if (type == "matroska") return Container::matroska;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Container> container_of_type(std::string_view mime_type) {
  std::string type(mime_type.substr(0, mime_type.find_first_of("; ")));
  std::ranges::transform(type, type.begin(), [](char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
  });
  if (type == "video/webm" || type == "audio/webm") return Container::webm;
  if (type == "video/x-matroska" || type == "audio/x-matroska") return Container::matroska;
  if (type == "video/mp4" || type == "audio/mp4") return Container::mp4;
  return std::nullopt;
}

std::optional<Container> container_of(Bytes beginning) {
  const auto box = read_box(beginning);
  const auto* header = std::get_if<BoxHeader>(&box);
  if (header != nullptr && header->type == box_type("ftyp")) return Container::mp4;
  const auto read = read_header(beginning);
  const auto* ebml = std::get_if<ElementHeader>(&read);
  if (ebml == nullptr || ebml->id != ids::ebml) return std::nullopt;
  return container_of_doc_type(beginning.subspan(ebml->length()));
}

MediaScanner::MediaScanner(Container container) {
  if (container == Container::mp4) scanner_.emplace<Mp4Scanner>();
}

void MediaScanner::feed(Bytes piece) {
  std::visit([piece](auto& scanner) { scanner.feed(piece); }, scanner_);
}

double MediaScanner::seconds() const {
  if (const auto* mp4 = std::get_if<Mp4Scanner>(&scanner_)) return mp4->seconds();
  const WebmTimeline& timeline = std::get<WebmScanner>(scanner_).timeline();
  return timeline.seconds(timeline.end());
}

std::uint64_t MediaScanner::media_end() const {
  return std::visit([](const auto& scanner) { return scanner.media_end(); }, scanner_);
}

bool MediaScanner::damaged() const {
  return std::visit([](const auto& scanner) { return scanner.damaged(); }, scanner_);
}

std::vector<MediaTrack> MediaScanner::tracks() const {
  std::vector<MediaTrack> tracks;
  const auto add = [&](const auto& from) {
    for (const auto& track : from) tracks.push_back(track.media);
  };
  if (const auto* mp4 = std::get_if<Mp4Scanner>(&scanner_)) {
    add(mp4->tracks());
  } else {
    add(std::get<WebmScanner>(scanner_).timeline().tracks());
  }
  return tracks;
}

FinishPlan MediaScanner::finish() const {
  if (const auto* mp4 = std::get_if<Mp4Scanner>(&scanner_)) return mp4->finish();
  return finish_webm(std::get<WebmScanner>(scanner_).layout());
}

}  // namespace greenroom::recording

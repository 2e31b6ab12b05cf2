#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>

// The files that a browser may be able to record.
namespace greenroom::recording {

struct Format {
  std::string_view id;         ///< as the page and the preferences name it
  std::string_view type;       ///< what the browser is asked for: container and codecs
  std::string_view extension;  ///< what the container is called, and nothing else
};

/// Every format that is offered, best first: the mp4s, since most programs and all telephones play
/// them, then what compresses better, then what costs less.
std::span<const Format> formats();

/// The format of this id; nothing for another.
const Format* find_format(std::string_view id);

/// The first that this browser records, nothing where it records none.
const Format* recommended_format(const std::function<bool(std::string_view type)>& supported);

/// What to call the file that the browser says it has made: ".webm", ".mkv", ".mp4". A browser may
/// take another container than it was asked for. Empty for one that we do not know.
std::string_view extension_of(std::string_view type);

}  // namespace greenroom::recording

#pragma once

#include <optional>
#include <string>
#include <string_view>

// What the library knows of a recording, kept in a small file beside it.
namespace greenroom::recording {

/// What was recorded. `person`: one participant of a call, to a file of their own.
enum class Content { camera, screen, both, call, person, board };

enum class State {
  recording,  ///< under way; or cut off, where nobody holds the file any more
  finished,
  recovered,  ///< cut off, and put in order at a later visit
};

struct About {
  std::string id;     ///< its folder's name
  std::string title;  ///< what the person calls it; empty: they have not named it
  Content content = Content::camera;
  std::string name;   ///< of the person or room that was recorded, empty otherwise
  std::string group;  ///< the same for files that were recorded together, empty for one alone
  State state = State::recording;
  double started = 0;     ///< ms since 1970
  std::string type;       ///< the browser's own word for container and codecs
  std::string extension;  ///< ".webm", ".mkv" or ".mp4"
  double seconds = 0;
  double bytes = 0;
  int width = 0;  ///< 0 without a picture, or before it is known
  int height = 0;
  bool operator==(const About&) const = default;
};

std::string_view word_of(Content content);
std::string_view word_of(State state);
std::optional<Content> content_from(std::string_view word);

/// 32 hexadecimal digits: all that an id may be, for it names a folder.
bool is_recording_id(std::string_view text);

/// A title as it is kept: without line ends and other control characters, 1 to 120 characters, and
/// no white space around it. Nothing where nothing is left.
std::optional<std::string> tidy_title(std::string_view text);

/// Reads what `to_text` wrote. Nothing where it cannot be that: another version's, or damaged.
std::optional<About> about_from(std::string_view text);
std::string to_text(const About& about);

}  // namespace greenroom::recording

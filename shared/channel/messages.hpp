#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

// What people in a room say to each other directly. PROTOCOL.md beside this file says what each
// means. Nobody says who they are: that is known from the channel on which it comes.
namespace greenroom::channel {

/// Milliseconds since 1970, by the clock of whoever says it.
using Moment = std::uint64_t;

// ---- chat -----------------------------------------------------------------------------------

/// What somebody says now.
struct SaidLine {
  /// Names it among the author's lines: greater than those of all before, on whatever page.
  std::uint64_t number = 0;
  Moment time = 0;
  std::string text;
  bool operator==(const SaidLine&) const = default;
};

struct AskHistory {
  bool operator==(const AskHistory&) const = default;
};

/// What somebody said earlier, as another one tells it.
struct ToldLine {
  std::string author;  ///< id
  std::string name;
  SaidLine line;
  bool operator==(const ToldLine&) const = default;
};

/// A page of the answer to AskHistory.
struct History {
  std::vector<ToldLine> lines;
  bool last = true;
  bool operator==(const History&) const = default;
};

enum class Reaction { thumbs_up, clap, heart, laugh, wow, party };

struct React {
  Reaction what{};
  bool operator==(const React&) const = default;
};

// ---- pictures -------------------------------------------------------------------------------

enum class Picture { camera, screen };

/// "I show this picture of yours at that size", in pixels of my screen; 0 x 0: not at all.
struct ShowsPicture {
  Picture picture{};
  unsigned width = 0;
  unsigned height = 0;
  bool operator==(const ShowsPicture&) const = default;
};

// ---- files ----------------------------------------------------------------------------------

/// Names one transfer, across links and visits: 32 hexadecimal digits that nobody can guess.
using FileKey = std::string;

enum class FileRefusal { declined, too_many, no_space, not_possible };

enum class FileEnd {
  cancelled,   ///< by the person
  changed,     ///< it is not the same file any more
  unreadable,  ///< the sender cannot read it any more
  unwritable,  ///< the receiver cannot keep it: the disk is full
  gone,        ///< nothing is known of such a transfer (any more)
  senseless,   ///< what the other side said made no sense
};

/// From the sender, on every new link again until the file is over.
struct OfferFile {
  FileKey key;
  std::uint32_t number = 0;  ///< the file's in chunk headers, on this channel
  std::string name;
  std::uint64_t size = 0;
  std::string type;  ///< as the sender's browser calls it; may be empty
  bool operator==(const OfferFile&) const = default;
};

/// From the receiver: send, from `have` on, if the file is the same up to there.
struct AcceptFile {
  FileKey key;
  std::uint64_t have = 0;
  std::uint64_t fingerprint = 0;  ///< of the stretch before `have` (files/resume.hpp)
  bool operator==(const AcceptFile&) const = default;
};

struct RefuseFile {
  FileKey key;
  FileRefusal why{};
  bool operator==(const RefuseFile&) const = default;
};

/// From the receiver: so many bytes are kept.
struct KeptFile {
  FileKey key;
  std::uint64_t have = 0;
  bool operator==(const KeptFile&) const = default;
};

/// From the receiver: all of it is kept.
struct FinishedFile {
  FileKey key;
  bool operator==(const FinishedFile&) const = default;
};

/// From the receiver, on a new link: what of this file?
struct AskFile {
  FileKey key;
  bool operator==(const AskFile&) const = default;
};

/// From either: no more of it.
struct EndFile {
  FileKey key;
  FileEnd why{};
  bool operator==(const EndFile&) const = default;
};

using Message = std::variant<SaidLine, AskHistory, History, React, ShowsPicture, OfferFile,
                             AcceptFile, RefuseFile, KeptFile, FinishedFile, AskFile, EndFile>;

}  // namespace greenroom::channel

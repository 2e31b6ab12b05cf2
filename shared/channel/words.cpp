#include "shared/channel/words.hpp"

#include <array>

#include "shared/words/word_table.hpp"

namespace greenroom::channel {

using words::value_in;
using words::Word;
using words::word_in;

namespace {

constexpr auto reactions = std::to_array<Word<Reaction>>({
    {Reaction::thumbs_up, "thumbs-up"},
    {Reaction::clap, "clap"},
    {Reaction::heart, "heart"},
    {Reaction::laugh, "laugh"},
    {Reaction::wow, "wow"},
    {Reaction::party, "party"},
});

constexpr auto pictures = std::to_array<Word<Picture>>({
    {Picture::camera, "camera"},
    {Picture::screen, "screen"},
});

constexpr auto refusals = std::to_array<Word<FileRefusal>>({
    {FileRefusal::declined, "declined"},
    {FileRefusal::too_many, "too-many"},
    {FileRefusal::no_space, "no-space"},
    {FileRefusal::not_possible, "not-possible"},
});

constexpr auto ends = std::to_array<Word<FileEnd>>({
    {FileEnd::cancelled, "cancelled"},
    {FileEnd::changed, "changed"},
    {FileEnd::unreadable, "unreadable"},
    {FileEnd::unwritable, "unwritable"},
    {FileEnd::gone, "gone"},
    {FileEnd::senseless, "senseless"},
});

struct TypeOf {
  std::string_view operator()(const SaidLine&) const { return "line"; }
  std::string_view operator()(const AskHistory&) const { return "ask-history"; }
  std::string_view operator()(const History&) const { return "history"; }
  std::string_view operator()(const React&) const { return "react"; }
  std::string_view operator()(const ShowsPicture&) const { return "shows"; }
  std::string_view operator()(const OfferFile&) const { return "file-offer"; }
  std::string_view operator()(const AcceptFile&) const { return "file-accept"; }
  std::string_view operator()(const RefuseFile&) const { return "file-refuse"; }
  std::string_view operator()(const KeptFile&) const { return "file-kept"; }
  std::string_view operator()(const FinishedFile&) const { return "file-finished"; }
  std::string_view operator()(const AskFile&) const { return "file-ask"; }
  std::string_view operator()(const EndFile&) const { return "file-end"; }
};

}  // namespace

std::string_view type_of(const Message& message) { return std::visit(TypeOf{}, message); }

std::string_view word_of(Reaction reaction) { return word_in(reactions, reaction); }
std::string_view word_of(Picture picture) { return word_in(pictures, picture); }
std::string_view word_of(FileRefusal refusal) { return word_in(refusals, refusal); }
std::string_view word_of(FileEnd end) { return word_in(ends, end); }

std::optional<Reaction> reaction_from(std::string_view word) { return value_in(reactions, word); }
std::optional<Picture> picture_from(std::string_view word) { return value_in(pictures, word); }
std::optional<FileRefusal> file_refusal_from(std::string_view word) {
  return value_in(refusals, word);
}
std::optional<FileEnd> file_end_from(std::string_view word) { return value_in(ends, word); }

}  // namespace greenroom::channel

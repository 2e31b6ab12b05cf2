#pragma once

#include <string>
#include <string_view>

#include "shared/files/received.hpp"
#include "shared/files/receiving.hpp"
#include "shared/files/sending.hpp"

namespace greenroom::files {

/// One file on its way, or that was, as it is shown.
struct Item {
  enum class Phase {
    offered,   ///< by us, not answered yet
    asked,     ///< we are
    waiting,   ///< for the link to the other person to be there again
    moving,    ///< its bytes are
    finished,  ///< all is there
    refused,   ///< see `reason`
    ended,     ///< likewise
  };
  std::string id;      ///< names it to the deeds of Files
  std::string person;  ///< the other one's id
  std::string with;    ///< and name
  bool incoming = false;
  std::string name;  ///< of the file
  std::string type;
  double size = 0;   ///< bytes
  double moved = 0;  ///< bytes that whoever receives it keeps
  Phase phase{};
  std::string reason;    ///< a word of channel::word_of, or empty
  bool by_them = false;  ///< whether they ended it
  std::string address;   ///< of one that we have whole, to save it; empty otherwise
};

std::string_view word_of(Item::Phase phase);

Item item_of(const Sending& file);
Item item_of(const Receiving& file);
Item item_of(const Received& file);

}  // namespace greenroom::files

#pragma once

#include <vector>

#include "shared/channel/messages.hpp"

namespace greenroom::chat {

/// The lines in as many messages as they need, each of which fits into a frame; at least one, and
/// only the last says that it is.
std::vector<channel::History> history_pages(const std::vector<channel::ToldLine>& lines);

}  // namespace greenroom::chat

#pragma once

#include <functional>
#include <map>
#include <string>

#include "shared/effects/frame.hpp"

namespace greenroom::bench {

/// The picture that every case and every peer of the run is given.
struct Inputs {
  effects::ConstFrame frame;
  /// Something else to be put behind it, of the same size.
  effects::ConstFrame background;
};

/// Does the work once. What it needs beside its inputs it has allocated before.
using Work = std::function<void()>;
using Make = std::function<Work(const Inputs&)>;
/// What can be timed, by the name that tests/bench/pixels/*.ts know it by.
using Works = std::map<std::string, Make>;

void add_filters(Works& works);
void add_keys(Works& works);

}  // namespace greenroom::bench

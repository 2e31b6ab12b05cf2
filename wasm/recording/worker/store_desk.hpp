#pragma once

#include <emscripten/val.h>

#include <map>
#include <memory>
#include <string>

#include "wasm/recording/worker/stored_file.hpp"

namespace greenroom::recording {

/// The recording worker that stores: hands each message to the file that it is about.
class StoreDesk {
 public:
  void heard(const emscripten::val& message);

 private:
  std::map<std::string, std::shared_ptr<StoredFile>> files_;  ///< by the recording's id
};

}  // namespace greenroom::recording

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "shared/call/missed_calls.hpp"

// Whatever the text, what is read of it reads the same once it is written again.

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace greenroom::call;  // NOLINT: the whole file is about it
  const auto calls = missed_calls_from({reinterpret_cast<const char*>(data), size});
  if (calls.all().size() > MissedCalls::most) std::abort();
  if (missed_calls_from(to_text(calls)) != calls) std::abort();
  return 0;
}

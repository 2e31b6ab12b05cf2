#include "shared/media/problem.hpp"

namespace greenroom::media {

Problem problem_of(std::string_view exception_name) {
  if (exception_name == "NotAllowedError" || exception_name == "SecurityError") {
    return Problem::blocked;
  }
  if (exception_name == "NotFoundError") return Problem::missing;
  // Chromium says AbortError where the device fails to start for reasons of its own.
  if (exception_name == "NotReadableError" || exception_name == "AbortError") return Problem::busy;
  if (exception_name == "OverconstrainedError") return Problem::unsuitable;
  return Problem::unknown;
}

std::string_view word_of(Problem problem) {
  switch (problem) {
    case Problem::blocked:
      return "blocked";
    case Problem::missing:
      return "missing";
    case Problem::busy:
      return "busy";
    case Problem::unsuitable:
      return "unsuitable";
    case Problem::unplugged:
      return "unplugged";
    case Problem::insecure:
      return "insecure";
    case Problem::unknown:
      return "unknown";
  }
  return "unknown";
}

}  // namespace greenroom::media

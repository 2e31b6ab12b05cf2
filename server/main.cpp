#include <cstdlib>
#include <exception>
#include <iostream>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "server/log.hpp"
#include "server/options.hpp"
#include "server/server.hpp"

namespace {

using namespace greenroom::server;

std::optional<std::string> variable(const char* name) {
  const char* const value = std::getenv(name);
  if (value == nullptr) return std::nullopt;
  return value;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    const Environment environment{.home = variable("HOME"),
                                  .state_home = variable("XDG_STATE_HOME"),
                                  .stun = variable("GREENROOM_STUN"),
                                  .turn = variable("GREENROOM_TURN"),
                                  .turn_secret_file = variable("GREENROOM_TURN_SECRET_FILE"),
                                  .turn_lifetime = variable("GREENROOM_TURN_LIFETIME")};
    const auto parsed = parse_options(std::vector<std::string>(argv + 1, argv + argc), environment);
    if (const auto* const exit = std::get_if<Exit>(&parsed)) {
      (exit->code == 0 ? std::cout : std::cerr) << exit->text;
      return exit->code;
    }
    const auto& options = std::get<Options>(parsed);
    log::start(options.log_level);
    serve(options);
    return 0;
  } catch (const std::exception& error) {
    std::cerr << "greenroom-server: " << error.what() << '\n';
    return 1;
  }
}

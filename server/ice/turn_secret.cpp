#include "server/ice/turn_secret.hpp"

#include <fstream>
#include <stdexcept>

namespace greenroom::server {

std::string read_turn_secret(const std::filesystem::path& file) {
  std::ifstream stream(file);
  std::string line;
  if (!std::getline(stream, line)) {
    throw std::runtime_error("--turn-secret-file: " + file.string() +
                             " cannot be read, or is empty. It must hold the secret that the TURN "
                             "server knows as static-auth-secret.");
  }
  constexpr const char* white_space = " \t\r";
  const std::size_t first = line.find_first_not_of(white_space);
  if (first == std::string::npos) {
    throw std::runtime_error("--turn-secret-file: the first line of " + file.string() +
                             " is empty. It must hold the secret that the TURN server knows as "
                             "static-auth-secret.");
  }
  return line.substr(first, line.find_last_not_of(white_space) - first + 1);
}

}  // namespace greenroom::server

#include "server/tls/openssl.hpp"

#include <openssl/err.h>

namespace greenroom::server {

std::string last_openssl_error() {
  const unsigned long code = ERR_peek_last_error();
  ERR_clear_error();
  const char* const reason = ERR_reason_error_string(code);
  return reason != nullptr ? reason : "unknown error";
}

}  // namespace greenroom::server

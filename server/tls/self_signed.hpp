#pragma once

#include <chrono>
#include <string>
#include <vector>

namespace greenroom::server {

/// What a certificate is for.
struct CertificateNames {
  std::vector<std::string> dns;
  std::vector<std::string> addresses;  ///< IPv4 and IPv6, as text
};

struct PemPair {
  std::string certificate;
  std::string key;
};

/// A P-256 key and a certificate for it, signed with itself, valid from an hour before `now`
/// (clocks differ) for a little less than the 825 days that Apple's systems accept. Throws
/// std::runtime_error when OpenSSL fails.
PemPair make_self_signed(const CertificateNames& names, std::chrono::system_clock::time_point now);

}  // namespace greenroom::server

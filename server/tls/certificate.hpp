#pragma once

#include <chrono>
#include <filesystem>
#include <optional>

#include "server/tls/self_signed.hpp"

namespace greenroom::server {

struct CertificateFiles {
  std::filesystem::path certificate;  ///< PEM, the server's first
  std::filesystem::path key;          ///< PEM, readable by the owner only
};

enum class CertificateSource { kept, mkcert, self_signed };

struct MadeCertificate {
  CertificateFiles files;
  CertificateSource source{};
};

/// The certificate of a server that was given none: the one kept in `state`, or a new one. A kept
/// one is made again when it is within 30 days of its end, when a name is missing in it, when its
/// files do not fit together, and when it is self-signed although mkcert has been installed since.
/// `mkcert` is the program, where there is one; should it fail, the certificate is self-signed.
///
/// Creates `state` with mode 0700. Throws std::runtime_error with a sentence for the operator when
/// it cannot write.
MadeCertificate find_or_make_certificate(const std::filesystem::path& state,
                                         const CertificateNames& names,
                                         const std::optional<std::filesystem::path>& mkcert,
                                         std::chrono::system_clock::time_point now);

/// Under what names this machine is reached, by itself and in its network.
CertificateNames names_of_this_machine();

}  // namespace greenroom::server

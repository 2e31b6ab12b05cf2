#pragma once

#include <boost/asio/ssl/context.hpp>

#include "server/tls/certificate.hpp"

namespace greenroom::server {

/// TLS 1.2 and 1.3 with forward secrecy and authenticated ciphers only, and HTTP/1.1 as the one
/// protocol. Throws std::runtime_error with a sentence for the operator when the certificate or its
/// key cannot be used.
boost::asio::ssl::context make_tls_context(const CertificateFiles& files);

}  // namespace greenroom::server

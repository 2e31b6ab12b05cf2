#include "server/tls/context.hpp"

#include <openssl/ssl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <stdexcept>
#include <string>
#include <system_error>

#include "server/tls/openssl.hpp"

namespace greenroom::server {
namespace {

constexpr const char* ciphers_of_tls_1_2 = "ECDHE+AESGCM:ECDHE+CHACHA20";
constexpr const char* groups = "X25519:P-256:P-384";

/// In ALPN's form: each name behind its length. OpenSSL keeps pointing into it.
constexpr std::array<unsigned char, 9> protocols{8, 'h', 't', 't', 'p', '/', '1', '.', '1'};

[[noreturn]] void fail(const std::string& sentence) { throw std::runtime_error(sentence); }

int no_passphrase(char* /*buffer*/, int /*size*/, int /*writing*/, void* /*data*/) { return 0; }

int choose_protocol(SSL* /*connection*/, const unsigned char** chosen, unsigned char* chosen_length,
                    const unsigned char* offered, unsigned offered_length, void* /*data*/) {
  unsigned char* selected = nullptr;
  if (SSL_select_next_proto(&selected, chosen_length, protocols.data(), protocols.size(), offered,
                            offered_length) != OPENSSL_NPN_NEGOTIATED) {
    return SSL_TLSEXT_ERR_NOACK;
  }
  *chosen = selected;
  return SSL_TLSEXT_ERR_OK;
}

void require_readable(const std::string& path) {
  if (::access(path.c_str(), R_OK) == 0) return;
  fail("The file " + path + " cannot be read: " + std::generic_category().message(errno) + ".");
}

void use_certificate(SSL_CTX* context, const CertificateFiles& files) {
  const std::string certificate = files.certificate.string();
  const std::string key = files.key.string();
  require_readable(certificate);
  require_readable(key);
  if (SSL_CTX_use_certificate_chain_file(context, certificate.c_str()) != 1) {
    fail("The certificate " + certificate + " cannot be used (" + last_openssl_error() +
         "). --cert wants a file in PEM format, the server's certificate first.");
  }
  SSL_CTX_set_default_passwd_cb(context, &no_passphrase);
  if (SSL_CTX_use_PrivateKey_file(context, key.c_str(), SSL_FILETYPE_PEM) != 1) {
    fail("The key " + key + " cannot be used with the certificate " + certificate + " (" +
         last_openssl_error() +
         "). --key wants the certificate's own key, in PEM format, without a passphrase.");
  }
}

}  // namespace

boost::asio::ssl::context make_tls_context(const CertificateFiles& files) {
  boost::asio::ssl::context made(boost::asio::ssl::context::tls_server);
  SSL_CTX* const context = made.native_handle();
  use_certificate(context, files);
  const bool set = SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION) == 1 &&
                   SSL_CTX_set_cipher_list(context, ciphers_of_tls_1_2) == 1 &&
                   SSL_CTX_set1_groups_list(context, groups) == 1;
  if (!set)
    fail("OpenSSL does not offer the ciphers that Greenroom needs (" + last_openssl_error() + ").");
  SSL_CTX_set_options(
      context, SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION | SSL_OP_CIPHER_SERVER_PREFERENCE);
  // Tickets resume sessions without it, and thousands of idle sockets would each keep two buffers
  // of 16 KiB.
  SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
  SSL_CTX_set_mode(context, SSL_MODE_RELEASE_BUFFERS);
  SSL_CTX_set_alpn_select_cb(context, &choose_protocol, nullptr);
  return made;
}

}  // namespace greenroom::server

#include "server/http/security_headers.hpp"

namespace greenroom::server {
namespace {

// 'self' in connect-src covers ws and wss of the same host and port (CSP level 3). blob: pictures
// and films are photos and recordings the page made itself; data: pictures are the icons bundlers
// put into style sheets.
constexpr const char* content_security_policy =
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' "
    "data: blob:; "
    "media-src 'self' blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src "
    "'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

constexpr const char* permissions_policy =
    "camera=(self), microphone=(self), display-capture=(self), accelerometer=(), geolocation=(), "
    "gyroscope=(), hid=(), "
    "magnetometer=(), midi=(), payment=(), serial=(), usb=()";

}  // namespace

void add_security_headers(HttpResponse& response, StrictTransport strict) {
  response.set("Content-Security-Policy", content_security_policy);
  response.set("Permissions-Policy", permissions_policy);
  response.set("X-Content-Type-Options", "nosniff");
  response.set("Referrer-Policy", "no-referrer");
  response.set("Cross-Origin-Opener-Policy", "same-origin");
  if (strict == StrictTransport::yes) response.set("Strict-Transport-Security", "max-age=31536000");
}

}  // namespace greenroom::server

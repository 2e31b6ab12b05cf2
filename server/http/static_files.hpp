#pragma once

#include <string_view>

#include "server/http/message.hpp"
#include "server/http/site_folder.hpp"

namespace greenroom::server {

/// Whether a bundler named the file after its content, so that it may be kept for ever:
/// "assets/app-B7x_k2Qz.js". Eight characters of base64url with a digit or capital among them, or
/// "app-settings.js" would be one.
bool is_named_by_content(std::string_view relative);

/// The page's files: compressed forms, conditions and ranges. `path` is the request's path, still
/// encoded. Answers GET and HEAD; the caller has refused every other method.
HttpResponse serve_static(const SiteFolder& site, std::string_view path,
                          const HttpRequest& request);

}  // namespace greenroom::server

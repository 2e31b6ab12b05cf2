#pragma once

#include <cstdint>
#include <ctime>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "server/file_descriptor.hpp"

// Requests and responses as the routes see them, free of any HTTP library.
namespace greenroom::server {

/// The parts of a request that any route looks at. The views last as long as the request they were
/// read from.
struct HttpRequest {
  std::string_view method = "GET";
  std::string_view target = "/";  ///< as sent: path and query, still percent-encoded
  std::optional<std::string_view> host = std::nullopt;  ///< HTTP/1.0 need not send one
  std::optional<std::string_view> origin = std::nullopt;
  std::optional<std::string_view> accept_encoding = std::nullopt;
  std::optional<std::string_view> if_none_match = std::nullopt;
  std::optional<std::string_view> if_range = std::nullopt;
  std::optional<std::string_view> range = std::nullopt;
};

/// A run of bytes of an open file, sent from the disk in pieces.
struct FileSlice {
  FileDescriptor file;
  std::uint64_t offset = 0;
  std::uint64_t length = 0;
};

struct HttpResponse {
  unsigned status = 200;
  std::vector<std::pair<std::string, std::string>> headers;  ///< without those that head_of() adds
  std::string text;                                          ///< the body where there is no file
  std::optional<FileSlice> file;
  bool head_only = false;  ///< an answer to HEAD: it says the body's length and leaves out the body

  void set(std::string name, std::string value) {
    headers.emplace_back(std::move(name), std::move(value));
  }
  /// The first header of that name, written as it was set.
  [[nodiscard]] std::optional<std::string_view> header(std::string_view name) const;
};

/// Status line and headers up to and including the empty line, with Date, Content-Length and
/// Connection added.
std::string head_of(const HttpResponse& response, bool keep_alive, std::time_t now);

/// A body of one plain sentence.
HttpResponse text_response(unsigned status, std::string_view sentence);

}  // namespace greenroom::server

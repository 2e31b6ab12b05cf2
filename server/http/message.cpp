#include "server/http/message.hpp"

#include <algorithm>
#include <array>

namespace greenroom::server {
namespace {

std::string_view reason_of(unsigned status) {
  switch (status) {
    case 200:
      return "OK";
    case 206:
      return "Partial Content";
    case 304:
      return "Not Modified";
    case 308:
      return "Permanent Redirect";
    case 400:
      return "Bad Request";
    case 404:
      return "Not Found";
    case 405:
      return "Method Not Allowed";
    case 413:
      return "Content Too Large";
    case 416:
      return "Range Not Satisfiable";
    case 426:
      return "Upgrade Required";
    case 431:
      return "Request Header Fields Too Large";
    case 503:
      return "Service Unavailable";
    default:
      return "Internal Server Error";
  }
}

/// RFC 9110, IMF-fixdate. strftime() would write the names of days in the language of the locale.
std::string http_date(std::time_t time) {
  constexpr std::array<const char*, 7> days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr std::array<const char*, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                               "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  std::tm utc{};
  gmtime_r(&time, &utc);
  const auto two_digits = [](int value) { return (value < 10 ? "0" : "") + std::to_string(value); };
  return std::string(days.at(static_cast<std::size_t>(utc.tm_wday))) + ", " +
         two_digits(utc.tm_mday) + ' ' + months.at(static_cast<std::size_t>(utc.tm_mon)) + ' ' +
         std::to_string(utc.tm_year + 1900) + ' ' + two_digits(utc.tm_hour) + ':' +
         two_digits(utc.tm_min) + ':' + two_digits(utc.tm_sec) + " GMT";
}

}  // namespace

std::optional<std::string_view> HttpResponse::header(std::string_view name) const {
  const auto found =
      std::ranges::find_if(headers, [&](const auto& pair) { return pair.first == name; });
  if (found == headers.end()) return std::nullopt;
  return found->second;
}

std::string head_of(const HttpResponse& response, bool keep_alive, std::time_t now) {
  std::string head =
      "HTTP/1.1 " + std::to_string(response.status) + ' ' + std::string(reason_of(response.status));
  const auto add = [&](std::string_view name, std::string_view value) {
    head.append("\r\n").append(name).append(": ").append(value);
  };
  add("Date", http_date(now));
  for (const auto& [name, value] : response.headers) add(name, value);
  if (response.status != 304) {
    add("Content-Length",
        std::to_string(response.file ? response.file->length : response.text.size()));
  }
  add("Connection", keep_alive ? "keep-alive" : "close");
  return head.append("\r\n\r\n");
}

HttpResponse text_response(unsigned status, std::string_view sentence) {
  HttpResponse response;
  response.status = status;
  response.text = std::string(sentence) + '\n';
  response.set("Content-Type", "text/plain; charset=utf-8");
  response.set("Cache-Control", "no-store");
  return response;
}

}  // namespace greenroom::server

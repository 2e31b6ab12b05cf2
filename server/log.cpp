#include "server/log.hpp"

#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <memory>

namespace greenroom::server::log {
namespace {

bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 || byte == 0x7f;
}

/// One thread writes, so the sink needs no lock.
spdlog::logger& logger() {
  static spdlog::logger instance = [] {
    spdlog::logger made("greenroom", std::make_shared<spdlog::sinks::stderr_sink_st>());
    made.set_formatter(std::make_unique<spdlog::pattern_formatter>("%Y-%m-%dT%H:%M:%S.%eZ %l %v",
                                                                   spdlog::pattern_time_type::utc));
    made.set_level(spdlog::level::warn);
    return made;
  }();
  return instance;
}

void write(spdlog::level::level_enum level, std::string_view event,
           std::initializer_list<Field> fields) {
  if (!logger().should_log(level)) return;
  std::string line(event);
  for (const Field& field : fields) {
    line += ' ';
    line += field.text();
  }
  logger().log(level, line);
}

}  // namespace

Field::Field(std::string_view key, std::string_view text) : text_(key) {
  text_ += '=';
  const bool quoted = text.empty() || text.find_first_of(" \"=") != std::string_view::npos;
  if (quoted) text_ += '"';
  for (const char c : text) {
    if (c == '"') {
      text_ += '\'';
    } else {
      text_ += is_control(c) ? '?' : c;
    }
  }
  if (quoted) text_ += '"';
}

void start(Level level) {
  switch (level) {
    case Level::debug:
      logger().set_level(spdlog::level::debug);
      break;
    case Level::info:
      logger().set_level(spdlog::level::info);
      break;
    case Level::warning:
      logger().set_level(spdlog::level::warn);
      break;
    case Level::error:
      logger().set_level(spdlog::level::err);
      break;
  }
}

void debug(std::string_view event, std::initializer_list<Field> fields) {
  write(spdlog::level::debug, event, fields);
}
void info(std::string_view event, std::initializer_list<Field> fields) {
  write(spdlog::level::info, event, fields);
}
void warning(std::string_view event, std::initializer_list<Field> fields) {
  write(spdlog::level::warn, event, fields);
}
void error(std::string_view event, std::initializer_list<Field> fields) {
  write(spdlog::level::err, event, fields);
}

}  // namespace greenroom::server::log

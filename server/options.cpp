#include "server/options.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <map>

#include "server/net/addresses.hpp"
#include "server/version.hpp"

namespace greenroom::server {
namespace {

/// A whole number in a range, with a sentence for anything else. CLI11's own check says "not in
/// range [2 - 100]" and reads "1e3" and "-1" in ways that surprise.
CLI::Validator whole_number(std::uint64_t least, std::uint64_t most) {
  const std::string range = std::to_string(least) + " to " + std::to_string(most);
  return {[=](std::string& text) -> std::string {
            std::uint64_t value = 0;
            const char* const end = text.data() + text.size();
            const auto [stop, error] = std::from_chars(text.data(), end, value);
            const bool good =
                error == std::errc{} && stop == end && value >= least && value <= most;
            return good ? "" : "\"" + text + "\" is not a whole number from " + range + ".";
          },
          range};
}

CLI::Validator origin() {
  return {[](std::string& text) -> std::string {
            if (parse_origin(text)) return "";
            return "\"" + text +
                   "\" is not an origin. Write scheme, host and port, such as "
                   "https://meet.example:8443, " +
                   "with nothing after it.";
          },
          ""};
}

CLI::Validator ip_address() {
  return {[](std::string& text) -> std::string {
            return is_ip_address(text)
                       ? ""
                       : "\"" + text + "\" is not an IPv4 or IPv6 address of this machine.";
          },
          ""};
}

CLI::Validator one_of(const std::map<std::string, log::Level>& levels) {
  return {[=](std::string& text) -> std::string {
            if (levels.contains(text)) return "";
            return "\"" + text + "\" is not one of debug, info, warning, error.";
          },
          "debug|info|warning|error"};
}

std::filesystem::path default_state(const Environment& environment) {
  const auto set = [](const std::optional<std::string>& variable) {
    return variable && !variable->empty();
  };
  if (set(environment.state_home))
    return std::filesystem::path(*environment.state_home) / "greenroom";
  if (set(environment.home))
    return std::filesystem::path(*environment.home) / ".local" / "state" / "greenroom";
  return {};
}

Exit usage_error(const std::string& sentence) {
  return {2, "greenroom-server: " + sentence + "\nRun greenroom-server --help for all options.\n"};
}

/// The rules that concern more than one option.
std::optional<std::string> contradiction(const Options& options) {
  if (options.certificate.has_value() != options.key.has_value()) {
    return "--cert and --key belong together: give both files, or neither to have a certificate "
           "made.";
  }
  if (options.plain_http && options.certificate) {
    return "--http serves without a certificate: leave out --cert and --key, or --http.";
  }
  const bool makes_certificate = !options.plain_http && !options.certificate;
  if (makes_certificate && options.state.empty()) {
    return "There is no home folder to keep the certificate in. Name a folder for it with --state.";
  }
  return std::nullopt;
}

}  // namespace

std::variant<Options, Exit> parse_options(std::vector<std::string> arguments,
                                          const Environment& environment) {
  const std::map<std::string, log::Level> levels{{"debug", log::Level::debug},
                                                 {"info", log::Level::info},
                                                 {"warning", log::Level::warning},
                                                 {"error", log::Level::error}};
  Options options;
  options.state = default_state(environment);
  std::string level = "info";
  std::vector<std::string> origins;
  std::int64_t idle_seconds = options.idle_timeout.count();

  CLI::App app{"Serves the Greenroom page and connects the people in its rooms.",
               "greenroom-server"};
  app.set_version_flag("--version", std::string(version));
  app.add_option("--port", options.port, "Port to listen on; 0 takes any free one")
      ->check(whole_number(0, 65535))
      ->type_name("NUMBER")
      ->capture_default_str();
  app.add_flag("--http", options.plain_http,
               "Serve without TLS, on loopback unless --address says otherwise: behind a proxy, or "
               "for tests");
  app.add_option(
         "--address", options.address,
         "Address of this machine to listen on (default: all with TLS, loopback with --http)")
      ->type_name("ADDRESS")
      ->check(ip_address());
  app.add_option("--site", options.site,
                 "Folder that holds the built page; without it only signaling is served")
      ->type_name("DIR");
  app.add_option("--state", options.state, "Folder in which a made certificate is kept")
      ->type_name("DIR")
      ->capture_default_str();
  app.add_option("--cert", options.certificate,
                 "Certificate chain in PEM; needs --key (default: one is made)")
      ->type_name("FILE");
  app.add_option("--key", options.key, "Private key of the certificate in PEM")->type_name("FILE");
  app.add_option("--room-capacity", options.room_capacity, "People a room holds")
      ->check(whole_number(2, 100))
      ->type_name("NUMBER")
      ->capture_default_str();
  app.add_option("--max-connections", options.max_connections,
                 "Connections held at once, of pages and of people")
      ->check(whole_number(1, 1'000'000))
      ->type_name("NUMBER")
      ->capture_default_str();
  app.add_option("--allow-origin", origins,
                 "Origin of a page hosted elsewhere that may use this server; repeatable")
      ->type_name("ORIGIN")
      ->check(origin())
      ->allow_extra_args(false)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  app.add_option("--idle-timeout", idle_seconds,
                 "Seconds without a sign of life after which a person is gone")
      ->check(whole_number(2, 600))
      ->type_name("SECONDS")
      ->capture_default_str();
  app.add_option("--log-level", level, "Least important events to log")
      ->type_name("LEVEL")
      ->check(one_of(levels))
      ->capture_default_str();

  try {
    std::ranges::reverse(arguments);  // CLI11 takes them last first
    app.parse(std::move(arguments));
  } catch (const CLI::CallForHelp&) {
    return Exit{0, app.help()};
  } catch (const CLI::CallForVersion&) {
    return Exit{0, "greenroom-server " + std::string(version) + "\n"};
  } catch (const CLI::ParseError& error) {
    return usage_error(error.what());
  }

  options.idle_timeout = std::chrono::seconds(idle_seconds);
  options.log_level = levels.at(level);
  for (const std::string& text : origins)
    options.allowed_origins.push_back(parse_origin(text).value());
  if (const std::optional<std::string> sentence = contradiction(options))
    return usage_error(*sentence);
  return options;
}

}  // namespace greenroom::server

#include "wasm/signaling/discovery.hpp"

#include "shared/signaling/server_info.hpp"
#include "wasm/browser/page.hpp"

namespace greenroom::signaling {

using browser::resolved;

browser::Async<std::optional<Server>> discover() {
  const auto page = browser::page_address();
  const auto config = co_await browser::fetch_text(resolved("config.json", page));
  const auto base = resolved(server_named_in(config.value_or("")), page);
  const auto said = co_await browser::fetch_text(resolved("api/config", base));
  const auto info = server_info_from(said.value_or(""));
  if (!info) co_return std::nullopt;
  auto url = resolved(info->signaling_path, base);
  if (!url.starts_with("http")) co_return std::nullopt;
  url.replace(0, 4, "ws");  // http: to ws:, https: to wss:
  co_return Server{url, info->ice_servers, info->ice_lifetime};
}

}  // namespace greenroom::signaling

#include "wasm/connectivity/connectivity.hpp"

#include "wasm/app/app.hpp"

// What the connectivity test wants of the rest.
namespace greenroom::app {

std::shared_ptr<connectivity::Connectivity> App::new_connectivity() {
  return std::make_shared<connectivity::Connectivity>(connectivity::ConnectivityEvents{
      [this] { changed(); },
      [this] { return media_->choices(); },
  });
}

}  // namespace greenroom::app

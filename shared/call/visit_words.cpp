#include "shared/call/visit_actions.hpp"

namespace greenroom::call {

std::string_view word_of(Announce::What what) {
  using What = Announce::What;
  switch (what) {
    case What::arrived:
      return "arrived";
    case What::left:
      return "left";
    case What::lost:
      return "lost";
    case What::host:
      return "host";
    case What::you_are_host:
      return "you-are-host";
    case What::reconnected:
      return "reconnected";
    case What::moved:
      return "moved";
    case What::shares:
      return "shares";
    case What::records:
      return "records";
    case What::removed:
      return "removed";
    case What::knock:
      return "knock";
    case What::asked_mute:
      return "asked-mute";
    case What::spotlight:
      return "spotlight";
    case What::raises_hand:
      return "raises-hand";
  }
  return "";
}

}  // namespace greenroom::call

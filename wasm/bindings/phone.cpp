#include "wasm/call/phone.hpp"

#include <emscripten/bind.h>

#include <string>

#include "wasm/app/app.hpp"

// What the page can ask about calls from one person to another. It only registers.
namespace greenroom::bindings {

using call::Phone;

EMSCRIPTEN_BINDINGS(phone) {
  emscripten::class_<Phone>("Phone")
      .function("find(text)", &Phone::find)
      .function("stopFinding", &Phone::stop_finding)
      .function("call(id, video)", &Phone::call)
      .function("callBack(name, video)", &Phone::call_back)
      .function("pickUp(video)", &Phone::pick_up)
      .function("decline(text)", &Phone::decline)
      .function("hangUp", &Phone::hang_up)
      .function("allowNotifications", &Phone::allow_notifications)
      .function("seeMissed", &Phone::see_missed)
      .function("forgetMissed(position)", &Phone::forget_missed);
}

}  // namespace greenroom::bindings

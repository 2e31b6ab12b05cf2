#include "shared/call/call_history.hpp"

#include <algorithm>

namespace greenroom::call {

CallMoment moment_of(const CallRates& rates) {
  CallMoment moment{rates.bits_sent, rates.bits_received, {}, {}, rates.round_trip};
  // An absent optional is less than any value.
  moment.loss = std::max(loss_sent(rates), loss_received(rates));
  if (rates.voice_received) moment.jitter = rates.voice_received->jitter;
  return moment;
}

void CallHistory::add(const CallMoment& moment) {
  if (moments_.size() == most) moments_.pop_front();
  moments_.push_back(moment);
}

}  // namespace greenroom::call

#include "shared/call/link_quality.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace greenroom::call {

namespace {

struct Limits {
  double fair;
  double poor;
};

constexpr Limits loss_limits{0.03, 0.10};
constexpr Limits concealed_limits{0.02, 0.08};
constexpr Limits round_trip_limits{300, 600};  // ms
constexpr Limits jitter_limits{40, 100};       // ms
/// Bits a second: below, there is a voice and little else.
constexpr double hardly_a_picture = 150'000;
/// Above, a browser that still says that bits are short is only on its way up, as at the beginning
/// of every call.
constexpr double a_good_picture = 800'000;

Grade grade_of(const std::optional<double>& value, const Limits& limits) {
  if (!value || *value < limits.fair) return Grade::good;
  return *value < limits.poor ? Grade::fair : Grade::poor;
}

bool limited(const CallRates& rates, LimitedBy why) {
  const auto by = [why](const std::optional<StreamRates>& stream) {
    return stream && stream->limited_by == why;
  };
  return by(rates.picture_sent) || by(rates.screen_sent);
}

Grade loss_grade(const CallRates& rates) {
  const auto of_packets = grade_of(std::max(loss_sent(rates), loss_received(rates)), loss_limits);
  const auto concealed = rates.voice_received ? rates.voice_received->concealed : std::nullopt;
  return std::max(of_packets, grade_of(concealed, concealed_limits));
}

Grade jitter_grade(const CallRates& rates) {
  // Of the voice only: a picture's packets come in bursts by nature.
  const auto heard = rates.voice_received ? rates.voice_received->jitter : std::nullopt;
  const auto sent = rates.voice_sent ? rates.voice_sent->jitter : std::nullopt;
  return grade_of(std::max(heard, sent), jitter_limits);
}

Grade bandwidth_grade(const CallRates& rates) {
  const double available = rates.available.value_or(hardly_a_picture);
  if (!limited(rates, LimitedBy::bandwidth) || available >= a_good_picture) return Grade::good;
  return available < hardly_a_picture ? Grade::poor : Grade::fair;
}

Grade fair_if(bool condition) { return condition ? Grade::fair : Grade::good; }

}  // namespace

Quality quality_of(const CallRates& rates) {
  const std::array<Quality, 6> findings{{
      {loss_grade(rates), Reason::loss},
      {grade_of(rates.round_trip, round_trip_limits), Reason::delay},
      {jitter_grade(rates), Reason::jitter},
      {bandwidth_grade(rates), Reason::bandwidth},
      {fair_if(limited(rates, LimitedBy::cpu)), Reason::cpu},
      {fair_if(rates.route == Route::relay && rates.protocol != Protocol::udp &&
               rates.protocol != Protocol::unknown),
       Reason::relayed_tcp},
  }};
  // The first of the worst ones: what hurts most stands first.
  const auto worst = *std::ranges::max_element(findings, {}, &Quality::grade);
  return worst.grade == Grade::good ? Quality{} : worst;
}

void LinkQuality::hear(const CallRates& rates, double now) {
  // What is counted while nothing comes through looks dreadful, and is over.
  if (shown_.grade == Grade::lost) return show({Grade::fair, Reason::interrupted});
  const auto heard = quality_of(rates);
  if (heard.grade <= shown_.grade) worse_since_.reset();
  if (heard.grade > shown_.grade || heard == shown_) other_since_.reset();
  if (heard == shown_) return;
  if (heard.grade > shown_.grade) {
    if (!worse_since_) worse_since_ = now;
    if (now - *worse_since_ >= worse_after) show(heard);
    return;
  }
  if (!other_since_) worst_of_others_ = {};
  if (!other_since_) other_since_ = now;
  if (heard.grade >= worst_of_others_.grade) worst_of_others_ = heard;
  if (now - *other_since_ >= better_after) show(worst_of_others_);
}

void LinkQuality::interrupted() { show({Grade::lost, Reason::interrupted}); }

void LinkQuality::show(Quality quality) {
  shown_ = quality;
  worse_since_.reset();
  other_since_.reset();
}

std::string_view word_of(Grade grade) {
  constexpr std::array<std::string_view, 4> words{"good", "fair", "poor", "lost"};
  return words.at(static_cast<std::size_t>(grade));
}

std::string_view word_of(Reason reason) {
  constexpr std::array<std::string_view, 8> words{"none",   "interrupted", "loss", "delay",
                                                  "jitter", "bandwidth",   "cpu",  "relayed-tcp"};
  return words.at(static_cast<std::size_t>(reason));
}

}  // namespace greenroom::call

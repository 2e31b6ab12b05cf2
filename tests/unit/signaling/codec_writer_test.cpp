#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "shared/signaling/codec.hpp"

// Frames as PROTOCOL.md shows them.
namespace greenroom::signaling {
namespace {

using nlohmann::json;

void expect_written(const ClientMessage& message, const char* frame) {
  EXPECT_EQ(json::parse(encode(message)), json::parse(frame));
}
void expect_written(const ServerMessage& message, const char* frame) {
  EXPECT_EQ(json::parse(encode(message)), json::parse(frame));
}

TEST(CodecWriter, WritesWhatBrowsersSayAboutRooms) {
  expect_written(Join{"abc", "Ada", {true, false}, "t"},
                 R"({"type":"join","room":"abc","name":"Ada","microphone":true,"camera":false,
                     "token":"t"})");
  expect_written(Join{"abc", "Ada", {}, std::nullopt, "page", "open", {{"p1", "page 1"}}},
                 R"({"type":"join","room":"abc","name":"Ada","microphone":false,"camera":false,
                     "page":"page","passcode":"open","links":{"p1":"page 1"}})");
  expect_written(Create{"abc", "Ada", {false, true}},
                 R"({"type":"create","room":"abc","name":"Ada","microphone":false,
                     "camera":true})");
  expect_written(Leave{}, R"({"type":"leave"})");
  expect_written(Who{"abc"}, R"({"type":"who","room":"abc"})");
  expect_written(SetStatus{{true, false}}, R"({"type":"status","microphone":true,"camera":false})");
  expect_written(SetStatus{{true, false, true, true, true}},
                 R"({"type":"status","microphone":true,"camera":false,"screen":true,
                     "recording":true,"hand":true})");
  expect_written(RelayTo{Relayed::answer, "p1", R"({"sdp":""})"},
                 R"({"type":"answer","to":"p1","payload":{"sdp":""}})");
  expect_written(RelayTo{Relayed::answer, "p1", "{}", "page"},
                 R"({"type":"answer","to":"p1","page":"page","payload":{}})");
}

TEST(CodecWriter, WritesWhatHostsSay) {
  expect_written(SetRoom{}, R"({"type":"set-room"})");
  expect_written(SetRoom{.locked = true, .passcode = "", .waiting = false, .spotlight = "p1"},
                 R"({"type":"set-room","locked":true,"passcode":"","waiting":false,
                     "spotlight":"p1"})");
  expect_written(Admit{"p1"}, R"({"type":"admit","id":"p1"})");
  expect_written(TurnAway{"p1"}, R"({"type":"turn-away","id":"p1"})");
  expect_written(Remove{"p1"}, R"({"type":"remove","id":"p1"})");
  expect_written(MakeHost{"p1"}, R"({"type":"hand-over","id":"p1"})");
  expect_written(AskMute{"p1"}, R"({"type":"ask-mute","id":"p1"})");
}

TEST(CodecWriter, WritesWhatBrowsersSayAboutTheDirectory) {
  expect_written(Appear{"Ada", Presence::quiet, "t"},
                 R"({"type":"appear","name":"Ada","presence":"quiet","token":"t"})");
  expect_written(Vanish{}, R"({"type":"vanish"})");
  expect_written(Find{"ad"}, R"({"type":"find","text":"ad"})");
  expect_written(StopFinding{}, R"({"type":"stop-finding"})");
  expect_written(Ring{"d1", true}, R"({"type":"ring","to":"d1","video":true})");
  expect_written(PickUp{"c1"}, R"({"type":"pick-up","call":"c1"})");
  expect_written(Decline{"c1"}, R"({"type":"decline","call":"c1"})");
  expect_written(Decline{"c1", "Later"}, R"({"type":"decline","call":"c1","text":"Later"})");
  expect_written(HangUp{"c1", RingEnd::no_answer},
                 R"({"type":"hang-up","call":"c1","reason":"no-answer"})");
}

TEST(CodecWriter, WritesWhatServersSayAboutRooms) {
  expect_written(Joined{"abc", "p2", "p1", "t", 4, {{"p1", "Ada", {true, true}}}},
                 R"({"type":"joined","room":"abc","you":"p2","host":"p1","token":"t","capacity":4,
                     "people":[{"id":"p1","name":"Ada","microphone":true,"camera":true}],
                     "settings":{"locked":false,"passcode":false,"waiting":false,
                     "spotlight":""}})");
  expect_written(Joined{"abc", "p2", "p2", "t", 4, {}, {.locked = true}, "page", true},
                 R"({"type":"joined","room":"abc","you":"p2","host":"p2","token":"t","capacity":4,
                     "people":[],"page":"page","fresh":true,"settings":{"locked":true,
                     "passcode":false,"waiting":false,"spotlight":""}})");
  expect_written(Arrived{{"p1", "Ada", {true, false}, "page"}},
                 R"({"type":"arrived","person":{"id":"p1","name":"Ada","microphone":true,
                     "camera":false,"page":"page"}})");
  expect_written(Back{{"p1", "Ada", {}, "page", true}},
                 R"({"type":"back","person":{"id":"p1","name":"Ada","microphone":false,
                     "camera":false,"page":"page","away":true}})");
  expect_written(Departed{"p1", Departure::lost},
                 R"({"type":"departed","id":"p1","reason":"lost"})");
  expect_written(Away{"p1"}, R"({"type":"away","id":"p1"})");
  expect_written(HostIs{"p1"}, R"({"type":"host","id":"p1"})");
  expect_written(StatusOf{"p1", {false, true, true, false}},
                 R"({"type":"status","from":"p1","microphone":false,"camera":true,
                     "screen":true})");
  expect_written(Here{"abc", 4, {"Ada"}},
                 R"({"type":"here","room":"abc","capacity":4,"names":["Ada"],
                     "settings":{"locked":false,"passcode":false,"waiting":false,
                     "spotlight":""}})");
  expect_written(RelayFrom{Relayed::candidate, "p1", "{}"},
                 R"({"type":"candidate","from":"p1","payload":{}})");
}

TEST(CodecWriter, WritesWhatServersSayToHostsAndGuests) {
  expect_written(RoomIs{{.passcode = true, .spotlight = "p1"}},
                 R"({"type":"room","locked":false,"passcode":true,"waiting":false,
                     "spotlight":"p1"})");
  expect_written(Waiting{"abc"}, R"({"type":"waiting","room":"abc"})");
  expect_written(Knock{"p1", "Ada"}, R"({"type":"knock","id":"p1","name":"Ada"})");
  expect_written(KnockGone{"p1"}, R"({"type":"knock-gone","id":"p1"})");
  expect_written(AskedMute{"p1"}, R"({"type":"asked-mute","from":"p1"})");
}

TEST(CodecWriter, WritesWhatServersSayAboutTheDirectory) {
  expect_written(Appeared{"d1", "Ada", "t"},
                 R"({"type":"appeared","you":"d1","name":"Ada","token":"t"})");
  expect_written(Found{{{"d1", "Ada", Availability::free}}, 70},
                 R"({"type":"found","people":[{"id":"d1","name":"Ada","state":"free"}],
                     "total":70})");
  expect_written(Seen{{"d1", "Ada", Availability::busy}},
                 R"({"type":"seen","person":{"id":"d1","name":"Ada","state":"busy"}})");
  expect_written(Gone{"d1"}, R"({"type":"gone","id":"d1"})");
  expect_written(Ringing{"c1", "d1", "Ada"},
                 R"({"type":"ringing","call":"c1","to":"d1","name":"Ada"})");
  expect_written(Rung{"c1", "d1", "Ada", true},
                 R"({"type":"rung","call":"c1","from":"d1","name":"Ada","video":true})");
  expect_written(Missed{"d1", "Ada", false},
                 R"({"type":"missed","from":"d1","name":"Ada","video":false})");
  expect_written(PickedUp{"c1", "call-abc", true, "Ada"},
                 R"({"type":"picked-up","call":"c1","room":"call-abc","video":true,
                     "name":"Ada"})");
  expect_written(Ended{"c1", RingEnd::no_answer},
                 R"({"type":"ended","call":"c1","reason":"no-answer"})");
  expect_written(Ended{"c1", RingEnd::declined, "Later"},
                 R"({"type":"ended","call":"c1","reason":"declined","text":"Later"})");
}

TEST(CodecWriter, WritesRefusals) {
  expect_written(Refused{Refusal::room_full, "join"},
                 R"({"type":"refused","code":"room-full","about":"join"})");
  expect_written(Refused{Refusal::name_taken, "appear", "Ada 2"},
                 R"({"type":"refused","code":"name-taken","about":"appear",
                     "suggestion":"Ada 2"})");
  expect_written(Refused{Refusal::too_fast, ""}, R"({"type":"refused","code":"too-fast"})");
  expect_written(Closing{}, R"({"type":"closing"})");
}

}  // namespace
}  // namespace greenroom::signaling

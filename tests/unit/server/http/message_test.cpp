#include "server/http/message.hpp"

#include <gtest/gtest.h>

namespace greenroom::server {
namespace {

TEST(Head, IsWhatHttpWants) {
  HttpResponse response;
  response.text = "hello";
  response.set("X-One", "1");
  EXPECT_EQ(head_of(response, true, 784111777),
            "HTTP/1.1 200 OK\r\n"
            "Date: Sun, 06 Nov 1994 08:49:37 GMT\r\n"
            "X-One: 1\r\n"
            "Content-Length: 5\r\n"
            "Connection: keep-alive\r\n\r\n");
}

TEST(Head, AnUnchangedFileHasNoLength) {
  HttpResponse response;
  response.status = 304;
  EXPECT_EQ(head_of(response, false, 0),
            "HTTP/1.1 304 Not Modified\r\nDate: Thu, 01 Jan 1970 00:00:00 GMT\r\nConnection: "
            "close\r\n\r\n");
}

TEST(Head, AFileSaysTheLengthOfItsSlice) {
  HttpResponse response;
  response.file.emplace(FileSlice{FileDescriptor(), 10, 20});
  EXPECT_NE(head_of(response, true, 0).find("Content-Length: 20\r\n"), std::string::npos);
}

TEST(Head, EveryStatusWeSendHasItsWords) {
  for (const unsigned status :
       {200U, 206U, 304U, 308U, 400U, 404U, 405U, 413U, 416U, 426U, 431U, 503U}) {
    EXPECT_EQ(head_of(text_response(status, ""), true, 0).find("Internal"), std::string::npos)
        << status;
  }
}

}  // namespace
}  // namespace greenroom::server

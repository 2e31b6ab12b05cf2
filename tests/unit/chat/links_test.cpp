#include "shared/chat/links.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

namespace greenroom::chat {
namespace {

/// The pieces in one line: links in <>.
std::string shown(std::string_view text) {
  std::string line;
  for (const auto& piece : pieces_of(text)) {
    line += piece.link ? "<" + std::string(piece.text) + ">" : std::string(piece.text);
  }
  return line;
}

TEST(Links, AreFoundInText) {
  EXPECT_EQ(shown("see https://example.org now"), "see <https://example.org> now");
  EXPECT_EQ(shown("http://a.b/c?d=e&f=g#h"), "<http://a.b/c?d=e&f=g#h>");
  EXPECT_EQ(shown("HTTPS://Example.ORG/Path"), "<HTTPS://Example.ORG/Path>");
  EXPECT_EQ(shown("http://localhost:8080/x"), "<http://localhost:8080/x>");
  EXPECT_EQ(shown("https://192.168.0.1/"), "<https://192.168.0.1/>");
  EXPECT_EQ(shown("https://xn--80ak6aa92e.com"), "<https://xn--80ak6aa92e.com>");
  EXPECT_EQ(shown("https://a.b https://c.d"), "<https://a.b> <https://c.d>");
  EXPECT_EQ(shown("https://a.b\nhttps://c.d"), "<https://a.b>\n<https://c.d>");
  EXPECT_EQ(shown("https://a.b/%E4%B8%AD/@me;v=1"), "<https://a.b/%E4%B8%AD/@me;v=1>");
  EXPECT_EQ(shown("write to mailto:ada@example.org."), "write to <mailto:ada@example.org>.");
  EXPECT_EQ(shown("mailto:a.b-c+d_e@x.y?cc=z@q"), "<mailto:a.b-c+d_e@x.y>?cc=z@q");
}

TEST(Links, EndWhereTheSentenceGoesOn) {
  EXPECT_EQ(shown("(https://a.b/c)"), "(<https://a.b/c>)");
  EXPECT_EQ(shown("https://a.b/c_(d)"), "<https://a.b/c_(d)>");
  EXPECT_EQ(shown("(see https://a.b/c_(d))"), "(see <https://a.b/c_(d)>)");
  EXPECT_EQ(shown("https://a.b."), "<https://a.b>.");
  EXPECT_EQ(shown("https://a.b/c..."), "<https://a.b/c>...");
  EXPECT_EQ(shown("https://a.b/c?"), "<https://a.b/c>?");
  EXPECT_EQ(shown("https://a.b, and"), "<https://a.b>, and");
  EXPECT_EQ(shown("\"https://a.b/c\""), "\"<https://a.b/c>\"");
  EXPECT_EQ(shown("<https://a.b>"), "<<https://a.b>>");
  EXPECT_EQ(shown("看https://a.b/c，好"), "看<https://a.b/c>，好");
  EXPECT_EQ(shown("看https://a.b。"), "看<https://a.b>。");
  EXPECT_EQ(shown("“https://a.b”"), "“<https://a.b>”");
  EXPECT_EQ(shown("https://a.b/c你好"), "<https://a.b/c>你好");
  EXPECT_EQ(shown("https://a.b:99999"), "<https://a.b>:99999");
  EXPECT_EQ(shown("https://a.b: look"), "<https://a.b>: look");
}

TEST(Links, AreOnlyOfTheThreeSchemes) {
  for (const char* text : {"javascript:alert(1)",
                           "javascript://a.b/%0aalert(1)",
                           "data:text/html,x",
                           "file:///etc/passwd",
                           "ftp://a.b",
                           "vbscript:x",
                           "blob:https",
                           "ws://a.b",
                           "www.example.org",
                           "example.org",
                           "//a.b",
                           "http:a.b",
                           "http:/a.b",
                           "https:\\\\a.b",
                           "http ://a.b",
                           "ttps://a.b",
                           "mailto:",
                           "mailto:ada",
                           "mailto:@b",
                           "mailto://a@b/",
                           "ada@example.org",
                           "https://",
                           "http://.",
                           "http:///a.b",
                           "https://?x",
                           "https://#x"}) {
    EXPECT_EQ(shown(text), text);
  }
}

TEST(Links, BeginWhereAWordMayBegin) {
  for (const char* text :
       {"xhttps://a.b", "9https://a.b", "-https://a.b", "+https://a.b", "view-source:https://a.b",
        "javascript:https://a.b", ".https://a.b", "@https://a.b", "/https://a.b", "xmailto:a@b"}) {
    EXPECT_EQ(shown(text), text);
  }
  EXPECT_EQ(shown("(https://a.b"), "(<https://a.b>");
  EXPECT_EQ(shown("*https://a.b*"), "*<https://a.b>*");
}

TEST(Links, AreNotMadeOfWhatLooksLikeAnotherPlace) {
  for (const char* text :
       {// A name, not a host, in front.
        "https://bank.example@evil.example/", "https://bank.example:443@evil.example",
        "https://bank.example:x@evil.example", "https://@evil.example",
        "https://bank.example,x@evil.example", "https://bank.example;@evil.example",
        // Letters of other scripts, and what browsers turn into dots and slashes.
        "https://b\u0430nk.example", "https://bank.ex\u0430mple/login", "https://\u0430.com",
        "https://bank.example\u2215evil", "https://bank.example\uFF0Fevil.example",
        "https://bank.example\uFF0Eevil.example", "https://bank\uFF0Eexample",
        "https://bank.example\u2024evil", "https://bank.example\u200B.evil.example",
        "https://bank.example\u202Eevil", "https://bank.example\u00ADevil",
        "https://bank.example你好", "https://bank.example🎈",
        // Escapes and other things that no name holds.
        "https://bank.example%2eevil.example", "https://bank.example%00.evil", "https://%61.b",
        "https://bank_example.org", "https://bank..example", "https://-bank.example",
        "https://bank-.example", "https://.bank.example", "https://[::1]/", "https://a.b\\@c.d",
        "https://bank.example\\.evil.example", "https://bank.example/\\evil",
        // Addresses written as other numbers.
        "http://2130706433/", "http://0x7f000001", "http://0x7f.1", "http://127.1",
        "http://127.0.0.01", "http://256.1.1.1", "http://1.2.3.4.5", "http://a.0x1", "http://0",
        "http://1.2.3.0x4",
        // Mail.
        "mailto:a%40evil@b.c", "mailto:a@b@c", "mailto:a@b.c%0Abcc", "mailto:\u0430@b.c",
        "mailto:a@b\u0430.c", "mailto:a b@c"}) {
    EXPECT_EQ(shown(text), text);
  }
}

TEST(Links, AreNotTooLong) {
  const std::string start = "https://a.b/";
  const std::string longest = start + std::string(2048 - start.size(), 'x');
  EXPECT_EQ(shown(longest), "<" + longest + ">");
  EXPECT_EQ(shown(longest + "x"), longest + "x");
  const std::string label(63, 'x');
  const std::string host = label + "." + label + "." + label + "." + std::string(61, 'x');
  EXPECT_EQ(shown("https://" + host), "<https://" + host + ">");
  EXPECT_EQ(shown("https://x" + host), "https://x" + host);
  EXPECT_EQ(shown("https://" + label + "x.b"), "https://" + label + "x.b");
  EXPECT_EQ(shown("mailto:" + std::string(65, 'x') + "@b.c"),
            "mailto:" + std::string(65, 'x') + "@b.c");
}

TEST(Links, PiecesMakeUpTheTextAndLinksStandAlone) {
  const std::vector<std::string> pieces = {
      "https://", "http://", "mailto:", "a",  "b.c", ".",      ":", "/",    "@",
      "(",        ")",       "?x=1",    "#",  " ",   "\n",     ",", "，",   "你",
      "\u202E",   "\xFF",    "%41",     "\\", "80",  "\u0430", "-", "xn--", "0x7f",
      "[",        "]",       "<",       "\"", "'",   "_",      "*", "🎈",   "javascript:"};
  std::mt19937 random(11);
  int links = 0;
  for (int i = 0; i < 100'000; ++i) {
    std::string text;
    for (auto count = random() % 10; count > 0; --count) text += pieces[random() % pieces.size()];
    std::string whole;
    bool after_text = false;
    for (const auto& piece : pieces_of(text)) {
      ASSERT_FALSE(piece.text.empty()) << text;
      ASSERT_FALSE(!piece.link && after_text) << text;
      after_text = !piece.link;
      whole += piece.text;
      if (!piece.link) continue;
      ++links;
      for (const char c : piece.text) ASSERT_TRUE(c > ' ' && c < 0x7F && c != '\\') << text;
      // Alone it is the same link, so nothing around it made it one.
      ASSERT_EQ(pieces_of(piece.text), (std::vector<Piece>{{piece.text, true}})) << text;
    }
    ASSERT_EQ(whole, text);
  }
  EXPECT_GT(links, 1000);
}

TEST(Links, AreFoundQuicklyInALineMadeToBeSlow) {
  std::string text;
  while (text.size() < 16'000) text += "http://a/(";
  EXPECT_GE(pieces_of(text).size(), 1U);
  text.clear();
  while (text.size() < 16'000) text += "(http://a";
  EXPECT_GE(pieces_of(text).size(), 1U);
}

}  // namespace
}  // namespace greenroom::chat

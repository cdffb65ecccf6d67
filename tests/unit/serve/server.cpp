// SPDX-License-Identifier: EUPL-1.2
// Real connections: what a browser never sends, and pages that wait.
#include "serve/server.h"

#include <array>
#include <chrono>
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include <arpa/inet.h>
#include <boost/asio/post.hpp>
#include <boost/system/system_error.hpp>
#include <catch2/catch.hpp>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace stadga;
using namespace stadga::serve;

namespace {

class Client {
 public:
  explicit Client(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(port);
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    connected_ = ::connect(socket_, reinterpret_cast<sockaddr*>(&to), sizeof to) == 0;
  }
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;
  ~Client() { ::close(socket_); }

  bool send(const std::string& text) {
    return connected_ && ::send(socket_, text.data(), text.size(), MSG_NOSIGNAL) ==
                             static_cast<ssize_t>(text.size());
  }
  /// Until `part` has come, or the end, or three seconds without anything.
  std::string receive_until(const std::string& part) {
    while (got_.find(part) == std::string::npos) {
      pollfd ready{socket_, POLLIN, 0};
      if (::poll(&ready, 1, 3000) <= 0) break;
      std::array<char, 4096> buffer{};
      const ssize_t size = ::recv(socket_, buffer.data(), buffer.size(), 0);
      if (size <= 0) break;
      got_.append(buffer.data(), static_cast<std::size_t>(size));
    }
    return got_;
  }

 private:
  int socket_;
  bool connected_ = false;
  std::string got_;
};

struct Running {
  Shelf shelf;
  boost::asio::io_context io;
  std::optional<Server> server;
  std::jthread thread;

  Running() {
    shelf.has_site = true;
    shelf.run = "abc";
    shelf.files["index.html"] = std::make_shared<const OutputFile>(
        OutputFile{"index.html", "page", "", "", "text/html; charset=utf-8",
                   "<html><head></head><body>start</body></html>"});
    server.emplace(io, 0, false, shelf);
    server->start([](const std::string&) {});
    thread = std::jthread([this] { io.run(); });
  }
  ~Running() {
    io.stop();
    thread.join();
    server.reset();
  }

  std::string own_host() const { return "127.0.0.1:" + std::to_string(server->port()); }
  std::string get(const std::string& target) const {
    return "GET " + target + " HTTP/1.1\r\nHost: " + own_host() + "\r\n\r\n";
  }
  std::string ask(const std::string& text) const {
    Client client(server->port());
    client.send(text);
    return client.receive_until("</html>");
  }
  void tell(const std::string& message) {
    boost::asio::post(io, [this, message] { server->tell(message); });
  }
};

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a page is served, and its head alone to HEAD") {
  const Running running;
  const std::string page = running.ask(running.get("/"));
  CHECK(page.starts_with("HTTP/1.1 200 "));
  CHECK(holds(page, "start</body></html>"));
  const std::string head = running.ask("HEAD / HTTP/1.1\r\nHost: " + running.own_host() +
                                       "\r\nConnection: close\r\n\r\n");
  CHECK(head.starts_with("HTTP/1.1 200 "));
  const std::size_t length = page.size() - page.find("\r\n\r\n") - 4;
  CHECK(holds(head, "Content-Length: " + std::to_string(length)));
  CHECK(head.ends_with("\r\n\r\n"));
}

TEST_CASE("one connection asks many times") {
  const Running running;
  Client client(running.server->port());
  client.send(running.get("/nothing") + running.get("/stadga--serve/worker.js") + running.get("/"));
  const std::string got = client.receive_until("start</body></html>");
  CHECK(holds(got, "HTTP/1.1 404 "));
  CHECK(holds(got, "EventSource"));
  CHECK(holds(got, "start</body></html>"));
}

TEST_CASE("what is no request of ours is refused in words of HTTP") {
  const Running running;
  const std::string host = "\r\nHost: " + running.own_host() + "\r\n";
  CHECK(running.ask("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n").starts_with("HTTP/1.1 421 "));
  CHECK(running.ask("GET / HTTP/1.1\r\n\r\n").starts_with("HTTP/1.1 421 "));
  CHECK(running.ask("GET /../x HTTP/1.1" + host + "\r\n").starts_with("HTTP/1.1 400 "));
  CHECK(running.ask("GET http://evil.example/ HTTP/1.1" + host + "\r\n")
            .starts_with("HTTP/1.1 400 "));
  CHECK(running.ask("nonsense\r\n\r\n").starts_with("HTTP/1.1 400 "));
  CHECK(running.ask("POST / HTTP/1.1" + host + "Content-Length: 5\r\n\r\nhello")
            .starts_with("HTTP/1.1 413 "));
  CHECK(running.ask("POST / HTTP/1.1" + host + "Content-Length: 0\r\n\r\n")
            .starts_with("HTTP/1.1 405 "));
  CHECK(running.ask("GET / HTTP/1.1" + host + "X: " + std::string(20000, 'x') + "\r\n\r\n")
            .starts_with("HTTP/1.1 431 "));
  // Near misses.
  CHECK(running.ask("GET / HTTP/1.1" + host + "X: " + std::string(9000, 'x') + "\r\n\r\n")
            .starts_with("HTTP/1.1 200 "));
}

TEST_CASE("two requests cannot hide in one") {
  const Running running;
  const std::string got = running.ask(
      "POST / HTTP/1.1\r\nHost: " + running.own_host() +
      "\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + running.get("/"));
  CHECK_FALSE(holds(got, "start</body>"));
}

TEST_CASE("a page that waits hears what it missed and what comes") {
  Running running;
  running.tell("first");
  Client client(running.server->port());
  client.send(running.get("/stadga--serve/events"));
  CHECK(holds(client.receive_until("data: first\n\n"), "text/event-stream"));
  running.tell("second");
  CHECK(holds(client.receive_until("data: second\n\n"), "data: second\n\n"));
}

TEST_CASE("a hundred pages that wait and forty that never finish asking starve nobody") {
  Running running;
  std::vector<std::unique_ptr<Client>> waiting;
  std::vector<std::unique_ptr<Client>> slow;
  for (int i = 0; i < 100; ++i) {
    waiting.push_back(std::make_unique<Client>(running.server->port()));
    REQUIRE(waiting.back()->send(running.get("/stadga--serve/events")));
  }
  for (int i = 0; i < 40; ++i) {
    slow.push_back(std::make_unique<Client>(running.server->port()));
    REQUIRE(slow.back()->send("GET / HT"));
  }
  for (int i = 0; i < 50; ++i) REQUIRE(running.ask(running.get("/")).starts_with("HTTP/1.1 200 "));
  running.tell("news");
  for (const auto& client : waiting)
    CHECK(holds(client->receive_until("data: news\n\n"), "data: news\n\n"));
}

TEST_CASE("a page that has gone is forgotten") {
  Running running;
  const auto count = [&] {
    std::promise<std::size_t> told;
    boost::asio::post(running.io, [&] { told.set_value(running.server->listener_count()); });
    return told.get_future().get();
  };
  {
    Client client(running.server->port());
    client.send(running.get("/stadga--serve/events"));
    client.receive_until("retry");
    CHECK(count() == 1);
  }
  for (int i = 0; i < 100 && count() > 0; ++i)
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  CHECK(count() == 0);
}

TEST_CASE("a port that is taken is refused, or the next is taken") {
  const Running running;
  boost::asio::io_context io;
  const std::uint16_t taken = running.server->port();
  CHECK_THROWS_AS(Server(io, taken, false, running.shelf), boost::system::system_error);
  const Server next(io, taken, true, running.shelf);
  CHECK(next.port() > taken);
}

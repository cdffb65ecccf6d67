// SPDX-License-Identifier: EUPL-1.2
#include "serve/server.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <deque>
#include <memory>
#include <optional>
#include <set>

#include <boost/asio.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>

#include "serve/answer.h"

namespace stadga::serve {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using asio::ip::tcp;
using boost::system::error_code;

constexpr std::uint32_t most_header_bytes = 16 * 1024;
constexpr std::size_t most_connections = 400;
constexpr std::size_t most_waiting_messages = 64;
constexpr int most_ports_tried = 100;
/// For the whole of a request to arrive, or for a connection to lie idle.
constexpr std::chrono::seconds longest_silence(20);
constexpr std::chrono::seconds longest_write(20);
constexpr std::chrono::seconds between_signs_of_life(15);

using Text = std::shared_ptr<const std::string>;

Text shared(std::string text) {
  return std::make_shared<const std::string>(std::move(text));
}

Text as_event(const std::string& message) {
  return shared("data: " + message + "\n\n");
}

std::string text_of(const beast::string_view& view) {
  return {view.data(), view.size()};
}

}  // namespace

class Server::Core : public std::enable_shared_from_this<Core> {
 public:
  class Session;
  class Listener;

  Core(asio::io_context& io, const Shelf& shelf)
      : io_(io), acceptor_(io), pause_(io), beat_(io), shelf_(shelf) {}

  void open(std::uint16_t port, bool or_next) {
    for (int tried = 0;; ++tried) {
      error_code error;
      if (bind(port, error)) return;
      const bool taken = error == asio::error::address_in_use;
      if (!or_next || !taken || tried == most_ports_tried || port == 65535)
        throw boost::system::system_error(error);
      ++port;
    }
  }

  std::uint16_t port() const { return port_; }
  const Shelf& shelf() const { return shelf_; }

  void start(std::function<void(const std::string&)> seen) {
    seen_ = std::move(seen);
    accept();
    give_signs_of_life();
  }

  void stop() {
    error_code ignored;
    stopped_ = true;
    acceptor_.close(ignored);
    pause_.cancel();
    beat_.cancel();
    // They know us as we know them; what they are still writing keeps them.
    listeners_.clear();
  }

  void seen(const std::string& path) const { seen_(path); }
  void tell(const std::string& message);
  std::size_t listener_count() const { return listeners_.size(); }
  const Text& last() const { return last_; }

  void listen(std::shared_ptr<Listener> listener) { listeners_.insert(std::move(listener)); }
  void forget(const std::shared_ptr<Listener>& listener) { listeners_.erase(listener); }
  void opened() { ++connections_; }
  void closed() {
    --connections_;
    if (full_ && !stopped_ && connections_ < most_connections) {
      full_ = false;
      accept();
    }
  }

 private:
  bool bind(std::uint16_t port, error_code& error) {
    const tcp::endpoint here(asio::ip::address_v4::loopback(), port);
    if (acceptor_.is_open()) acceptor_.close();
    acceptor_.open(here.protocol(), error);
    // A port that is only just let go may be taken again; one that is in use may not.
    if (!error) acceptor_.set_option(tcp::acceptor::reuse_address(true), error);
    if (!error) acceptor_.bind(here, error);
    if (!error) acceptor_.listen(asio::socket_base::max_listen_connections, error);
    if (!error) port_ = acceptor_.local_endpoint(error).port();
    return !error;
  }

  void accept();
  void give_signs_of_life();
  void send_all(const Text& text);

  asio::io_context& io_;
  tcp::acceptor acceptor_;
  asio::steady_timer pause_;
  asio::steady_timer beat_;
  const Shelf& shelf_;
  std::uint16_t port_ = 0;
  std::function<void(const std::string&)> seen_;
  std::set<std::shared_ptr<Listener>> listeners_;
  Text last_;
  std::size_t connections_ = 0;
  bool full_ = false;
  bool stopped_ = false;
};

/// A page that waits for news.
class Server::Core::Listener : public std::enable_shared_from_this<Listener> {
 public:
  Listener(tcp::socket socket, std::shared_ptr<Core> core)
      : socket_(std::move(socket)), deadline_(socket_.get_executor()), core_(std::move(core)) {
    core_->opened();
  }
  Listener(const Listener&) = delete;
  Listener& operator=(const Listener&) = delete;
  ~Listener() { core_->closed(); }

  void start(const Text& head) {
    core_->listen(shared_from_this());
    watch_for_end();
    send(head);
    if (core_->last()) send(core_->last());
  }

  void send(const Text& text) {
    // Whoever does not read is let go, and asks anew.
    if (waiting_.size() >= most_waiting_messages) return close();
    waiting_.push_back(text);
    if (waiting_.size() == 1) write();
  }

  void close() {
    error_code ignored;
    deadline_.cancel();
    socket_.close(ignored);
    core_->forget(shared_from_this());
  }

 private:
  void watch_for_end() {
    socket_.async_read_some(asio::buffer(ignored_),
                            [self = shared_from_this()](const error_code& error, std::size_t) {
                              if (error) return self->close();
                              self->watch_for_end();
                            });
  }

  void write() {
    deadline_.expires_after(longest_write);
    deadline_.async_wait([self = shared_from_this()](const error_code& error) {
      if (!error) self->close();
    });
    asio::async_write(socket_, asio::buffer(*waiting_.front()),
                      [self = shared_from_this()](const error_code& error, std::size_t) {
                        self->deadline_.cancel();
                        if (error) return self->close();
                        self->waiting_.pop_front();
                        if (!self->waiting_.empty()) self->write();
                      });
  }

  tcp::socket socket_;
  asio::steady_timer deadline_;
  std::shared_ptr<Core> core_;
  std::deque<Text> waiting_;
  std::array<char, 256> ignored_{};
};

/// A connection that asks and is answered, as often as it likes.
class Server::Core::Session : public std::enable_shared_from_this<Session> {
 public:
  Session(tcp::socket socket, std::shared_ptr<Core> core)
      : stream_(std::move(socket)), core_(std::move(core)) {
    core_->opened();
  }
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;
  ~Session() { core_->closed(); }

  void read() {
    parser_ = std::make_unique<http::request_parser<http::empty_body>>();
    parser_->header_limit(most_header_bytes);
    parser_->body_limit(0);
    stream_.expires_after(longest_silence);
    http::async_read(stream_, buffer_, *parser_,
                     [self = shared_from_this()](const error_code& error, std::size_t) {
                       self->have_read(error);
                     });
  }

 private:
  void have_read(const error_code& error) {
    if (!error) return reply();
    if (error == http::error::header_limit) return refuse(431);
    if (error == http::error::body_limit) return refuse(413);
    const bool ours = error.category() == http::make_error_code(http::error::bad_method).category();
    if (ours && error != http::error::end_of_stream && error != http::error::partial_message)
      return refuse(400);
    end();
  }

  void refuse(unsigned status) {
    Answer out;
    out.status = status;
    out.fields = {{"Content-Type", "text/plain; charset=utf-8"}, {"Cache-Control", "no-store"}};
    send(std::move(out), 11, false, false);
  }

  void reply() {
    const auto& asked = parser_->get();
    Request request{text_of(asked.method_string()),
                    text_of(asked.target()),
                    {},
                    text_of(asked[http::field::origin]),
                    text_of(asked["Sec-Fetch-Site"])};
    const auto hosts = asked.equal_range(http::field::host);
    for (auto host = hosts.first; host != hosts.second; ++host)
      request.hosts.push_back(text_of(host->value()));
    Answer out = answer(request, core_->shelf(), core_->port());
    if (!out.page.empty() && request.method == "GET") core_->seen(out.page);
    const bool head = request.method == "HEAD";
    if (out.is_events && !head) return become_listener(out);
    // A body that nobody has read would be taken for the next request.
    const bool bare = asked.method() == http::verb::get || head;
    send(std::move(out), asked.version(), asked.keep_alive() && bare, head);
  }

  void send(Answer out, unsigned version, bool keep_alive, bool head) {
    response_ = {};
    response_.version(version);
    response_.result(out.status);
    for (const auto& [name, value] : out.fields) response_.set(name, value);
    response_.keep_alive(keep_alive);
    response_.content_length(out.body.size());
    if (!head) response_.body() = std::move(out.body);
    stream_.expires_after(longest_write);
    serializer_.emplace(response_);
    auto done = [self = shared_from_this(), keep_alive](const error_code& error, std::size_t) {
      if (error || !keep_alive) return self->end();
      self->read();
    };
    if (head)
      http::async_write_header(stream_, *serializer_, std::move(done));
    else
      http::async_write(stream_, *serializer_, std::move(done));
  }

  void become_listener(const Answer& out) {
    std::string head = "HTTP/1.1 200 OK\r\nConnection: close\r\n";
    for (const auto& [name, value] : out.fields)
      head.append(name).append(": ").append(value).append("\r\n");
    head += "\r\nretry: 500\n\n";
    stream_.expires_never();
    std::make_shared<Listener>(stream_.release_socket(), core_)->start(shared(std::move(head)));
  }

  void end() {
    error_code ignored;
    stream_.socket().shutdown(tcp::socket::shutdown_both, ignored);
    stream_.close();
  }

  beast::tcp_stream stream_;
  std::shared_ptr<Core> core_;
  beast::flat_buffer buffer_{most_header_bytes + 1024};
  std::unique_ptr<http::request_parser<http::empty_body>> parser_;
  http::response<http::string_body> response_;
  std::optional<http::response_serializer<http::string_body>> serializer_;
};

void Server::Core::accept() {
  if (connections_ >= most_connections) {
    full_ = true;
    return;
  }
  acceptor_.async_accept([self = shared_from_this()](const error_code& error, tcp::socket socket) {
    if (error == asio::error::operation_aborted) return;
    if (!error) {
      error_code ignored;
      socket.set_option(tcp::no_delay(true), ignored);
      std::make_shared<Session>(std::move(socket), self)->read();
      return self->accept();
    }
    // Too many files are open: some will be closed.
    self->pause_.expires_after(std::chrono::milliseconds(200));
    self->pause_.async_wait([self](const error_code& stopped) {
      if (!stopped) self->accept();
    });
  });
}

void Server::Core::send_all(const Text& text) {
  const std::set<std::shared_ptr<Listener>> now = listeners_;
  for (const std::shared_ptr<Listener>& listener : now) listener->send(text);
}

void Server::Core::tell(const std::string& message) {
  last_ = as_event(message);
  send_all(last_);
}

void Server::Core::give_signs_of_life() {
  beat_.expires_after(between_signs_of_life);
  beat_.async_wait([self = shared_from_this()](const error_code& stopped) {
    if (stopped) return;
    self->send_all(shared(": \n\n"));
    self->give_signs_of_life();
  });
}

Server::Server(asio::io_context& io, std::uint16_t port, bool or_next, const Shelf& shelf)
    : core_(std::make_shared<Core>(io, shelf)) {
  core_->open(port, or_next);
}

Server::~Server() {
  core_->stop();
}

std::uint16_t Server::port() const {
  return core_->port();
}

void Server::start(std::function<void(const std::string&)> seen) {
  started_ = true;
  core_->start(std::move(seen));
}

void Server::tell(const std::string& message) {
  core_->tell(message);
}

std::size_t Server::listener_count() const {
  return core_->listener_count();
}

}  // namespace stadga::serve

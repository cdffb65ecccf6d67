// SPDX-License-Identifier: EUPL-1.2
// HTTP on 127.0.0.1, one thread for all connections: a tab that listens costs a socket and no
// thread (cpp-httplib gives each one of its eight threads, and the ninth tab waits for ever).
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include <boost/asio/io_context.hpp>

#include "serve/shelf.h"

namespace stadga::serve {

class Server {
 public:
  /// Takes `port` (0: any that is free), or with `or_next` the first free one from there on.
  /// Throws boost::system::system_error where there is none.
  Server(boost::asio::io_context& io, std::uint16_t port, bool or_next, const Shelf& shelf);
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;
  ~Server();

  std::uint16_t port() const;
  /// From here on requests are answered. `seen` is told the path of every page that somebody opens.
  void start(std::function<void(const std::string& path)> seen);
  bool is_started() const { return started_; }
  /// Sends to every page that listens; one that listens later hears the last message first.
  void tell(const std::string& message);
  std::size_t listener_count() const;

 private:
  class Core;
  std::shared_ptr<Core> core_;
  bool started_ = false;
};

}  // namespace stadga::serve

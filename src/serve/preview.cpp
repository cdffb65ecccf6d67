// SPDX-License-Identifier: EUPL-1.2
#include "serve/preview.h"

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <memory>
#include <random>
#include <utility>

#include <boost/asio.hpp>

#include "serve/server.h"
#include "serve/trouble.h"

namespace stadga::serve {
namespace {

namespace asio = boost::asio;
using boost::system::error_code;
using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

/// A save is several steps (write, rename, …), and a checkout many: they are waited for.
constexpr milliseconds quiet(6);
constexpr milliseconds longest_wait(400);
/// An error may be half a save: a little longer, so that it is not shown for nothing.
constexpr milliseconds doubt(50);
/// The draft has been shown; the browser gets the computer to itself first.
constexpr milliseconds before_whole(150);
constexpr milliseconds between_looks(500);

std::string random_name() {
  std::random_device random;
  return fmt::format("{:08x}{:08x}", random(), random());
}

std::string below(const std::string& path, const std::string& site) {
  return fs::is_within(path, site) && path != site ? path.substr(site.size() + 1) : path;
}

class Preview {
 public:
  Preview(const fs::FileSystem& disk, const Settings& settings, Told& told)
      : disk_(disk),
        settings_(settings),
        told_(told),
        watcher_(disk, settings.compile.site, {"site.yml", "policies", "content", "themes"},
                 shared_folders(settings.compile)),
        events_(io_),
        signals_(io_, SIGINT, SIGTERM),
        timer_(io_),
        look_(io_),
        worker_(1) {
    events_.assign(watcher_.descriptor());
    shelf_.run = random_name();
    shelf_.language = settings.language.value_or(Language::sv);
  }
  Preview(const Preview&) = delete;
  Preview& operator=(const Preview&) = delete;
  // The watcher closes it.
  ~Preview() { events_.release(); }

  Ended run() {
    try {
      server_ = std::make_unique<Server>(io_, settings_.port, settings_.or_next_port, shelf_);
    } catch (const boost::system::system_error& error) {
      return error.code() == asio::error::access_denied ? Ended::port_forbidden : Ended::port_taken;
    }
    signals_.async_wait([this](const error_code& error, int) {
      if (!error) end();
    });
    wait_for_changes();
    look_again();
    start({});
    io_.run();
    server_.reset();
    worker_.join();
    return Ended::by_user;
  }

 private:
  static std::vector<std::string> shared_folders(const CompileOptions& options) {
    if (options.shared.empty()) return {};
    return {options.shared};
  }

  /// Nothing is half written, whatever is being made: there is nothing to wait for.
  void end() {
    if (building_) {
      std::cout.flush();
      std::cerr.flush();
      std::_Exit(EXIT_SUCCESS);
    }
    io_.stop();
  }

  void wait_for_changes() {
    events_.async_wait(asio::posix::stream_descriptor::wait_read, [this](const error_code& error) {
      if (error) return;
      take(watcher_.read());
      wait_for_changes();
    });
  }

  /// A folder that has gone tells nothing of its return.
  void look_again() {
    look_.expires_after(between_looks);
    look_.async_wait([this](const error_code& error) {
      if (error) return;
      if (!watcher_.has_root()) take(watcher_.read());
      look_again();
    });
  }

  void take(fs::Changes changes) {
    for (const fs::Error& error : changes.unwatched) told_.unwatched(error);
    if (changes.empty()) return;
    const auto now = Clock::now();
    if (!pending_) first_change_ = now;
    pending_ = true;
    all_ = all_ || changes.all;
    paths_.merge(changes.paths);
    if (!building_) begin_after(now - first_change_ > longest_wait ? milliseconds(0) : quiet);
  }

  /// Every change puts it off anew, and throws away what was held in doubt.
  void begin_after(milliseconds wait) {
    timer_.expires_after(wait);
    timer_.async_wait([this](const error_code& error) {
      if (!error && !building_) begin();
    });
  }

  void begin() {
    if (!pending_) return start({});
    pending_ = false;
    shown_ = {};
    since_sound_.merge(paths_);
    paths_.clear();
    all_since_sound_ = all_since_sound_ || std::exchange(all_, false);
    if (!may_draft()) return start({});
    start(draft_for(since_sound_, all_since_sound_, settings_.compile.site, shelf_, viewed_));
  }

  /// What a draft leaves out must be known to be sound.
  bool may_draft() const {
    if (!shelf_.has_site || viewed_.empty()) return false;
    const std::string policies = fs::join(settings_.compile.site, "policies");
    return whole_is_sound_ ||
           (!all_since_sound_ && std::ranges::all_of(since_sound_, [&](const std::string& path) {
             return fs::is_within(path, policies);
           }));
  }

  void start(Work work) {
    building_ = true;
    asio::post(worker_, [this, work = std::move(work)] {
      auto made = std::make_shared<Made>();
      std::exception_ptr failure;
      try {
        *made = make(disk_, settings_.compile, settings_.generator, work);
      } catch (...) {
        failure = std::current_exception();
      }
      asio::post(io_, [this, made, failure] {
        if (failure) std::rethrow_exception(failure);
        building_ = false;
        done(made);
      });
    });
  }

  void done(const std::shared_ptr<const Made>& made) {
    if (!server_->is_started()) {
      show(*made);
      server_->start([this](const std::string& path) { viewed_ = path; });
      told_.ready("http://127.0.0.1:" + std::to_string(server_->port()) + '/', outcome_of(*made));
    } else if (made->sound()) {
      show(*made);
      if (made->work.whole) told_.built(outcome_of(*made));
    } else if (!pending_) {
      timer_.expires_after(doubt);
      timer_.async_wait([this, made](const error_code& error) {
        if (!error && !pending_) show_unsound(*made);
      });
      return;
    }
    after(*made);
  }

  void show_unsound(const Made& made) {
    show(made);
    if (made.work.whole) told_.built(outcome_of(made));
    after(made);
  }

  /// What comes next.
  void after(const Made& made) {
    if (made.work.whole && !pending_) {
      whole_is_sound_ = made.sound();
      if (!made.sound()) return;
      since_sound_.clear();
      all_since_sound_ = false;
      return;
    }
    begin_after(pending_ ? quiet : made.sound() ? before_whole : milliseconds(0));
  }

  void show(const Made& made) {
    shelf_.language = settings_.language.value_or(
        made.compilation.model.site.language == "en" ? Language::en : Language::sv);
    const bool had_site = shelf_.has_site;
    const Files before = shelf_.files;
    const std::string trouble_before = std::exchange(shelf_.trouble, trouble_of(made));
    if (made.sound()) {
      Files after = made.files;
      if (!made.work.whole) after.insert(before.begin(), before.end());
      shelf_.files = std::move(after);
      shelf_.has_site = true;
      if (made.work.whole) last_whole_ = shelf_.files;
    } else {
      // What a draft showed was not the whole truth.
      shelf_.files = last_whole_;
    }
    const std::vector<std::string> paths = changed_paths(before, shelf_.files);
    if (made.sound()) count_pages(paths);
    if (shown_ == milliseconds(0) && server_->is_started())
      shown_ = std::chrono::duration_cast<milliseconds>(Clock::now() - first_change_);
    const bool others = shelf_.trouble != trouble_before;
    if (paths.empty() && !others && shelf_.build > 0) return;
    // A page that holds the errors itself is made anew with them.
    const std::optional<std::vector<std::string>> changed =
        had_site ? std::optional(paths) : std::nullopt;
    const std::uint64_t since = shelf_.build;
    if (!had_site || !paths.empty()) ++shelf_.build;
    server_->tell(message_of(shelf_, since, changed));
  }

  std::string trouble_of(const Made& made) const {
    if (made.fault)
      return trouble_html(made.fault->message, made.fault->help, shelf_.language, shelf_.has_site);
    return trouble_html(made.compilation.diagnostics, shelf_.language, shelf_.has_site);
  }

  void count_pages(const std::vector<std::string>& changed) {
    for (const std::string& path : changed) {
      if (path.ends_with(".html") && path.find("/fragment/") == std::string::npos)
        changed_pages_.insert(path);
    }
  }

  Outcome outcome_of(const Made& made) {
    Outcome out{made, {}, all_since_sound_, changed_pages_.size(), shown_, shelf_.language};
    for (const std::string& path : since_sound_)
      out.sources.insert(below(path, settings_.compile.site));
    changed_pages_.clear();
    return out;
  }

  const fs::FileSystem& disk_;
  const Settings& settings_;
  Told& told_;
  fs::Watcher watcher_;
  asio::io_context io_;
  asio::posix::stream_descriptor events_;
  asio::signal_set signals_;
  asio::steady_timer timer_;
  asio::steady_timer look_;
  asio::thread_pool worker_;
  Shelf shelf_;
  std::unique_ptr<Server> server_;
  std::string viewed_;  ///< the page that was opened last
  bool building_ = false;

  bool pending_ = false;  ///< something has changed that no build has read
  std::set<std::string> paths_;
  bool all_ = false;
  Clock::time_point first_change_;
  milliseconds shown_{0};
  /// What has changed since the last whole site without errors.
  std::set<std::string> since_sound_;
  bool all_since_sound_ = false;
  bool whole_is_sound_ = false;
  Files last_whole_;
  std::set<std::string> changed_pages_;
};

}  // namespace

Ended run(const fs::FileSystem& disk, const Settings& settings, Told& told) {
  return Preview(disk, settings, told).run();
}

}  // namespace stadga::serve

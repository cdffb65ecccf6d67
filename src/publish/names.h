// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

#include "fs/file_system.h"

namespace stadga::publish {

/// The output and the hidden names beside it that putting a site in its place needs.
struct Names {
  explicit Names(const std::string& output)
      : out(output),
        staging(beside(".stadga-new")),
        old(beside(".stadga-old")),
        journal(beside(".stadga-journal")) {}

  std::string out;
  std::string staging;  ///< the new site until the exchange, the old one after it
  std::string old;      ///< the old site, where two renames must do for an exchange
  std::string journal;  ///< what was made and what stood there; see journal.h

 private:
  std::string beside(std::string_view ending) const {
    std::string name = ".";
    name.append(fs::file_name(out)).append(ending);
    return fs::join(fs::parent(out), name);
  }
};

}  // namespace stadga::publish

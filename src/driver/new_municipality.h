// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "diag/diagnostic.h"
#include "fs/file_system.h"

namespace stadga {

struct NewMunicipality {
  std::string site;    ///< absolute path of the site's folder
  std::string shared;  ///< installed data; may be empty
  std::string id;
  std::string name;  ///< `Exempelby kommun`
};

/// Writes policies/<id>/ with the files of a small, sound municipality to start from. Returns the
/// paths written, or says why nothing was: the id cannot be one, or the folder is there already.
std::vector<std::string> make_municipality(fs::FileSystem& disk, const NewMunicipality& wanted,
                                           std::optional<Text>& refusal);

}  // namespace stadga

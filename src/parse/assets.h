// SPDX-License-Identifier: EUPL-1.2
// The pictures and fonts in a municipality's folder, and which of them municipality.yml names.
#pragma once

#include <string>
#include <vector>

#include "diag/diagnostic.h"
#include "load/load.h"
#include "model/terms.h"

namespace stadga::parse {

class Assets {
 public:
  /// Both are kept by reference.
  Assets(const load::MunicipalityInput& folder, Diagnostics& diagnostics);

  /// Null where the file cannot be used; the reason is reported.
  const std::string* bytes(const Placed& named);
  void report_unused();

 private:
  void unreadable(const Placed& named, load::AssetInput::State state);

  const load::MunicipalityInput& folder_;
  Diagnostics& diagnostics_;
  std::vector<std::string> unused_;
};

extern const Kind missing_asset;
extern const Kind unused_asset;

}  // namespace stadga::parse

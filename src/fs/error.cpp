// SPDX-License-Identifier: EUPL-1.2
#include <system_error>

#include "fs/file_system.h"

namespace stadga::fs {

Error::Error(std::string path, int error_number)
    : std::runtime_error(path + ": " + std::generic_category().message(error_number)),
      path_(std::move(path)),
      error_number_(error_number) {}

}  // namespace stadga::fs

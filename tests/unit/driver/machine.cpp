// SPDX-License-Identifier: EUPL-1.2
#include "driver/machine.h"

#include <cerrno>
#include <set>
#include <system_error>

#include <catch2/catch.hpp>

using namespace stadga;
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

TEST_CASE("what the machine cannot do is told in both languages") {
  const int error_number =
      GENERATE(ENOENT, ENOTDIR, EISDIR, EEXIST, ENOTEMPTY, EINVAL, ELOOP, ENOSPC, EDQUOT, EFBIG,
               EACCES, EPERM, EROFS, EBUSY, EXDEV, ENAMETOOLONG, EILSEQ, EOPNOTSUPP, EMLINK, EIO,
               ENXIO, ENODEV, ESTALE, ETIMEDOUT, EAGAIN, ETXTBSY, ENOMEM, EMFILE, ENFILE);
  const std::string system = std::generic_category().message(error_number);
  CAPTURE(system);
  const MachineFault fault = describe(fs::Error("/www/ut", error_number));
  for (const Language language : {Language::sv, Language::en}) {
    CHECK_THAT(fault.message.in(language), StartsWith("`/www/ut`: "));
    CHECK_FALSE(fault.message.in(language).find("{}") != std::string::npos);
    CHECK_FALSE(fault.help.in(language).empty());
  }
  CHECK(fault.message.sv != fault.message.en);
  CHECK(fault.help.sv != fault.help.en);
  CHECK(fault.message.sv.find(system) == std::string::npos);
}

TEST_CASE("what is rare is told in the system's words, and said to be English") {
  for (const int number : {ENOSPC, EDQUOT, EACCES, EPERM, EROFS, EBUSY, EINVAL}) {
    const MachineFault other = describe(fs::Error("/www/ut", number), false);
    CHECK(other.help.sv.find("--out") == std::string::npos);
    CHECK(other.help.sv.find("bygg") == std::string::npos);
    CHECK_FALSE(other.help.empty());
  }
  const MachineFault fault = describe(fs::Error("/www/ut", EPROTO));
  CHECK(fault.message.sv == "`/www/ut`: datorn svarade med fel 71 (på engelska: `Protocol error`)");
  CHECK(fault.message.en == "`/www/ut`: the computer answered with error 71 (`Protocol error`)");
  CHECK_FALSE(fault.help.sv.empty());
}

// SPDX-License-Identifier: EUPL-1.2
#include "render/html/qr.h"

#include <fmt/format.h>
#include <qrcodegen/qrcodegen.hpp>

#include "render/paths.h"

namespace stadga::render {
namespace {

/// Modules of white around the code, by the standard.
constexpr int quiet_zone = 4;
/// Bytes that the largest code holds at the level of correction that we use.
constexpr std::size_t most_bytes = 2331;

std::string dark_modules(const qrcodegen::QrCode& code) {
  std::string path;
  for (int y = 0; y < code.getSize(); ++y) {
    for (int x = 0; x < code.getSize(); ++x) {
      if (code.getModule(x, y))
        path += fmt::format("M{},{}h1v1h-1z", x + quiet_zone, y + quiet_zone);
    }
  }
  return path;
}

}  // namespace

bool has_qr(const Model& model, const Municipality& town) {
  return rules_address(model, town).size() <= most_bytes;
}

OutputFile rules_qr(const Model& model, const Municipality& town) {
  // Medium: readable though a seventh of it is dirty or torn, as on a poster.
  const auto code = qrcodegen::QrCode::encodeText(rules_address(model, town).c_str(),
                                                  qrcodegen::QrCode::Ecc::MEDIUM);
  const int side = code.getSize() + 2 * quiet_zone;
  return {
      qr_path(town),
      "asset",
      town.id,
      "qr",
      "image/svg+xml",
      fmt::format("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {0} {0}\" "
                  "shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0,0h{0}v{0}h-{0}z\"/>"
                  "<path d=\"{1}\"/></svg>\n",
                  side, dark_modules(code))};
}

}  // namespace stadga::render

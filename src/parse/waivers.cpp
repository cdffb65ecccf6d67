// SPDX-License-Identifier: EUPL-1.2
#include "parse/documents.h"
#include "parse/fields.h"

namespace stadga::parse {

void parse_waivers(const SourceFile& file, Municipality& out, Diagnostics& diagnostics) {
  const std::optional<yaml::Node> root = read_keys(file, diagnostics);
  if (!root) return;
  Fields fields(*root, diagnostics);
  fields.format();
  for (const yaml::Node* node : fields.mappings("waivers", true)) {
    Fields keys(*node, diagnostics);
    Waiver waiver;
    waiver.check = keys.reference("check");
    waiver.span = waiver.check.span;
    const Placed subject = keys.text("subject");
    waiver.subject = {subject.text, subject.span};
    waiver.reason = keys.text("reason");
    waiver.by = keys.text("by");
    const yaml::Node* until = keys.any("until");
    if (until == nullptr)
      keys.text("until");  // says that it is missing
    else
      waiver.until_at = until->span;
    waiver.until = keys.date("until");
    keys.finish();
    if (waiver.check.given() && waiver.until) out.waivers.push_back(std::move(waiver));
  }
  fields.finish();
}

}  // namespace stadga::parse

// SPDX-License-Identifier: EUPL-1.2
// A municipality made of a guideline's text and rules that quote it.
#pragma once

#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "check/check.h"
#include "markdown/document.h"

namespace stadga::agreement {

class Town {
 public:
  explicit Town(const std::string& guideline) {
    Chapter chapter;
    chapter.file = std::make_shared<SourceFile>("policies/exempelby/guideline.md", guideline);
    Diagnostics diagnostics;
    markdown::HeadingIds ids;
    chapter.document = markdown::parse(*chapter.file, 0, diagnostics, ids).value();
    model_.municipalities.emplace_back();
    town().id = "exempelby";
    town().chapters.push_back(std::move(chapter));
  }

  Rule& rule(const std::string& modality, const std::string& statement,
             const std::vector<std::string>& quotes) {
    Rule rule;
    rule.id = "regel-" + std::to_string(town().rules.size() + 1);
    rule.modality.id = modality;
    rule.statement.text = statement;
    for (const std::string& text : quotes) rule.quotes.push_back(quote(text));
    town().rules.push_back(std::move(rule));
    return town().rules.back();
  }

  void not_a_rule(const std::string& text, const std::string& reason) {
    NotARule listed;
    listed.quote = quote(text);
    listed.reason.text = reason;
    town().not_rules.push_back(std::move(listed));
  }

  Municipality& town() { return model_.municipalities.front(); }
  check::Findings findings() const { return check::run(model_, 1); }

  /// The messages of this kind, sorted as they are shown.
  std::vector<std::string> found(std::string_view kind) const {
    std::vector<std::string> messages;
    const check::Findings all = findings();
    for (const Diagnostic& finding : all.open.list()) {
      if (finding.kind->name == kind) messages.push_back(finding.message.sv);
    }
    return messages;
  }

 private:
  Quote quote(const std::string& text) {
    const auto& units = town().chapters.front().document.units;
    for (std::size_t i = 0; i < units.size(); ++i) {
      if (units[i].text != text) continue;
      Quote quote;
      quote.text.text = text;
      quote.unit = i;
      return quote;
    }
    throw std::runtime_error("not in the guideline: " + text);
  }

  Model model_;
};

}  // namespace stadga::agreement

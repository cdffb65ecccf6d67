// SPDX-License-Identifier: EUPL-1.2
// A municipality whose guideline is given as Markdown, and a small register of laws.
#pragma once

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "check/check.h"
#include "markdown/document.h"
#include "unit/infotext/example.h"

namespace stadga::example {

inline Law law(std::string id, std::string name, std::string short_name, std::string sfs,
               std::string status, std::vector<std::string> other_names = {}) {
  Law made;
  made.id = std::move(id);
  made.name = std::move(name);
  made.short_name = std::move(short_name);
  made.sfs = std::move(sfs);
  made.kind = made.sfs.empty() ? "myndighet" : "lag";
  made.status = std::move(status);
  made.other_names = std::move(other_names);
  made.confidence = "hög";
  return made;
}

inline std::vector<Law> register_of_laws() {
  std::vector<Law> laws = {
      law("pul", "Personuppgiftslag (1998:204)", "personuppgiftslagen", "1998:204", "upphävd",
          {"PuL", "PuL (1998:204)"}),
      law("gdpr", "Förordning (EU) 2016/679", "dataskyddsförordningen", "", "gäller", {"GDPR"}),
      law("fl-1986", "Förvaltningslag (1986:223)", "1986 års förvaltningslag", "1986:223",
          "upphävd", {"förvaltningslagen (1986:223)", "äldre förvaltningslagen"}),
      law("fl-2017", "Förvaltningslag (2017:900)", "förvaltningslagen", "2017:900", "gäller"),
      law("arkivlagen", "Arkivlag (1990:782)", "arkivlagen", "1990:782", "gäller"),
      law("bbs-lagen", "Lag (1998:112) om ansvar för elektroniska anslagstavlor", "BBS-lagen",
          "1998:112", "gäller"),
      law("osl", "Offentlighets- och sekretesslag (2009:400)", "offentlighets- och sekretesslagen",
          "2009:400", "gäller", {"OSL"}),
      law("privacy-shield", "Privacy Shield, överenskommelse", "Privacy Shield", "", "ogiltig",
          {"Privacy Shield-avtalet"}),
      law("skl", "Sveriges Kommuner och Landsting", "SKL", "", "ersatt"),
      law("skr", "Sveriges Kommuner och Regioner", "SKR", "", "gäller"),
      law("di", "Datainspektionen", "Datainspektionen", "", "ersatt"),
      law("imy", "Integritetsskyddsmyndigheten", "IMY", "", "gäller"),
      law("mprt", "Myndigheten för press, radio och tv", "Myndigheten för press, radio och tv", "",
          "ersatt"),
      law("e-delegationen", "E-delegationen", "E-delegationen", "", "upphörd"),
  };
  const auto of = [&](std::string_view id) -> Law& {
    return *std::ranges::find(laws, id, &Law::id);
  };
  of("pul").until = read_date("2018-05-25");
  of("pul").replaced_by = references({"gdpr"});
  of("pul").repealed_by = "lag (2018:218)";
  of("skl").replaced_by = references({"skr"});
  of("di").replaced_by = references({"imy"});
  of("privacy-shield").kind = "eu-beslut";
  return laws;
}

class LawTown {
 public:
  explicit LawTown(const std::string& guideline) : model(exempelby()) {
    model.as_of = read_date("2026-11-21");
    model.laws = register_of_laws();
    file_ = std::make_shared<SourceFile>("policies/exempelby/guideline.md", guideline);
    Diagnostics ignored;
    markdown::HeadingIds taken;
    municipality_of(model).chapters.push_back({file_, *markdown::parse(*file_, 0, ignored, taken)});
  }

  Law& law(std::string_view id) { return *std::ranges::find(model.laws, id, &Law::id); }

  /// What is found of a kind: the words in the file that the finding and its places point at.
  std::vector<std::string> found(std::string_view kind) const {
    std::vector<std::string> words;
    for (const Diagnostic& finding : of(kind)) {
      words.emplace_back(finding.span.known() ? finding.span.text() : "");
      for (const Place& place : finding.places) words.emplace_back(place.span.text());
    }
    return words;
  }

  std::vector<Diagnostic> of(std::string_view kind) const {
    std::vector<Diagnostic> all;
    const check::Findings findings = check::run(model, 1);
    for (const Diagnostic& finding : findings.open.list()) {
      if (finding.kind->name == kind) all.push_back(finding);
    }
    return all;
  }

  Model model;

 private:
  std::shared_ptr<const SourceFile> file_;
};

/// What a sentence alone is reported for, as a guideline.
inline std::vector<std::string> found(std::string_view kind, const std::string& guideline) {
  return LawTown(guideline).found(kind);
}

using Found = std::vector<std::string>;

}  // namespace stadga::example

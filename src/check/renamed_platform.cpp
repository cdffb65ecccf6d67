// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <string>
#include <vector>

#include "base/text.h"
#include "check/checks.h"
#include "check/told.h"

namespace stadga::check {

const Kind renamed_platform_kind{
    .name = "renamed-platform",
    .severity = Severity::warning,
    .finds = {.sv = "En plattform nämns med sitt gamla namn, eller är nedlagd.",
              .en = "A platform is called by its old name, or has been closed."},
    .why = {.sv =
                "Läsaren letar efter ett namn som inte finns längre, och texten ser inaktuell ut. "
                "`X (tidigare Twitter)` går bra.",
            .en = "Readers look for a name that is gone, and the text looks stale. "
                  "`X (tidigare Twitter)` is fine."},
    .example =
        "accounts:\n"
        "  - id: exempelby-x\n"
        "    platform: twitter  # heter x i plattformsregistret\n",
    .waivable = true,
};

namespace {

struct OldName {
  const Platform* platform = nullptr;
  std::string written;
  std::vector<Token> words;
};

bool is_closed(const Platform& platform) {
  return platform.status == "nedlagd";
}

std::vector<OldName> old_names(const Model& model) {
  std::vector<OldName> names;
  for (const Platform& platform : model.platforms) {
    if (is_closed(platform) && model.as_of && platform.until && *platform.until > *model.as_of) {
      continue;
    }
    std::vector<std::string> written = platform.former_names;
    if (is_closed(platform)) {
      written.push_back(platform.name);
      written.insert(written.end(), platform.aliases.begin(), platform.aliases.end());
    }
    for (const std::string& name : written) {
      OldName old{&platform, name, tokens_of(name)};
      // A name of signs alone cannot be looked for.
      if (!old.words.empty()) names.push_back(std::move(old));
    }
  }
  return names;
}

enum class Form { none, name, compound };

/// A long name also in compounds (`Twitterkonto`); a short one only as it is written, for it may
/// be a word of its own.
Form form_of(std::string_view text, const Token& token, const OldName& name) {
  static constexpr std::size_t long_name = 6;
  const std::string& wanted = name.words.front().word;
  const std::string_view written = text.substr(token.begin, token.end - token.begin);
  if (!token.word.starts_with(wanted)) return Form::none;
  if (wanted.size() < long_name && !written.starts_with(name.written)) return Form::none;
  const std::string_view rest = std::string_view(token.word).substr(wanted.size());
  if (rest.empty()) return Form::name;
  const bool ending = rest == "s" || rest.front() == ':' || rest.front() == '-';
  return ending || wanted.size() >= long_name ? Form::compound : Form::none;
}

Form form_at(const Passage& passage, std::size_t at, const OldName& name) {
  if (at + name.words.size() > passage.tokens.size()) return Form::none;
  for (std::size_t i = 0; i < name.words.size(); ++i) {
    if (passage.tokens[at + i].address) return Form::none;
    const bool same = passage.tokens[at + i].word == name.words[i].word;
    if (name.words.size() > 1 && !same) return Form::none;
  }
  return name.words.size() > 1 ? Form::name : form_of(passage.text, passage.tokens[at], name);
}

Text message_of(const OldName& name) {
  const Platform& platform = *name.platform;
  if (!is_closed(platform)) {
    return say("`{}` heter nu {}", "`{}` is now called {}", name.written, platform.name);
  }
  if (!platform.until) return say("`{}` är nedlagd", "`{}` has been closed", name.written);
  return {fmt::format("`{}` lades ned den {}", name.written, swedish(*platform.until)),
          fmt::format("`{}` was closed on {}", name.written, iso(*platform.until))};
}

Text help_for(const Platform& platform, bool is_id) {
  const Text waiver = waiver_help(renamed_platform_kind, platform.id);
  if (is_closed(platform)) {
    return {"ta bort plattformen ur texten, " + waiver.sv,
            "remove the platform from the text, " + waiver.en};
  }
  if (is_id) {
    return {fmt::format("skriv `{}`, {}", platform.id, waiver.sv),
            fmt::format("write `{}`, {}", platform.id, waiver.en)};
  }
  return {fmt::format("skriv {} nästa gång texten ändras, {}", platform.name, waiver.sv),
          fmt::format("write {} the next time the text is changed, {}", platform.name, waiver.en)};
}

struct Place {
  const OldName* name = nullptr;
  Span span;
  std::optional<Fix> fix;
};

class Finder {
 public:
  explicit Finder(const Town& town) : town_(town), names_(old_names(town.model)) {}

  std::vector<Place> all() {
    for (const Passage& passage : town_.laws.prose) {
      if (!passage.note) read(passage);
    }
    for (const Account& account : town_.municipality.accounts) id(account.platform);
    for (const Rule& rule : town_.municipality.rules) {
      for (const Reference& platform : rule.platforms) id(platform);
    }
    for (const Channel& channel : town_.municipality.channels) {
      for (const Reference& platform : channel.platforms) id(platform);
    }
    return std::move(places_);
  }

 private:
  void read(const Passage& passage) {
    for (std::size_t at = 0; at < passage.tokens.size(); ++at) {
      for (const OldName& name : names_) {
        const Form form = form_at(passage, at, name);
        if (form != Form::none) add(passage, at, name, form);
      }
    }
  }

  void add(const Passage& passage, std::size_t at, const OldName& name, Form form) {
    const std::size_t last = at + name.words.size() - 1;
    if (is_told_outdated(passage.text, passage.tokens, at, last)) return;
    if (stands_beside(passage.text, passage.tokens, at, last, name.platform->name)) return;
    Place place{&name, passage.place(at, last), {}};
    // The text is the municipality's own: nobody else can say that the new name fits into it.
    const bool exact = place.span.known() && lower(place.span.text()) == lower(name.written);
    if (form == Form::name && exact && !is_closed(*name.platform)) {
      place.fix = Fix{place.span, name.platform->name, false};
    }
    places_.push_back(std::move(place));
  }

  /// `platform: twitter` works, for the register knows the word; but only one answer is right.
  void id(const Reference& reference) {
    for (const OldName& name : names_) {
      const bool same = reference.id == name.platform->id
                            ? is_closed(*name.platform)
                            : slug(reference.id) == slug(name.written);
      if (!same) continue;
      Place place{&name, reference.span, {}};
      if (!is_closed(*name.platform)) place.fix = Fix{reference.span, name.platform->id, true};
      places_.push_back(std::move(place));
      return;
    }
  }

  const Town& town_;
  std::vector<OldName> names_;
  std::vector<Place> places_;
};

}  // namespace

void renamed_platform(const Town& town, Diagnostics& diagnostics) {
  Finder finder(town);
  std::vector<Place> places = finder.all();
  std::ranges::stable_sort(places, {}, [](const Place& place) { return place.span.begin; });
  std::vector<const Place*> told;
  for (const Place& place : places) {
    const auto same = [&](const Place* other) {
      return other->name->platform == place.name->platform && other->span.file == place.span.file;
    };
    if (std::ranges::any_of(told, same)) continue;
    told.push_back(&place);
    Diagnostic& found =
        diagnostics.report(renamed_platform_kind, place.span, message_of(*place.name),
                           help_for(*place.name->platform, place.fix && place.fix->certain));
    found.subject = place.name->platform->id;
    for (const Place& other : places) {
      if (!same(&other) && &other != &place) continue;
      if (other.fix) found.fixes.push_back(*other.fix);
      if (&other != &place) found.places.push_back({other.span, say("också här", "here as well")});
    }
  }
}

}  // namespace stadga::check

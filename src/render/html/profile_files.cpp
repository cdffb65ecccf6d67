// SPDX-License-Identifier: EUPL-1.2
#include "render/html/profile_files.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "model/profile.h"
#include "render/paths.h"

namespace stadga::render {
namespace {

using profile::Colour;
using profile::hex;

/// Pixels of a style sheet. The head of a page stays low, and narrow enough for a phone.
constexpr double most_height = 56;
constexpr double most_width = 224;

constexpr std::string_view dark_screens = "@media screen and (prefers-color-scheme: dark)";

std::string file(const Municipality& town, std::string_view name) {
  return town.id + '/' + std::string(name);
}

std::string style_path(const Municipality& town) {
  return file(town, "tema.css");
}
std::string picture_path(const Municipality& town, const Picture& picture, bool dark) {
  return file(town, dark ? "logotyp-mork" : "logotyp") + picture.ending;
}

std::string colours(const profile::Palette& palette) {
  return fmt::format(":root {{ --accent: {}; --on-accent: {}; --accent-soft: {}; }}\n",
                     hex(palette.accent), hex(palette.on_accent), hex(palette.accent_soft));
}

std::string head(Colour ground) {
  return fmt::format(
      ".bar {{ background: {0}; color: {1}; --accent: {1}; --ink: {1}; --edge: {1}; }}\n",
      hex(ground), hex(profile::text_on(ground)));
}

/// The logotype on the ground that it was made for.
std::string plate(Colour ground) {
  return fmt::format(
      ".logotype {{ padding: .35rem .6rem; border-radius: 4px; background: {}; "
      "forced-color-adjust: none; print-color-adjust: exact; -webkit-print-color-adjust: exact; "
      "}}\n",
      hex(ground));
}

std::string in_media(std::string_view media, const std::string& rules) {
  return rules.empty() ? "" : fmt::format("{} {{\n{}}}\n", media, rules);
}

bool is_generic(std::string_view name) {
  return name == "sans-serif" || name == "serif" || name == "monospace" || name == "system-ui";
}

std::string font_face(const std::string& name, std::string_view source, bool bold) {
  return fmt::format(
      "@font-face {{ font-family: \"{}\"; font-weight: {}; font-display: swap; src: url({}) "
      "format(\"woff2\"); }}\n",
      name, bold ? "700" : "400", source);
}

std::string font_rules(const Fonts& fonts) {
  std::string out;
  if (!fonts.file.empty()) out += font_face(fonts.names.front(), "typsnitt.woff2", false);
  if (!fonts.bold_file.empty()) out += font_face(fonts.names.front(), "typsnitt-fet.woff2", true);
  std::string list;
  for (const std::string& name : fonts.names)
    list += is_generic(name) ? name + ", " : '"' + name + "\", ";
  return out + ":root { --sans: " + list + "sans-serif; }\n";
}

std::string style(const Profile& look) {
  std::string light;
  std::string dark;
  if (look.accents) {
    light += colours(look.accents->light);
    dark += colours(look.accents->dark);
  }
  const bool other_head = look.header && look.header->dark != look.header->light;
  if (look.header) light += head(look.header->light);
  if (other_head) dark += head(look.header->dark);
  std::string print;
  if (look.logotype) {
    const Colour made_for = look.header ? look.header->light : profile::white;
    if (!look.logotype->dark && (!look.header || other_head)) dark += plate(made_for);
    if (profile::text_on(made_for) == profile::white) print += plate(made_for);
  }
  return (look.fonts ? font_rules(*look.fonts) : "") + in_media("@media screen", light) +
         in_media(dark_screens, dark) + in_media("@media print", print);
}

/// In whole pixels of a style sheet; a PNG is not enlarged.
void set_size(const Picture& picture, std::string_view prefix, View& view) {
  double scale = std::min(most_height / picture.height, most_width / picture.width);
  if (picture.ending == ".png") scale = std::min(scale, 1.0);
  const auto pixels = [&](double side) {
    return std::to_string(std::max(1L, std::lround(side * scale)));
  };
  view.set(std::string(prefix) + "_WIDTH", pixels(picture.width))
      .set(std::string(prefix) + "_HEIGHT", pixels(picture.height));
}

OutputFile asset(const Municipality& town, std::string path, std::string_view media_type,
                 std::string bytes) {
  return {std::move(path), "asset", town.id, "", std::string(media_type), std::move(bytes)};
}

OutputFile picture_file(const Municipality& town, const Picture& picture, bool dark) {
  return asset(town, picture_path(town, picture, dark),
               picture.ending == ".svg" ? "image/svg+xml" : "image/png", picture.bytes);
}

}  // namespace

std::vector<OutputFile> profile_files(const Municipality& town) {
  if (!town.profile) return {};
  const Profile& look = *town.profile;
  std::vector<OutputFile> files{
      asset(town, style_path(town), "text/css; charset=utf-8", style(look))};
  if (look.logotype) {
    files.push_back(picture_file(town, look.logotype->picture, false));
    if (look.logotype->dark) files.push_back(picture_file(town, *look.logotype->dark, true));
  }
  if (look.fonts) {
    const auto font = [&](const char* name, const std::string& bytes) {
      if (!bytes.empty()) files.push_back(asset(town, file(town, name), "font/woff2", bytes));
    };
    font("typsnitt.woff2", look.fonts->file);
    font("typsnitt-fet.woff2", look.fonts->bold_file);
  }
  return files;
}

void show_profile(const Municipality& town, std::string_view from, View& layout) {
  if (!town.profile) return;
  layout.add("TOWN_STYLE").set("TOWN_STYLE_HREF", relative(from, style_path(town)));
  const std::optional<Logotype>& chosen = town.profile->logotype;
  if (!chosen) return;
  const Logotype& logotype = *chosen;
  View& view = layout.add("LOGOTYPE");
  view.set("LOGOTYPE_SRC", relative(from, picture_path(town, logotype.picture, false)))
      .set("LOGOTYPE_ALT", logotype.alt);
  set_size(logotype.picture, "LOGOTYPE", view);
  if (!logotype.dark) return;
  View& dark = view.add("LOGOTYPE_DARK");
  dark.set("LOGOTYPE_DARK_SRC", relative(from, picture_path(town, *logotype.dark, true)));
  set_size(*logotype.dark, "LOGOTYPE_DARK", dark);
}

}  // namespace stadga::render

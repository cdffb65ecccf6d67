// SPDX-License-Identifier: EUPL-1.2
// `profile` in municipality.yml: the colours, the logotype and the font of the municipality's
// pages.
#include "model/profile.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "base/text.h"
#include "parse/assets.h"
#include "parse/documents.h"
#include "parse/fields.h"
#include "profile/files.h"

namespace stadga::parse {
namespace {

const Kind bad_colour{
    "bad-colour",
    Severity::error,
    {"En färg är skriven på ett sätt som inte går att läsa.",
     "A colour is written in a way that cannot be read."},
    {"Färgen blir en del av sidornas stilmall och måste betyda samma sak i alla webbläsare.",
     "The colour becomes part of the pages' style sheet and must mean the same in every browser."},
    "accent: mörkgrön"};
const Kind low_contrast{
    "low-contrast",
    Severity::error,
    {"Länkar i kommunens färg syns för dåligt mot sidans bakgrund.",
     "Links in the municipality's colour are too hard to see against the page's ground."},
    {"Lagen om tillgänglighet till digital offentlig service kräver att texten går att läsa också "
     "för den som ser dåligt: kontrasten ska vara minst 4,5:1 (WCAG 2.2, 1.4.3).",
     "The law on the accessibility of digital public services demands that those with low vision "
     "can read the text too: a contrast of at least 4.5:1 (WCAG 2.2, 1.4.3)."},
    "accent: \"#f0a000\""};
const Kind bad_picture{
    "bad-picture",
    Severity::error,
    {"Logotypen är ingen bild som kan publiceras som den är.",
     "The logotype is no picture that can be published as it is."},
    {"En SVG kan innehålla program och hämta annat från nätet. Bilden ligger på kommunens egen "
     "adress, så läsaren litar på den. En trasig bild syns inte.",
     "An SVG can hold programs and fetch things from the net. The picture lies at the "
     "municipality's own address, so readers trust it. A broken picture is not seen."},
    "logotype:\n  file: logotyp.svg   # med <script>"};
const Kind bad_font{"bad-font",
                    Severity::error,
                    {"Ett typsnitt har ett namn eller en fil som inte kan användas.",
                     "A font has a name or a file that cannot be used."},
                    {"Webbläsaren skulle välja ett annat typsnitt utan att säga till.",
                     "The browser would choose another font without telling."},
                    "font:\n  names: ['Open Sans; color: red']"};
constexpr std::size_t most_names = 8;
constexpr std::size_t longest_name = 60;

std::optional<profile::Colour> read_colour(const Placed& written, Diagnostics& diagnostics) {
  if (!written.given()) return std::nullopt;
  if (const auto colour = profile::read_colour(written.text)) return colour;
  const bool only_sign = profile::read_colour('#' + written.text).has_value();
  Diagnostic& told = diagnostics.report(
      bad_colour, written.span, say("`{}` är ingen färg", "`{}` is no colour", written.text),
      only_sign
          ? say("skriv `\"#{}\"`, med citattecken", "write `\"#{}\"`, with quotes", written.text)
          : say("skriv färgen som i den grafiska profilen för webb, till exempel "
                "`\"#00573d\"`, med citattecken",
                "write the colour as in the graphic profile for the web, for example "
                "`\"#00573d\"`, with quotes"));
  if (only_sign) told.fixes.push_back({written.span, "\"#" + written.text + '"'});
  return std::nullopt;
}

/// `4,4`: never rounded up to what would do.
std::string shown(double contrast) {
  return fmt::format("{:.1f}", std::floor(contrast * 10) / 10);
}

/// Nothing where no colour is given or it is refused.
std::optional<profile::Colour> read_accent(const Placed& written, bool dark,
                                           Diagnostics& diagnostics) {
  const std::optional<profile::Colour> colour = read_colour(written, diagnostics);
  if (!colour) return std::nullopt;
  const auto fault =
      profile::judge_accent(*colour, dark ? profile::dark_scheme() : profile::light_scheme());
  if (!fault) return colour;
  const std::string found = shown(fault->contrast);
  const std::string ground = profile::hex(fault->ground);
  Text message =
      say("länkar i färgen `{}` syns för dåligt mot {} bakgrund `{}`: kontrasten är {}:1 och måste "
          "vara "
          "minst 4,5:1",
          "", written.text, dark ? "det mörka lägets" : "det ljusa lägets", ground,
          replace_all(found, ".", ","));
  message.en = fmt::format(
      "links in the colour `{}` are too hard to see against the ground `{}` of the {} pages: the "
      "contrast is {}:1 and must be at least 4.5:1",
      written.text, ground, dark ? "dark" : "light", found);
  const std::string nearest = profile::hex(fault->nearest);
  Diagnostic& told = diagnostics.report(
      low_contrast, written.span, std::move(message),
      dark
          ? say("den närmaste färg som duger är `{}`; utan `accent_dark` väljs en färg åt dig",
                "the nearest colour that will do is `{}`; without `accent_dark` a colour is chosen "
                "for you",
                nearest)
          : say("den närmaste färg som duger är `{}`", "the nearest colour that will do is `{}`",
                nearest));
  told.fixes.push_back({written.span, '"' + nearest + '"'});
  return std::nullopt;
}

void read_colours(const yaml::Node& node, Profile& out, Diagnostics& diagnostics) {
  Fields fields(node, diagnostics);
  const bool needs_light = fields.has("accent_dark");
  const auto light = read_accent(
      needs_light ? fields.text("accent") : fields.optional_text("accent"), false, diagnostics);
  const auto dark = read_accent(fields.optional_text("accent_dark"), true, diagnostics);
  const bool needs_header = fields.has("header_dark");
  const auto header = read_colour(
      needs_header ? fields.text("header") : fields.optional_text("header"), diagnostics);
  const auto header_dark = read_colour(fields.optional_text("header_dark"), diagnostics);
  fields.finish();
  if (light) {
    out.accents = Accents{
        profile::palette(*light, profile::light_scheme()),
        profile::palette(dark.value_or(profile::dark_accent(*light)), profile::dark_scheme())};
  }
  if (header) out.header = HeaderGround{*header, header_dark.value_or(*header)};
}

std::optional<Picture> read_picture(const Placed& named, Assets& assets, Diagnostics& diagnostics) {
  if (!named.given()) return std::nullopt;
  const std::string name = lower(named.text);
  const bool svg = name.ends_with(".svg");
  if (!svg && !name.ends_with(".png")) {
    diagnostics.report(
        bad_picture, named.span,
        say("`{}` är varken SVG eller PNG", "`{}` is neither SVG nor PNG", named.text),
        say("spara logotypen som SVG, som är skarp i alla storlekar, eller som PNG",
            "save the logotype as SVG, which is sharp at any size, or as PNG"));
    return std::nullopt;
  }
  const std::string* bytes = assets.bytes(named);
  if (bytes == nullptr) return std::nullopt;
  const profile::Judgement judged = svg ? profile::judge_svg(*bytes) : profile::judge_png(*bytes);
  if (judged.fault) {
    const profile::Fault& fault = *judged.fault;
    diagnostics.report(
        bad_picture, named.span,
        {fmt::format("bilden `{}` kan inte publiceras: {}", named.text, fault.what.sv),
         fmt::format("the picture `{}` cannot be published: {}", named.text, fault.what.en)},
        fault.help);
    return std::nullopt;
  }
  return Picture{svg ? ".svg" : ".png", *bytes, judged.size.width, judged.size.height};
}

std::optional<Logotype> read_logotype(const yaml::Node& node, Assets& assets,
                                      Diagnostics& diagnostics) {
  Fields fields(node, diagnostics);
  std::optional<Picture> picture = read_picture(fields.text("file"), assets, diagnostics);
  std::optional<Picture> dark =
      read_picture(fields.optional_text("file_dark"), assets, diagnostics);
  const std::string alt = fields.text("alt").text;
  fields.finish();
  if (!picture) return std::nullopt;
  return Logotype{fold_space(alt), std::move(*picture), std::move(dark)};
}

bool is_font_name(std::string_view name) {
  return measure(name).code_points <= longest_name && std::ranges::all_of(name, [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                  std::string_view(" -_.&+").find(c) != std::string_view::npos ||
                  static_cast<unsigned char>(c) >= 0x80;
         });
}

std::string read_font_file(const Placed& named, Assets& assets, Diagnostics& diagnostics) {
  if (!named.given()) return {};
  if (!lower(named.text).ends_with(".woff2")) {
    diagnostics.report(
        bad_font, named.span,
        say("`{}` är inget typsnitt för webben", "`{}` is no font for the web", named.text),
        say("använd en fil vars namn slutar på `.woff2`",
            "use a file whose name ends in `.woff2`"));
    return {};
  }
  const std::string* bytes = assets.bytes(named);
  if (bytes == nullptr) return {};
  if (const auto fault = profile::judge_woff2(*bytes)) {
    diagnostics.report(bad_font, named.span,
                       {fmt::format("`{}` kan inte användas: {}", named.text, fault->what.sv),
                        fmt::format("`{}` cannot be used: {}", named.text, fault->what.en)},
                       fault->help);
    return {};
  }
  return *bytes;
}

std::optional<Fonts> read_fonts(const yaml::Node& node, Assets& assets, Diagnostics& diagnostics) {
  Fields fields(node, diagnostics);
  Fonts fonts;
  if (!fields.has("names")) fields.text("names");  // says that it is missing
  for (const Placed& name : fields.texts("names")) {
    if (is_font_name(name.text) && fonts.names.size() < most_names) {
      fonts.names.push_back(fold_space(name.text));
      continue;
    }
    diagnostics.report(
        bad_font, name.span,
        fonts.names.size() < most_names
            ? say("`{}` är inget namn på ett typsnitt", "`{}` is not the name of a font", name.text)
            : say("fler än {} typsnitt", "more than {} fonts", most_names),
        say("skriv typsnittets namn som det står i datorns lista, till exempel `Open Sans`",
            "write the font's name as in the computer's list, for example `Open Sans`"));
  }
  const bool has_bold = fields.has("file_bold");
  fonts.file = read_font_file(has_bold ? fields.text("file") : fields.optional_text("file"), assets,
                              diagnostics);
  fonts.bold_file = read_font_file(fields.optional_text("file_bold"), assets, diagnostics);
  fields.finish();
  if (fonts.names.empty()) return std::nullopt;
  return fonts;
}

}  // namespace

std::shared_ptr<const Profile> parse_profile(const yaml::Node* node,
                                             const load::MunicipalityInput& folder,
                                             Diagnostics& diagnostics) {
  Assets assets(folder, diagnostics);
  std::shared_ptr<Profile> out;
  if (node != nullptr) {
    out = std::make_shared<Profile>();
    Fields fields(*node, diagnostics);
    if (const yaml::Node* colours = fields.mapping("colours"))
      read_colours(*colours, *out, diagnostics);
    if (const yaml::Node* logotype = fields.mapping("logotype"))
      out->logotype = read_logotype(*logotype, assets, diagnostics);
    if (const yaml::Node* font = fields.mapping("font"))
      out->fonts = read_fonts(*font, assets, diagnostics);
    fields.finish();
  }
  assets.report_unused();
  return out;
}

std::span<const Kind* const> profile_kinds() {
  static constexpr std::array<const Kind*, 6> kinds{&bad_colour,  &low_contrast, &missing_asset,
                                                    &bad_picture, &bad_font,     &unused_asset};
  return kinds;
}

}  // namespace stadga::parse

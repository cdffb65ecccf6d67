// SPDX-License-Identifier: EUPL-1.2
// The fonts, and the order of the steps.
#include <array>
#include <filesystem>
#include <stdexcept>

#include <fontconfig/fontconfig.h>
#include <pango/pangofc-fontmap.h>

#include "pdf/pdf.h"
#include "pdf/sheet.h"

namespace stadga::pdf {
namespace {

/// Where Debian, Fedora and Arch put them. Only these files are used, whatever else the machine has
/// and however it is set up; the last is for letters that the first lack.
constexpr std::array font_files = {
    "LiberationSans-Regular.ttf",    "LiberationSans-Bold.ttf",    "LiberationSans-Italic.ttf",
    "LiberationSans-BoldItalic.ttf", "LiberationMono-Regular.ttf", "LiberationMono-Bold.ttf",
};
constexpr std::array font_folders = {
    "/usr/share/fonts/truetype/liberation/", "/usr/share/fonts/truetype/liberation2/",
    "/usr/share/fonts/liberation-fonts/", "/usr/share/fonts/liberation/"};
constexpr const char* other_letters = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf";

std::string font_folder() {
  for (const std::string folder : font_folders) {
    std::error_code unreadable;
    if (std::filesystem::exists(folder + font_files.front(), unreadable)) return folder;
  }
  return {};
}

FcConfig* own_fonts() {
  const std::string folder = font_folder();
  if (folder.empty()) return nullptr;
  FcConfig* config = FcConfigCreate();
  const auto add = [&](const std::string& path) {
    FcConfigAppFontAddFile(config, reinterpret_cast<const FcChar8*>(path.c_str()));
  };
  for (const char* file : font_files) add(folder + file);
  add(other_letters);
  return config;
}

/// Read once, by the first who asks, and never changed: nullptr where they are missing.
FcConfig* shared_fonts() {
  static FcConfig* const config = own_fonts();
  return config;
}

}  // namespace

struct Press::Fonts {
  PangoFontMap* map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
  PangoContext* context = nullptr;

  Fonts() {
    if (FcConfig* config = shared_fonts())
      pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map), config);
    pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(map), 72);
    context = pango_font_map_create_context(map);
    // Letters stand where the outlines say, not where a screen would have them.
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    pango_cairo_context_set_font_options(context, options);
    cairo_font_options_destroy(options);
    pango_context_set_round_glyph_positions(context, FALSE);
    pango_context_set_base_dir(context, PANGO_DIRECTION_LTR);
  }
  ~Fonts() {
    g_object_unref(context);
    g_object_unref(map);
  }
  Fonts(const Fonts&) = delete;
  Fonts& operator=(const Fonts&) = delete;
};

Press::Press() : fonts_(std::make_unique<Fonts>()) {}
Press::~Press() = default;

std::string Press::make(const Document& document) {
  PangoFontFamily** families = nullptr;
  int count = 0;
  pango_font_map_list_families(fonts_->map, &families, &count);
  g_free(static_cast<void*>(families));
  if (count == 0) throw std::runtime_error("no font: install fonts-liberation");
  pango_context_set_language(fonts_->context,
                             pango_language_from_string(document.language.c_str()));
  Sheet sheet;
  flow(document, fonts_->context, sheet);
  paginate(document, fonts_->context, sheet);
  return finish(draw(sheet), document, sheet);
}

}  // namespace stadga::pdf

// SPDX-License-Identifier: EUPL-1.2
// SVG 1.1 and 2 as far as a logotype needs them. What is not known to be harmless is refused: the
// elements by a list of those that may stand there, since languages grow.
#include <memory>
#include <set>
#include <string>
#include <vector>

#include <expat.h>

#include "profile/files.h"
#include "profile/svg_words.h"

namespace stadga::profile {
namespace {

constexpr char separator = '\x1F';
constexpr std::size_t most_elements = 20000;
constexpr std::size_t deepest = 100;

const Text& save_again() {
  static const Text help =
      say("spara bilden som en enkel SVG (utan skript, länkar och rörelse) i ett ritprogram, eller "
          "använd en PNG",
          "save the picture as a plain SVG (no scripts, links or movement) in a drawing program, "
          "or use a PNG");
  return help;
}

class Reading {
 public:
  explicit Reading(std::string_view bytes)
      : parser_(XML_ParserCreateNS(nullptr, separator), &XML_ParserFree) {
    XML_Parser parser = parser_.get();
    XML_SetUserData(parser, this);
    XML_SetElementHandler(
        parser,
        [](void* self, const XML_Char* name, const XML_Char** attributes) {
          static_cast<Reading*>(self)->begin(name, attributes);
        },
        [](void* self, const XML_Char*) { static_cast<Reading*>(self)->end(); });
    XML_SetCharacterDataHandler(parser, [](void* self, const XML_Char* text, int size) {
      auto* reading = static_cast<Reading*>(self);
      if (reading->in_style_) reading->style_.append(text, static_cast<std::size_t>(size));
    });
    XML_SetProcessingInstructionHandler(
        parser, [](void* self, const XML_Char* target, const XML_Char*) {
          static_cast<Reading*>(self)->refuse(
              say("den har en instruktion till andra program, `<?{}`",
                  "it has an instruction to other programs, `<?{}`", std::string(target)));
        });
    XML_SetSkippedEntityHandler(parser, [](void* self, const XML_Char* name, int) {
      static_cast<Reading*>(self)->refuse(
          say("den har en förkortning (entitet) som ingen förklarar, `&{};`",
              "it has an abbreviation (entity) that nothing explains, `&{};`", std::string(name)));
    });
    XML_SetStartDoctypeDeclHandler(parser, [](void* self, const XML_Char*, const XML_Char*,
                                              const XML_Char*, int own_declarations) {
      if (own_declarations == 0) return;
      static_cast<Reading*>(self)->refuse(
          say("den har egna förkortningar (entiteter) i `<!DOCTYPE`",
              "it has abbreviations of its own (entities) in `<!DOCTYPE`"));
    });
    const XML_Status status =
        XML_Parse(parser, bytes.data(), static_cast<int>(bytes.size()), XML_TRUE);
    if (fault_) return;
    if (status != XML_STATUS_OK) {
      fault_ = {say("den går inte att läsa som SVG; felet är på rad {}",
                    "it cannot be read as SVG; the fault is in line {}",
                    XML_GetCurrentLineNumber(parser)),
                save_again()};
    }
  }

  Judgement judgement() {
    if (!fault_) {
      for (const std::string& id : used_) {
        if (hold_uses_.contains(id))
          refuse(say("den upprepar en del (`<use>`) som själv upprepar delar",
                     "it repeats a part (`<use>`) that itself repeats parts"));
      }
    }
    if (!fault_ && !size_) {
      fault_ = {
          say("den säger inte hur stor bilden är", "it does not say how large the picture is"),
          say("spara den på nytt i ett ritprogram, så att den får `viewBox`",
              "save it again in a drawing program, so that it gets a `viewBox`")};
    }
    return {fault_, size_.value_or(Size{})};
  }

 private:
  void refuse(Text what) {
    if (fault_) return;
    const auto line = XML_GetCurrentLineNumber(parser_.get());
    fault_ = {
        {fmt::format("{}, på rad {}", what.sv, line), fmt::format("{}, in line {}", what.en, line)},
        save_again()};
    XML_StopParser(parser_.get(), XML_FALSE);
  }

  void begin(std::string_view whole, const XML_Char** attributes) {
    if (fault_) return;
    const std::size_t cut = whole.rfind(separator);
    const std::string_view names = cut == std::string_view::npos ? "" : whole.substr(0, cut);
    const std::string name(cut == std::string_view::npos ? whole : whole.substr(cut + 1));
    const bool svg = names == svg_names;
    if (ids_.empty() && !(svg && name == "svg")) {
      return refuse(say("det yttersta i den är `<{}>` och inte `<svg>` med SVG:s namnrymd",
                        "its outermost part is `<{}>` and not `<svg>` in SVG's namespace", name));
    }
    if (svg ? !only_draws(name) : !is_inert(names)) {
      return refuse(say("den innehåller `<{}>`, som kan göra annat än att rita",
                        "it contains `<{}>`, which can do other things than draw", name));
    }
    if (++elements_ > most_elements || ids_.size() >= deepest)
      return refuse(say("den består av för många delar", "it consists of too many parts"));
    std::string id;
    for (; *attributes != nullptr; attributes += 2)
      attribute(name, attributes[0], attributes[1], id);
    if (ids_.empty()) read_size();
    ids_.push_back(std::move(id));
    if (svg && name == "use") {
      for (const std::string& around : ids_) {
        if (!around.empty()) hold_uses_.insert(around);
      }
    }
    in_style_ = svg && name == "style";
    style_.clear();
  }

  void attribute(const std::string& element, std::string_view whole, std::string_view value,
                 std::string& id) {
    const std::size_t cut = whole.rfind(separator);
    const std::string name = plain(cut == std::string_view::npos ? whole : whole.substr(cut + 1));
    const std::string said = plain(value);
    const bool outermost = ids_.empty();
    if (name == "id") id = value;
    if (outermost && name == "viewbox") box_ = view_box(std::string(value));
    if (outermost && name == "width") width_ = length(value);
    if (outermost && name == "height") height_ = length(value);
    if (name.starts_with("on") || name == "base") {
      return refuse(say("den har `{}`, som kan göra annat än att rita",
                        "it has `{}`, which can do other things than draw", name));
    }
    if (name == "href" || name == "src") {
      const bool picture = element == "image" && (said.starts_with("data:image/png;base64,") ||
                                                  said.starts_with("data:image/jpeg;base64,"));
      if (!value.starts_with('#') && !picture) {
        return refuse(say("den hänvisar till något utanför filen",
                          "it refers to something outside the file"));
      }
      if (element == "use") used_.emplace_back(value.substr(1));
      return;
    }
    // What drawing programs note for themselves.
    if (cut != std::string_view::npos) return;
    if (!is_harmless_style(said, name == "style")) {
      refuse(
          say("den hänvisar till något utanför filen", "it refers to something outside the file"));
    }
  }

  void end() {
    if (fault_) return;
    if (in_style_ && !is_harmless_style(plain(style_), true)) {
      refuse(say("dess stilmall (`<style>`) hämtar eller rör på något",
                 "its style sheet (`<style>`) fetches or moves something"));
    }
    in_style_ = false;
    ids_.pop_back();
  }

  void read_size() {
    if (box_) {
      size_ = box_;
    } else if (width_ && height_) {
      size_ = Size{*width_, *height_};
    }
  }

  std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser_;
  std::optional<Fault> fault_;
  std::optional<Size> size_;
  std::optional<Size> box_;
  std::optional<double> width_;
  std::optional<double> height_;
  std::vector<std::string> ids_;  ///< of the open elements, empty where one has none
  std::vector<std::string> used_;
  std::set<std::string> hold_uses_;
  std::string style_;
  bool in_style_ = false;
  std::size_t elements_ = 0;
};

}  // namespace

Judgement judge_svg(std::string_view bytes) {
  return Reading(bytes).judgement();
}

}  // namespace stadga::profile

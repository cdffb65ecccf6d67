// SPDX-License-Identifier: EUPL-1.2
// PNG, third edition, sections 5 and 11.2: signature, then chunks of length, type, data and check.
#include <cstdint>

#include "profile/files.h"

namespace stadga::profile {
namespace {

constexpr std::string_view signature = "\x89PNG\r\n\x1A\n";
constexpr std::uint32_t most_pixels_a_side = 4000;

std::uint32_t number(std::string_view bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i)
    value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

Fault cut_off() {
  return {say("den är inte en hel PNG-bild", "it is not a whole PNG picture"),
          say("spara bilden på nytt som PNG, eller kopiera filen en gång till",
              "save the picture again as PNG, or copy the file once more")};
}

std::optional<Fault> fault_of_size(std::uint32_t width, std::uint32_t height) {
  if (width == 0 || height == 0) return cut_off();
  if (width <= most_pixels_a_side && height <= most_pixels_a_side) return std::nullopt;
  return Fault{say("den är {} × {} bildpunkter; högst {} åt varje håll tas emot",
                   "it is {} × {} pixels; at most {} either way are accepted", width, height,
                   most_pixels_a_side),
               say("spara en mindre bild; 600 bildpunkters bredd räcker",
                   "save a smaller picture; a width of 600 pixels is enough")};
}

}  // namespace

Judgement judge_png(std::string_view bytes) {
  if (!bytes.starts_with(signature)) {
    return {Fault{say("den är ingen PNG-bild, fast namnet slutar så",
                      "it is no PNG picture, although its name ends so"),
                  say("spara bilden som PNG i stället för att byta filens namn",
                      "save the picture as PNG instead of renaming the file")},
            {}};
  }
  Size size;
  bool pixels = false;
  for (std::size_t at = signature.size(); at + 12 <= bytes.size();) {
    const std::size_t length = number(bytes, at);
    const std::string_view type = bytes.substr(at + 4, 4);
    const std::size_t next = at + 12 + length;
    const bool first = at == signature.size();
    if (next > bytes.size() || first != (type == "IHDR") || (first && length != 13)) break;
    if (first) {
      const std::uint32_t width = number(bytes, at + 8);
      const std::uint32_t height = number(bytes, at + 12);
      if (auto fault = fault_of_size(width, height)) return {std::move(fault), {}};
      size = {static_cast<double>(width), static_cast<double>(height)};
    }
    if (type == "acTL") {
      return {Fault{say("den är en rörlig bild", "it is a moving picture"),
                    say("spara en stillbild; många störs av det som rör sig",
                        "save a still picture; movement disturbs many")},
              {}};
    }
    pixels = pixels || type == "IDAT";
    if (type == "IEND") {
      if (!pixels || next != bytes.size()) break;
      return {std::nullopt, size};
    }
    at = next;
  }
  return {cut_off(), {}};
}

std::optional<Fault> judge_woff2(std::string_view bytes) {
  // WOFF2, 4.1: signature, flavour, length of the whole file.
  if (bytes.size() < 48 || !bytes.starts_with("wOF2")) {
    return Fault{say("det är inget typsnitt i formatet WOFF2", "it is no font in the format WOFF2"),
                 say("be den som gjort den grafiska profilen om en WOFF2-fil, eller ta bort raden",
                     "ask whoever made the graphic profile for a WOFF2 file, or remove the line")};
  }
  if (number(bytes, 8) != bytes.size()) {
    return Fault{
        say("typsnittsfilen är avhuggen eller ändrad", "the font file is cut off or changed"),
        say("kopiera filen en gång till", "copy the file once more")};
  }
  return std::nullopt;
}

}  // namespace stadga::profile

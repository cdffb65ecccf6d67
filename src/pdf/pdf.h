// SPDX-License-Identifier: EUPL-1.2
// From a text in blocks to a tagged PDF on A4: a pure function of the text and the fonts.
//
// The page is drawn by cairo with glyphs from pango. What readers need beside it is added by
// libqpdf: the structure tree (ISO 32000-1, 14.7–14.8), form fields (12.7), links, outline,
// language and metadata (14.3). Whatever is not text is marked as an artifact.
#pragma once

#include <memory>
#include <string>

#include "pdf/document.h"

namespace stadga::pdf {

/// Makes documents, one at a time; a thread needs one of its own. Control characters and marks that
/// turn the direction of writing are left out. Words too long for a line are broken; a character
/// that no font has is drawn as a frame, and readers still get it as text. Throws
/// std::runtime_error where there is no font at all; without Liberation Sans the machine's own font
/// is used, and the bytes are others than elsewhere.
class Press {
 public:
  Press();
  ~Press();
  Press(const Press&) = delete;
  Press& operator=(const Press&) = delete;

  std::string make(const Document& document);

 private:
  struct Fonts;
  std::unique_ptr<Fonts> fonts_;
};

}  // namespace stadga::pdf

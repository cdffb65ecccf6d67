// SPDX-License-Identifier: EUPL-1.2
// Inside the module: what libqpdf adds to a drawn document.
#pragma once

#include <vector>

#include <qpdf/QPDF.hh>

#include "pdf/sheet.h"

namespace stadga::pdf {

struct Finish {
  QPDF& file;
  const Document& document;
  const Sheet& sheet;
  std::vector<QPDFObjectHandle> pages;

  /// An annotation that belongs to an element of the structure.
  struct Placed {
    std::size_t node;
    std::size_t page;
    QPDFObjectHandle annotation;
  };
  std::vector<Placed> annotations;

  /// y grows upwards in a PDF.
  static QPDFObjectHandle rectangle(double x, double y, double width, double height);
  static QPDFObjectHandle number(double value) { return QPDFObjectHandle::newReal(value, 2); }
  static QPDFObjectHandle name(const std::string& word) {
    return QPDFObjectHandle::newName('/' + word);
  }
  static QPDFObjectHandle text(const std::string& words) {
    return QPDFObjectHandle::newUnicodeString(words);
  }
  QPDFObjectHandle destination(std::size_t row) const;
  void place(std::size_t node, std::size_t page, QPDFObjectHandle annotation);
};

/// What is not marked becomes an artifact.
void mark_artifacts(Finish& finish);
void add_links(Finish& finish);
void add_form(Finish& finish);
/// After links and form, whose elements refer to them.
void add_structure(Finish& finish);
void add_outline(Finish& finish);
void add_metadata(Finish& finish);

}  // namespace stadga::pdf

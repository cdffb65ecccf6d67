// SPDX-License-Identifier: EUPL-1.2
// A made document as libqpdf reads it.
#pragma once

#include <string>
#include <vector>

#include <qpdf/QPDF.hh>

#include "pdf/pdf.h"

namespace stadga::pdf {

struct Reading {
  QPDF file;
  std::string bytes;

  explicit Reading(const Document& document);
  std::size_t pages() { return file.getAllPages().size(); }
  QPDFObjectHandle root() { return file.getRoot(); }

  /// Elements of the structure with this name, in order.
  std::vector<QPDFObjectHandle> elements(const std::string& type);
  /// Titles of the outline, in order.
  std::vector<std::string> outline();
  std::vector<QPDFObjectHandle> fields();
  /// Links and fields of a page.
  std::vector<QPDFObjectHandle> annotations(std::size_t page);
  /// Pages on which the element and those below it have words.
  std::vector<std::size_t> pages_of(QPDFObjectHandle element);
  /// What is wrong with the marks in the pages' content: painted outside all marks, marks within
  /// one another, numbers without an element or out of turn. Empty: nothing.
  std::string faults_of_content();
};

Block block(BlockKind kind, const std::string& words = {});
Document document_of(std::vector<Block> blocks);
Block heading(int level, const std::string& words);
Block task(std::size_t number, const std::string& words);

}  // namespace stadga::pdf

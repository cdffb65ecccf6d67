// SPDX-License-Identifier: EUPL-1.2
// The municipality's files for programs as a catalogue for Sveriges dataportal: DCAT-AP-SE 3 in
// RDF/XML.
#pragma once

#include <span>

#include "base/output_file.h"
#include "model/model.h"

namespace stadga::render {

/// The format demands a licence: there is no catalogue where nobody has stated one.
bool has_dcat(const Model& model, const Municipality& town);

/// Only where `has_dcat`. `files` are the municipality's: those for programs are distributions, but
/// the accounts' own calendars, which are parts of the municipality's. Every node has an address.
/// What municipality.yml does not state is left out, but the publisher: without an organisation
/// number its address is within the catalogue.
OutputFile dcat(const Model& model, const Municipality& town, std::span<const OutputFile> files);

}  // namespace stadga::render

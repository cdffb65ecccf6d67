// SPDX-License-Identifier: EUPL-1.2
#include "render/dcat/dcat.h"

#include <algorithm>
#include <array>

#include "base/hash.h"
#include "base/text.h"
#include "base/xml.h"
#include "markdown/html.h"
#include "render/paths.h"
#include "render/rule_facts.h"
#include "schema/schema.h"

namespace stadga::render {
namespace {

/// As DCAT-AP-SE 3 writes them: http, a slash at the end, no language.
std::string address_of_license(std::string_view name) {
  return name == "CC0-1.0" ? "http://creativecommons.org/publicdomain/zero/1.0/"
                           : "http://creativecommons.org/licenses/by/4.0/";
}
const std::string authority = "http://publications.europa.eu/resource/authority/";
constexpr const char* local_authority = "http://purl.org/adms/publishertype/LocalAuthority";
const std::string rdf_resource = "rdf:resource";

/// What one dataset is about, and the kinds of file that hold it.
struct Dataset {
  std::string_view id;
  Words title;
  std::string_view description;
  std::array<std::string_view, 3> keywords;
};

constexpr std::array datasets = {
    Dataset{
        "regler",
        {"Regler för sociala medier", "Rules for social media"},
        "Reglerna i kommunens styrdokument för sociala medier: vad som ska, bör och får göras, av "
        "vem, när och med vilket stöd i texten och lagen.",
        {"sociala medier", "riktlinjer", "regler"}},
    Dataset{"konton",
            {"Konton i sociala medier", "Social media accounts"},
            "Kommunens konton i sociala medier: plattform, ansvarig enhet, syfte och de texter som "
            "ska stå på kontot.",
            {"sociala medier", "konton", "kontaktvägar"}},
    Dataset{
        "granskning",
        {"Granskning av konton i sociala medier", "Audit of social media accounts"},
        "Kontona prövade mot reglerna: vad kontoregistret visar, vad det inte säger och vad bara "
        "människor kan bedöma.",
        {"sociala medier", "konton", "granskning"}},
    Dataset{
        "kalender",
        {"Återkommande uppgifter för sociala medier", "Recurring duties for social media"},
        "Det som ska göras om och om igen enligt reglerna, till exempel uppsikt, arkivering och "
        "översyn.",
        {"sociala medier", "kalender", "uppsikt"}}};

/// A kind of file that is a distribution.
struct FileKind {
  std::string_view kind;
  std::string_view dataset;
  Words title;
  std::string_view file_type;  ///< in the EU's list; empty: the media type alone
  std::string_view follows;    ///< empty: a schema of the site
};

constexpr std::array file_kinds = {
    FileKind{"rules-json", "regler", {"Reglerna som JSON", "The rules as JSON"}, "JSON", {}},
    FileKind{"rules-csv", "regler", {"Reglerna som CSV", "The rules as CSV"}, "CSV", {}},
    FileKind{"decisions-json",
             "regler",
             {"Reglernas villkor som JsonLogic", "The rules’ conditions as JsonLogic"},
             "JSON",
             "https://jsonlogic.com/"},
    FileKind{"xccdf",
             "regler",
             {"Reglerna som XCCDF", "The rules as XCCDF"},
             "XML",
             "http://checklists.nist.gov/xccdf/1.2"},
    FileKind{"ocil",
             "regler",
             {"Frågor om reglerna som OCIL", "Questions on the rules as OCIL"},
             "XML",
             "http://scap.nist.gov/schema/ocil/2.0"},
    FileKind{"oscal-catalog",
             "regler",
             {"Reglerna som OSCAL", "The rules as OSCAL"},
             "JSON",
             "https://github.com/usnistgov/OSCAL/releases/download/v1.2.1/"
             "oscal_catalog_schema.json"},
    FileKind{"accounts-json", "konton", {"Kontona som JSON", "The accounts as JSON"}, "JSON", {}},
    FileKind{"accounts-csv", "konton", {"Kontona som CSV", "The accounts as CSV"}, "CSV", {}},
    FileKind{
        "audit-json", "granskning", {"Granskningen som JSON", "The audit as JSON"}, "JSON", {}},
    FileKind{"calendar",
             "kalender",
             {"Kalendern som iCalendar", "The calendar as iCalendar"},
             {},
             "https://www.rfc-editor.org/rfc/rfc5545"}};

class Catalogue {
 public:
  Catalogue(const Model& model, const Municipality& town, std::span<const OutputFile> files)
      : model_(model),
        town_(town),
        base_(model.site.base_url),
        license_(address_of_license(license_of(model, town))) {
    for (const FileKind& kind : file_kinds) {
      const auto file = std::ranges::find_if(files, [&](const OutputFile& each) {
        return each.kind == kind.kind && each.subject.empty();
      });
      if (file != files.end()) distributions_.push_back({&kind, &*file});
    }
  }

  std::string write() {
    xml_.open("rdf:RDF", {{"xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
                          {"xmlns:adms", "http://www.w3.org/ns/adms#"},
                          {"xmlns:dcat", "http://www.w3.org/ns/dcat#"},
                          {"xmlns:dcterms", "http://purl.org/dc/terms/"},
                          {"xmlns:foaf", "http://xmlns.com/foaf/0.1/"},
                          {"xmlns:skos", "http://www.w3.org/2004/02/skos/core#"},
                          {"xmlns:spdx", "http://spdx.org/rdf/terms#"},
                          {"xmlns:vcard", "http://www.w3.org/2006/vcard/ns#"}});
    write_catalogue();
    for (const Dataset& dataset : datasets) {
      if (holds_files(dataset)) write_dataset(dataset);
    }
    for (const Distribution& each : distributions_) write_distribution(each);
    write_publisher();
    if (town_.contact) write_contact(*town_.contact);
    write_terms();
    xml_.close();
    return xml_.done();
  }

 private:
  struct Distribution {
    const FileKind* kind;
    const OutputFile* file;
  };

  bool holds_files(const Dataset& dataset) const {
    return std::ranges::any_of(
        distributions_, [&](const Distribution& each) { return each.kind->dataset == dataset.id; });
  }

  /// Within the catalogue.
  std::string here(std::string_view place) const {
    return base_ + dcat_path(town_) + '#' + std::string(place);
  }
  std::string publisher() const {
    return town_.organisation_number.empty()
               ? here("utgivare")
               : "http://dataportal.se/organisation/SE" + town_.organisation_number;
  }

  void node(std::string_view type, std::string_view about) {
    xml_.open(type, {{"rdf:about", std::string(about)}});
  }
  void link(std::string_view property, std::string_view to) {
    xml_.element(property, {}, {{rdf_resource, std::string(to)}});
  }
  void text(std::string_view property, std::string_view words, std::string_view language) {
    xml_.element(property, fold_space(words), {{"xml:lang", std::string(language)}});
  }
  void both(std::string_view property, const Words& words) {
    text(property, words.sv, "sv");
    text(property, words.en, "en");
  }
  void date(std::string_view property, const std::optional<Date>& day) {
    if (!day) return;
    xml_.element(property, iso(*day), {{"rdf:datatype", "http://www.w3.org/2001/XMLSchema#date"}});
  }

  void write_catalogue() {
    node("dcat:Catalog", here("katalog"));
    both("dcterms:title", {"Öppna data om sociala medier", "Open data on social media"});
    text("dcterms:description",
         "Regler och konton i sociala medier som datamängder: " + town_.guideline.title + ", " +
             town_.name + '.',
         "sv");
    if (!model_.site.notice.empty())
      text("dcterms:description", model_.site.notice, model_.site.language);
    link("dcterms:publisher", publisher());
    link("dcterms:license", license_);
    link("dcterms:language", authority + "language/SWE");
    link("dcat:themeTaxonomy", authority + "data-theme");
    link("foaf:homepage", base_ + municipality_path(town_));
    date("dcterms:modified", model_.as_of);
    for (const Dataset& dataset : datasets) {
      if (holds_files(dataset)) link("dcat:dataset", here(dataset.id));
    }
    xml_.close();
    document(base_ + municipality_path(town_));
  }

  void document(const std::string& page) {
    node("foaf:Document", page);
    xml_.close();
  }

  void write_dataset(const Dataset& dataset) {
    const bool rules = dataset.id == "regler";
    const std::string page = base_ + (rules                        ? rules_path(town_)
                                      : dataset.id == "konton"     ? accounts_path(town_)
                                      : dataset.id == "granskning" ? audit_path(town_)
                                                                   : format_path("kalender"));
    node("dcat:Dataset", here(dataset.id));
    both("dcterms:title", dataset.title);
    text("dcterms:description", dataset.description, "sv");
    link("dcterms:publisher", publisher());
    if (town_.contact) link("dcat:contactPoint", here("kontakt"));
    link("dcat:theme", authority + "data-theme/GOVE");
    for (const std::string_view keyword : dataset.keywords) text("dcat:keyword", keyword, "sv");
    link("dcterms:accessRights", authority + "access-right/PUBLIC");
    link("dcterms:language", authority + "language/SWE");
    if (rules) date("dcterms:issued", town_.guideline.decided_on);
    date("dcterms:modified", rules ? dated(model_, town_) : model_.as_of);
    link("dcat:landingPage", page);
    for (const Distribution& each : distributions_) {
      if (each.kind->dataset == dataset.id)
        link("dcat:distribution", here("fil-" + std::string(each.kind->kind)));
    }
    xml_.close();
    document(page);
  }

  std::string followed(const Distribution& of) const {
    if (!of.kind->follows.empty()) return std::string(of.kind->follows);
    if (of.kind->file_type == "CSV") return base_ + csv_metadata_path(of.file->path);
    return base_ + schema::path(of.kind->kind);
  }

  void write_distribution(const Distribution& of) {
    const std::string address = base_ + of.file->path;
    const std::string place = here("fil-" + std::string(of.kind->kind));
    const std::string media = "http://www.iana.org/assignments/media-types/" +
                              of.file->media_type.substr(0, of.file->media_type.find(';'));
    const std::string format = of.kind->file_type.empty()
                                   ? media
                                   : authority + "file-type/" + std::string(of.kind->file_type);
    node("dcat:Distribution", place);
    both("dcterms:title", of.kind->title);
    link("dcat:accessURL", address);
    link("dcat:downloadURL", address);
    link("dcterms:license", license_);
    link("dcterms:format", format);
    link("dcat:mediaType", media);
    link("dcterms:conformsTo", followed(of));
    link("dcterms:language", authority + "language/SWE");
    xml_.element("dcat:byteSize", std::to_string(of.file->bytes.size()),
                 {{"rdf:datatype", "http://www.w3.org/2001/XMLSchema#decimal"}});
    link("spdx:checksum", place + "-summa");
    xml_.close();
    node("spdx:Checksum", place + "-summa");
    link("spdx:algorithm", "http://spdx.org/rdf/terms#checksumAlgorithm_sha256");
    xml_.element("spdx:checksumValue", sha256(of.file->bytes),
                 {{"rdf:datatype", "http://www.w3.org/2001/XMLSchema#hexBinary"}});
    xml_.close();
    typed("dcterms:MediaTypeOrExtent", format);
    typed("dcterms:MediaType", media);
    typed("dcterms:Standard", followed(of));
  }

  void typed(std::string_view type, std::string_view about) {
    node(type, about);
    xml_.close();
  }

  void write_publisher() {
    node("foaf:Agent", publisher());
    text("foaf:name", town_.name, "sv");
    link("dcterms:type", local_authority);
    if (!town_.website.empty()) link("foaf:homepage", markdown::escape_url(town_.website));
    xml_.close();
    if (!town_.website.empty()) document(markdown::escape_url(town_.website));
  }

  void write_contact(const Contact& contact) {
    node("vcard:Organization", here("kontakt"));
    link("rdf:type", "http://www.w3.org/2006/vcard/ns#Kind");
    text("vcard:fn", contact.name, "sv");
    link("vcard:hasEmail", "mailto:" + markdown::escape_url(contact.email));
    if (contact.example) text("vcard:note", "Kontaktuppgiften är påhittad.", "sv");
    xml_.close();
  }

  void concept_of(const std::string& about, const Words& name, const std::string& scheme) {
    node("skos:Concept", about);
    both("skos:prefLabel", name);
    link("skos:inScheme", scheme);
    xml_.close();
  }

  /// The words of others that the catalogue uses, so that a reader without a network knows what
  /// they are.
  void write_terms() {
    concept_of(authority + "data-theme/GOVE",
               {"Regeringen och den offentliga sektorn", "Government and public sector"},
               authority + "data-theme");
    concept_of(local_authority, {"Lokal myndighet", "Local authority"},
               "http://purl.org/adms/publishertype/1.0");
    node("skos:ConceptScheme", authority + "data-theme");
    both("dcterms:title", {"Datateman", "Data themes"});
    xml_.close();
    typed("dcterms:LicenseDocument", license_);
    typed("dcterms:LinguisticSystem", authority + "language/SWE");
    typed("dcterms:RightsStatement", authority + "access-right/PUBLIC");
  }

  const Model& model_;
  const Municipality& town_;
  const std::string& base_;
  std::string license_;
  std::vector<Distribution> distributions_;
  XmlWriter xml_;
};

}  // namespace

bool has_dcat(const Model& model, const Municipality& town) {
  return !license_of(model, town).empty();
}

OutputFile dcat(const Model& model, const Municipality& town, std::span<const OutputFile> files) {
  return {dcat_path(town),
          "dcat",
          town.id,
          "",
          "application/rdf+xml",
          Catalogue(model, town, files).write()};
}

}  // namespace stadga::render

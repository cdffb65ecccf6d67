// SPDX-License-Identifier: EUPL-1.2
// The shared registers: vocabulary.yml, laws.yml and platforms.yml (docs/register.md).
#include <array>
#include <cctype>

#include "parse/documents.h"
#include "parse/fields.h"

namespace stadga::parse {
namespace {

const Kind broad_pattern{
    "broad-pattern",
    Severity::error,
    {"Ett mönster i vocabulary.yml träffar alla regler, eller nästan alla ord.",
     "A pattern in vocabulary.yml matches every rule, or nearly every word."},
    {"Då skulle varje kommun få ett fynd som inte säger något.",
     "Then every municipality would get a finding that tells nothing."},
    "risks:\n  - id: vag-grund\n    modalities: [ska]\n    words: [\"*\"]"};

std::vector<std::string> plain(const std::vector<Placed>& texts) {
  std::vector<std::string> out;
  for (const Placed& text : texts) out.push_back(text.text);
  return out;
}

/// The keys that a list of the vocabulary has besides `id` and `label`.
using TermKeys = void (*)(Fields& fields, Term& term);

std::vector<Term> parse_terms(Fields& root, std::string_view key, TermKeys keys,
                              bool required = true) {
  std::vector<Term> terms;
  for (const yaml::Node* node : root.mappings(key, required)) {
    Fields fields(*node, root.diagnostics());
    Term term;
    const Reference id = fields.own_id("id");
    term.id = id.id;
    term.span = id.span;
    term.label = fields.translated("label");
    keys(fields, term);
    fields.finish();
    if (!term.id.empty()) terms.push_back(std::move(term));
  }
  return terms;
}

/// Beginnings of words that are looked for in Swedish text.
std::vector<std::string> beginnings(Fields& fields, std::string_view key) {
  static constexpr std::size_t shortest = 2;
  std::vector<std::string> out;
  for (const Placed& text : fields.texts(key)) {
    const auto first = static_cast<unsigned char>(text.text.front());
    const bool begins_as_word = std::isalnum(first) != 0 || first >= 0x80;
    if (begins_as_word && text.text.size() >= shortest) {
      out.push_back(text.text);
      continue;
    }
    fields.diagnostics().report(
        broad_pattern, text.span,
        say("`{}` är ingen början på ett ord", "`{}` is no beginning of a word", text.text),
        say("skriv minst två bokstäver; alla ord som börjar så träffas, utan tecken som `*`",
            "write two letters or more; all words that begin so are matched, without signs such "
            "as `*`"));
  }
  return out;
}

void role_keys(Fields& fields, Term& term) {
  term.acts_as = fields.references("acts_as");
  term.collective = fields.yes_or_no("collective").value_or(false);
}

void topic_keys(Fields& fields, Term& term) {
  term.meaning = fields.translated("covers");
  term.expected = fields.yes_or_no("expected").value_or(false);
  term.words = beginnings(fields, "words");
  term.why = fields.optional_translated("why");
  term.laws = fields.references("laws");
  term.rests_on = fields.references("rests_on");
  term.covered_by = fields.references("covered_by");
}

void action_keys(Fields& fields, Term& term) {
  term.comparable = fields.yes_or_no("comparable").value_or(false);
  term.owner = fields.yes_or_no("owner").value_or(false);
  const std::string needs =
      fields.choice("needs", {"recurrence", "deadline", "promptness"}, false).text;
  term.needs = needs == "recurrence"   ? Figure::recurrence
               : needs == "deadline"   ? Figure::deadline
               : needs == "promptness" ? Figure::promptness
                                       : Figure::none;
  term.words = plain(fields.texts("words"));
  term.asks = fields.optional_translated("asks");
  term.topic = fields.optional_reference("topic");
}

/// A modality alone says nothing of what a rule is about. Words that were refused are told already.
void narrow(Fields& fields, const Risk& risk) {
  const bool narrowed = !risk.topics.empty() || !risk.actions.empty() || !risk.categories.empty() ||
                        !fields.texts("words").empty();
  if (narrowed) return;
  fields.diagnostics().report(
      broad_pattern, risk.span.known() ? risk.span : fields.place(),
      say("risken `{}` träffar alla regler", "the risk `{}` matches every rule", risk.id),
      say("säg vad regeln handlar om: lägg till `topics`, `actions`, `categories` eller `words`",
          "say what the rule is about: add `topics`, `actions`, `categories` or `words`"));
}

std::vector<Risk> parse_risks(Fields& root) {
  std::vector<Risk> risks;
  for (const yaml::Node* node : root.mappings("risks", false)) {
    Fields fields(*node, root.diagnostics());
    Risk risk;
    const Reference id = fields.own_id("id");
    risk.id = id.id;
    risk.span = id.span;
    risk.label = fields.translated("label");
    risk.modalities = fields.references("modalities");
    risk.topics = fields.references("topics");
    risk.actions = fields.references("actions");
    risk.categories = fields.references("categories");
    risk.words = beginnings(fields, "words");
    risk.unless = beginnings(fields, "unless");
    risk.general_only = fields.yes_or_no("general_only").value_or(false);
    risk.why = fields.translated("why");
    narrow(fields, risk);
    fields.finish();
    if (!risk.id.empty()) risks.push_back(std::move(risk));
  }
  return risks;
}

std::vector<Question> parse_questions(Fields& root) {
  std::vector<Question> questions;
  for (const yaml::Node* node : root.mappings("questions", false)) {
    Fields fields(*node, root.diagnostics());
    Question question;
    const Reference id = fields.own_id("id");
    question.id = id.id;
    question.span = id.span;
    question.label = fields.translated("label");
    question.topic = fields.optional_reference("topic");
    question.actions = fields.references("actions");
    question.action_topics = fields.references("action_topics");
    question.occasions = fields.references("occasions");
    question.owner = fields.yes_or_no("owner").value_or(false);
    question.properties = fields.references("properties");
    question.categories = fields.references("categories");
    question.words = plain(fields.texts("words"));
    question.why = fields.translated("why");
    fields.finish();
    if (!question.id.empty()) questions.push_back(std::move(question));
  }
  return questions;
}

AnsweredBy parse_answered_by(Fields& fields) {
  const std::string word = fields.choice("by", {"regel", "roll", "tid"}, false).text;
  return word == "roll" ? AnsweredBy::actors : word == "tid" ? AnsweredBy::time : AnsweredBy::rule;
}

std::vector<Comparison> parse_comparisons(Fields& root) {
  std::vector<Comparison> comparisons;
  for (const yaml::Node* node : root.mappings("comparisons", false)) {
    Fields fields(*node, root.diagnostics());
    Comparison comparison;
    const Reference id = fields.own_id("id");
    comparison.id = id.id;
    comparison.span = id.span;
    comparison.label = fields.translated("label");
    comparison.brief = fields.optional_translated("brief");
    comparison.by = parse_answered_by(fields);
    comparison.actions = fields.references("actions");
    comparison.topics = fields.references("topics");
    comparison.occasions = fields.references("occasions");
    fields.finish();
    if (!comparison.id.empty()) comparisons.push_back(std::move(comparison));
  }
  return comparisons;
}

std::vector<Amendment> parse_amendments(Fields& law) {
  std::vector<Amendment> amendments;
  for (const yaml::Node* node : law.mappings("amended", false)) {
    Fields fields(*node, law.diagnostics());
    Amendment amendment;
    amendment.from = fields.date("from");
    amendment.by = fields.text("by").text;
    amendment.sections = fields.text("sections").text;
    fields.finish();
    amendments.push_back(std::move(amendment));
  }
  return amendments;
}

std::vector<LawClaim> parse_claims(Fields& law, std::string_view key) {
  std::vector<LawClaim> claims;
  for (const yaml::Node* node : law.mappings(key, false)) {
    Fields fields(*node, law.diagnostics());
    LawClaim claim;
    claim.section = fields.optional_text("section").text;
    claim.from = fields.date("from");
    claim.words = plain(fields.texts("words"));
    claim.claims = plain(fields.texts("claims"));
    claim.named = fields.yes_or_no("named").value_or(false);
    claim.caveats = plain(fields.texts("caveats"));
    claim.action = fields.optional_reference("action").id;
    claim.wrong = fields.yes_or_no("wrong").value_or(false);
    claim.says = fields.translated("says");
    fields.finish();
    claims.push_back(std::move(claim));
  }
  return claims;
}

PlatformField parse_field(const yaml::Node& node, Diagnostics& diagnostics) {
  Fields fields(node, diagnostics);
  PlatformField field;
  const Reference id = fields.own_id("id");
  field.id = id.id;
  field.span = id.span;
  field.label = fields.translated("label");
  const std::string kind = fields.choice("kind", {"name", "text", "link", "place"}).text;
  field.kind = kind == "name"    ? FieldKind::name
               : kind == "link"  ? FieldKind::link
               : kind == "place" ? FieldKind::place
                                 : FieldKind::text;
  field.limit = fields.count("limit");
  field.bytes = fields.count("bytes");
  const std::string counting =
      fields.choice("count", {"störst", "kodpunkter", "utf16", "grafem", "grafem-lankar-23"}, false)
          .text;
  field.counting = counting == "kodpunkter"         ? Counting::code_points
                   : counting == "utf16"            ? Counting::utf16
                   : counting == "grafem"           ? Counting::graphemes
                   : counting == "grafem-lankar-23" ? Counting::graphemes_links_23
                                                    : Counting::largest;
  field.line_breaks = fields.yes_or_no("line_breaks").value_or(true);
  field.max_links = fields.count("max_links");
  field.confidence = fields.choice("confidence", {"hög", "medel", "låg", "ingen"}).text;
  field.source = fields.text("source").text;
  field.note = fields.optional_translated("note");
  fields.finish();
  return field;
}

}  // namespace

Vocabulary parse_vocabulary(const SourceFile& file, Diagnostics& diagnostics) {
  Vocabulary vocabulary;
  const std::optional<yaml::Node> node = read_keys(file, diagnostics);
  if (!node) return vocabulary;
  Fields root(*node, diagnostics);
  root.format();
  const TermKeys label_only = [](Fields&, Term&) {};
  vocabulary.modalities = parse_terms(root, "modalities", [](Fields& fields, Term& term) {
    term.word = fields.text("word").text;
    term.meaning = fields.translated("meaning");
  });
  vocabulary.topics = parse_terms(root, "topics", topic_keys);
  vocabulary.roles = parse_terms(root, "roles", role_keys);
  vocabulary.categories = parse_terms(root, "categories", [](Fields& fields, Term& term) {
    term.statutory = fields.choice("statutory", {"ja", "delvis", "nej"}).text;
    term.law = fields.optional_reference("law");
    term.section = fields.optional_text("section").text;
    term.collective = fields.yes_or_no("collective").value_or(false);
    const std::string note = fields.optional_text("note").text;
    term.note = {note, note};
    term.catch_all = fields.yes_or_no("catch_all").value_or(false);
    term.word = fields.optional_text("crime").text;
    term.includes = fields.references("includes");
    term.misnomers = plain(fields.texts("misnomers"));
    term.words = plain(fields.texts("words"));
  });
  vocabulary.contents = parse_terms(
      root, "contents", [](Fields& fields, Term& term) { term.alias = fields.own_id("alias").id; },
      false);
  vocabulary.elements = parse_terms(root, "elements", [](Fields& fields, Term& term) {
    term.statutory = fields.choice("statutory", {"ja", "nej"}).text;
    term.in_text = fields.yes_or_no("in_text").value_or(true);
    term.told_of = fields.optional_reference("told_of");
    term.includes = fields.references("includes");
  });
  vocabulary.occasions = parse_terms(root, "occasions", [](Fields& fields, Term& term) {
    term.meaning = fields.translated("silent");
  });
  vocabulary.actions = parse_terms(root, "actions", action_keys);
  vocabulary.properties = parse_terms(root, "properties", label_only);
  vocabulary.risks = parse_risks(root);
  vocabulary.questions = parse_questions(root);
  vocabulary.comparisons = parse_comparisons(root);
  root.finish();
  return vocabulary;
}

std::vector<Law> parse_laws(const SourceFile& file, Diagnostics& diagnostics) {
  std::vector<Law> laws;
  const std::optional<yaml::Node> node = read_keys(file, diagnostics);
  if (!node) return laws;
  Fields root(*node, diagnostics);
  root.format();
  for (const yaml::Node* item : root.mappings("laws", true)) {
    Fields fields(*item, diagnostics);
    Law law;
    const Reference id = fields.own_id("id");
    law.id = id.id;
    law.span = id.span;
    law.name = fields.text("name").text;
    law.short_name = fields.text("short").text;
    law.sfs = fields.optional_text("sfs").text;
    law.kind =
        fields
            .choice("kind", {"lag", "grundlag", "förordning", "eu-förordning", "eu-beslut", "dom",
                             "myndighetsföreskrift", "standard", "vägledning", "myndighet"})
            .text;
    law.status =
        fields.choice("status", {"gäller", "upphävd", "ogiltig", "ersatt", "upphörd", "oklart"})
            .text;
    law.from = fields.date("from");
    law.until = fields.date("until");
    law.amended = parse_amendments(fields);
    law.replaced_by = fields.references("replaced_by");
    law.repealed_by = fields.optional_text("repealed_by").text;
    law.other_names = plain(fields.texts("other_names"));
    law.former_names = plain(fields.texts("former_names"));
    law.note = fields.optional_translated("note");
    law.confidence = fields.choice("confidence", {"hög", "medel", "låg"}).text;
    law.checked = fields.date("checked");
    law.source = fields.text("source").text;
    for (const yaml::Node* section : fields.mappings("sections", false)) {
      Fields keys(*section, diagnostics);
      law.sections.push_back({keys.text("ref").text, keys.translated("says"),
                              keys.choice("lists", {"categories", "elements"}, false).text});
      keys.finish();
    }
    law.unsettled = parse_claims(fields, "unsettled");
    law.shorthand = parse_claims(fields, "shorthand");
    fields.finish();
    if (!law.id.empty()) laws.push_back(std::move(law));
  }
  root.finish();
  return laws;
}

std::vector<Platform> parse_platforms(const SourceFile& file, Diagnostics& diagnostics) {
  std::vector<Platform> platforms;
  const std::optional<yaml::Node> node = read_keys(file, diagnostics);
  if (!node) return platforms;
  Fields root(*node, diagnostics);
  root.format();
  for (const yaml::Node* item : root.mappings("platforms", true)) {
    Fields fields(*item, diagnostics);
    Platform platform;
    const Reference id = fields.own_id("id");
    platform.id = id.id;
    platform.span = id.span;
    platform.name = fields.text("name").text;
    platform.former_names = plain(fields.texts("former_names"));
    platform.aliases = plain(fields.texts("aliases"));
    platform.status =
        fields.choice("status", {"aktiv", "bytt namn", "egen tjänst", "marginell", "nedlagd"}).text;
    platform.until = fields.date("until");
    platform.own_service = fields.yes_or_no("own_service").value_or(false);
    platform.open_to_all = fields.yes_or_no("public").value_or(true);
    platform.note = fields.optional_translated("note");
    platform.checked = fields.date("checked");
    for (const yaml::Node* field : fields.mappings("fields", true)) {
      PlatformField parsed = parse_field(*field, diagnostics);
      if (!parsed.id.empty()) platform.fields.push_back(std::move(parsed));
    }
    fields.finish();
    if (!platform.id.empty()) platforms.push_back(std::move(platform));
  }
  root.finish();
  return platforms;
}

std::span<const Kind* const> register_kinds() {
  static constexpr std::array<const Kind*, 1> all = {&broad_pattern};
  return all;
}

}  // namespace stadga::parse

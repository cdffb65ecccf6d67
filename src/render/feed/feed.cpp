// SPDX-License-Identifier: EUPL-1.2
#include "render/feed/feed.h"

#include "base/date.h"
#include "base/xml.h"
#include "history/describe.h"
#include "markdown/html.h"
#include "render/paths.h"

namespace stadga::render {
namespace {

/// Decisions have a day and no time: noon, which is the same day all over Europe.
/// A feed is made only where there is a day to give.
std::string instant(std::optional<Date> day) {
  return day ? iso(*day) + "T12:00:00Z" : "";
}

std::string element(std::string_view name, std::string_view text) {
  std::string out;
  out.append("<").append(name).append(">").append(markdown::escape_html(text));
  return out.append("</").append(name).append(">");
}

class Feed {
 public:
  Feed(const Model& model, const Municipality& town)
      : model_(model),
        town_(town),
        language_(model.site.language == "en" ? Language::en : Language::sv),
        page_(markdown::escape_url(model.site.base_url + changes_path(town))) {}

  std::string write(const history::Versions& versions) {
    const std::string self = markdown::escape_url(model_.site.base_url + feed_path(town_));
    xml_.open("feed", {{"xmlns", "http://www.w3.org/2005/Atom"}, {"xml:lang", lang()}});
    xml_.element("id", page_);
    xml_.element("title", in({"Beslut om regler för sociala medier – ",
                              "Decisions on rules for social media – "}) +
                              town_.name);
    if (!model_.site.notice.empty()) xml_.element("subtitle", model_.site.notice);
    xml_.element("link", "", {{"rel", "self"}, {"type", "application/atom+xml"}, {"href", self}});
    xml_.element("link", "", {{"rel", "alternate"}, {"type", "text/html"}, {"href", page_}});
    xml_.element("updated",
                 instant(versions.steps().empty() ? model_.as_of
                                                  : versions.steps().front().policy->decision.on));
    xml_.open("author").element("name", town_.name);
    if (!town_.website.empty()) xml_.element("uri", markdown::escape_url(town_.website));
    xml_.close();
    xml_.element("generator", "stadga");
    for (const history::Step& step : versions.steps()) entry(step);
    xml_.close();
    return xml_.done();
  }

 private:
  std::string in(const Text& text) const { return text.in(language_); }
  std::string lang() const { return language_ == Language::sv ? "sv" : "en"; }

  void entry(const history::Step& step) {
    const history::Decision& decision = step.policy->decision;
    const std::string address = page_ + '#' + version_anchor(*step.version);
    std::string title = in(history::describe(decision));
    if (title.starts_with('b')) title.front() = 'B';
    if (title.starts_with('d')) title.front() = 'D';
    xml_.open("entry");
    xml_.element("id", address);
    xml_.element("title", title);
    xml_.element("link", "", {{"rel", "alternate"}, {"type", "text/html"}, {"href", address}});
    xml_.element("published", instant(decision.on));
    xml_.element("updated", instant(decision.on));
    xml_.element("summary", summary(step));
    if (step.changes != nullptr && !step.changes->rules.empty())
      xml_.element("content", content(*step.changes), {{"type", "html"}});
    xml_.close();
  }

  std::string summary(const history::Step& step) const {
    if (step.changes != nullptr) return in(history::summary(*step.changes));
    return in(say("den första antecknade versionen; regler: {}",
                  "the first version recorded; rules: {}", step.policy->rules.size()));
  }

  std::string content(const history::Changes& changes) const {
    std::string out;
    for (const history::Group& group : history::groups(changes)) {
      out += element("h2", in(group.heading)) + "<ul>";
      for (const history::RuleChange* change : group.rules) {
        out += "<li>" + markdown::escape_html(history::title_of(*change));
        std::string fields;
        for (const history::FieldChange& field : change->fields) {
          const history::FieldLine line = history::line_of(field);
          fields += element("li", in(line.field) + ": " + in(line.before) + " → " + in(line.after) +
                                      " (" + in(line.effect) + ')');
        }
        if (!fields.empty()) out += "<ul>" + fields + "</ul>";
        out += "</li>";
      }
      out += "</ul>";
    }
    return out;
  }

  const Model& model_;
  const Municipality& town_;
  Language language_;
  std::string page_;
  XmlWriter xml_;
};

}  // namespace

bool has_feed(const Model& model, const history::Versions& versions) {
  return model.as_of || !versions.steps().empty();
}

OutputFile feed(const Model& model, const Municipality& town, const history::Versions& versions) {
  return {feed_path(town),
          "feed",
          town.id,
          "",
          "application/atom+xml; charset=utf-8",
          Feed(model, town).write(versions)};
}

}  // namespace stadga::render

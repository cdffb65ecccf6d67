// SPDX-License-Identifier: EUPL-1.2
// yaml-cpp's events, turned into the tree of yaml.h.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/mark.h>

#include "diag/diagnostic.h"
#include "yaml/gaps.h"
#include "yaml/input.h"
#include "yaml/yaml.h"

namespace stadga::yaml {

extern const Kind curly_quotes;
extern const Kind duplicate_key;
extern const Kind empty_key;
extern const Kind complex_key;
extern const Kind missing_colon;
extern const Kind nested_too_deeply;
extern const Kind too_many_values;
extern const Kind yaml_anchor;
extern const Kind yaml_tag;

/// Bytes [begin, end) to be replaced by `with`, so that reading can start anew and get further.
struct Mending {
  std::size_t begin;
  std::size_t end;
  char with;
};

/// Thrown through yaml-cpp to end the reading; what was wrong has been reported by then.
struct Stop {
  std::optional<Mending> mending;
};

void report_nested_too_deeply(Span span, std::size_t depth, Diagnostics& found);
/// An anchor `&x`, an alias `*x` or a tag `!x` at `begin`.
/// Nothing to mend where the file uses anchors and aliases in earnest: that is told once.
std::optional<Mending> report_property(const Input& input, std::size_t begin, bool flow,
                                       Diagnostics& found);
/// Of a value without straight quotes.
void report_curly_quotes(const Input& input, std::size_t begin, std::size_t end,
                         Diagnostics& found);

class Reader : public YAML::EventHandler {
 public:
  Reader(const Input& input, const Limits& limits, Diagnostics& found)
      : input_(input), limits_(limits), found_(found), gaps_(input, found) {}

  /// After the document: the rest of the file is looked through.
  void finish();
  /// Reports what the unfinished mappings can tell; for when reading has failed.
  void give_up();
  /// The tree, if all of it could be read.
  std::optional<Node> take_root();

  Gaps& gaps() { return gaps_; }
  /// Where the innermost flow collection that is open begins.
  std::optional<std::size_t> open_flow() const;

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override;
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override;
  void OnSequenceEnd() override;
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override;
  void OnMapEnd() override;

 private:
  enum class Shape { block, bracketed, compact };  // compact: `[a: b]`, a mapping without braces

  struct Frame {
    Node node;
    Shape shape = Shape::block;
    std::size_t begin = 0;
    std::size_t column = 0;
    Entry entry;  ///< of a mapping: the key that waits for its value
    bool has_key = false;
    bool explicit_key = false;  ///< written with `?`, which has been reported
  };

  bool key_expected() const;
  void count(std::size_t begin);
  void refuse_property(std::size_t begin);
  void examine_column(std::size_t begin);
  void report_explicit_key(std::size_t question);
  void refuse_key(std::size_t begin);
  void start(std::size_t begin, NodeKind kind, Shape shape);
  void end();
  void place(Node node);
  void place_key(std::string key, Span span, bool plain);
  void null_key(std::size_t mark);
  void null_value(std::size_t mark);
  void null_item(std::size_t mark);
  void literal_null(std::size_t begin, std::size_t length);
  /// Length of a `null` or `~` that somebody wrote at `at`; 0 if there is none.
  std::size_t literal_null_length(std::size_t at) const;
  /// The same, if it is the value that is due and not the next key.
  std::size_t literal_value_length(std::size_t at) const;
  std::size_t read_scalar_end(std::size_t begin, const std::string& value);
  /// True where the next thing to be placed is an item of a list.
  bool in_list() const {
    return !frames_.empty() && frames_.back().node.kind == NodeKind::sequence;
  }
  void report_duplicates(Frame& frame, bool in_list);
  void report_forgotten_dash(const Entry& entry, Span first);
  void report_missing_colon();
  void report_missing_blank(std::size_t begin, std::size_t end);

  const Input& input_;
  const Limits& limits_;
  Diagnostics& found_;
  Gaps gaps_;
  std::vector<Frame> frames_;
  std::optional<Node> root_;
  std::size_t root_begin_ = 0;
  std::size_t values_ = 0;
  bool damaged_ = false;  ///< what was read is not what stands in the file
};

}  // namespace stadga::yaml

// SPDX-License-Identifier: EUPL-1.2
// The words of the mutation test: an edit to a municipality's files, what it declares beforehand,
// and where a finding on it counts.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace stadga::mutation {

class Town;

/// Bytes [begin, end) of a file (path below the site) become `text`.
struct Edit {
  std::string path;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string text;
};

/// Lines of the unedited file, from 1, both ends included.
struct Lines {
  std::string path;
  std::size_t first = 0;
  std::size_t last = 0;
};

/// What an operator says of its edits before anything is run.
enum class Meaning {
  changed,  ///< one place now contradicts another: must be reported
  neutral,  ///< nothing but the writing changed: must not be reported
  silent,   ///< text and rules changed alike into another sound policy: shown, not judged
};

struct Mutant {
  std::string before;
  std::string after;
  Lines at;                   ///< the edited line, for the list of misses
  std::vector<Edit> edits;    ///< apart from one another, in any order
  std::vector<Lines> places;  ///< where a finding is right (a line more or less is fine)
};

struct Operator {
  std::string name;
  Meaning meaning = Meaning::changed;
  /// Guideline and quote change alike: a finding that they differ is this test's own mistake.
  bool prose = false;
  std::size_t most = 0;  ///< mutants a municipality, taken evenly from all; 0: all
  std::function<std::vector<Mutant>(const Town&)> make;
  bool reorders = false;  ///< entries change places: findings are told apart by kind and file alone
};

/// In the order of the table.
std::vector<Operator> operators();

// The families, each in its own file.
void add_word_operators(std::vector<Operator>& out);
void add_law_operators(std::vector<Operator>& out);
void add_deletion_operators(std::vector<Operator>& out);
void add_rule_operators(std::vector<Operator>& out);
void add_id_operators(std::vector<Operator>& out);
void add_register_operators(std::vector<Operator>& out);
void add_neutral_operators(std::vector<Operator>& out);

}  // namespace stadga::mutation

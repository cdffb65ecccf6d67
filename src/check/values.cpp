// SPDX-License-Identifier: EUPL-1.2
#include "check/values.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <numeric>
#include <span>

#include "base/text.h"

namespace stadga::check {
namespace {

using Family = Value::Family;

struct Measure {
  Family family;
  std::size_t size;
};

struct UnitWord {
  std::string_view word;
  Measure measure;
};

constexpr Measure hour{Family::hours, 1};
constexpr Measure day{Family::hours, 24};
constexpr Measure week{Family::hours, 168};
constexpr Measure business_day{Family::business_days, 1};
constexpr Measure month{Family::months, 1};
constexpr Measure quarter{Family::months, 3};
constexpr Measure half_year{Family::months, 6};
constexpr Measure year{Family::months, 12};

constexpr std::array<UnitWord, 38> units{{{"timme", hour},
                                          {"timmar", hour},
                                          {"timmen", hour},
                                          {"dygn", day},
                                          {"dygnet", day},
                                          {"dag", day},
                                          {"dagar", day},
                                          {"dagen", day},
                                          {"vardag", business_day},
                                          {"vardagar", business_day},
                                          {"arbetsdag", business_day},
                                          {"arbetsdagar", business_day},
                                          {"arbetsdagen", business_day},
                                          {"vecka", week},
                                          {"veckor", week},
                                          {"veckan", week},
                                          {"månad", month},
                                          {"månader", month},
                                          {"månaden", month},
                                          {"kvartal", quarter},
                                          {"kvartalet", quarter},
                                          {"tertial", {Family::months, 4}},
                                          {"halvår", half_year},
                                          {"halvåret", half_year},
                                          {"år", year},
                                          {"året", year},
                                          {"timmars", hour},
                                          {"dagars", day},
                                          {"dygns", day},
                                          {"arbetsdagars", business_day},
                                          {"veckas", week},
                                          {"veckors", week},
                                          {"månads", month},
                                          {"månaders", month},
                                          {"kvartals", quarter},
                                          {"halvårs", half_year},
                                          {"års", year},
                                          {"vardags", business_day}}};

/// One word says how often; adjectives in all their endings.
constexpr std::array<UnitWord, 17> rhythm_words{{{"dagligen", day},
                                                 {"daglig", day},
                                                 {"dagliga", day},
                                                 {"dagligt", day},
                                                 {"veckovis", week},
                                                 {"veckovisa", week},
                                                 {"månadsvis", month},
                                                 {"månadsvisa", month},
                                                 {"månatlig", month},
                                                 {"månatliga", month},
                                                 {"månatligen", month},
                                                 {"kvartalsvis", quarter},
                                                 {"halvårsvis", half_year},
                                                 {"halvårsvisa", half_year},
                                                 {"årlig", year},
                                                 {"årliga", year},
                                                 {"årligen", year}}};

constexpr std::array<std::string_view, 20> numbers{
    "noll", "en",   "två",  "tre",     "fyra",    "fem",    "sex",    "sju",     "åtta",  "nio",
    "tio",  "elva", "tolv", "tretton", "fjorton", "femton", "sexton", "sjutton", "arton", "nitton"};
constexpr std::array<std::pair<std::string_view, std::size_t>, 8> tens{{{"tjugo", 20},
                                                                        {"trettio", 30},
                                                                        {"fyrtio", 40},
                                                                        {"femtio", 50},
                                                                        {"sextio", 60},
                                                                        {"nittio", 90},
                                                                        {"hundra", 100},
                                                                        {"ett", 1}}};
constexpr std::array<std::string_view, 11> ordinals{"",        "",       "annan",  "tredje",
                                                    "fjärde",  "femte",  "sjätte", "sjunde",
                                                    "åttonde", "nionde", "tionde"};

struct Token {
  std::string word;  ///< in lower case
  std::size_t begin = 0;
  std::size_t end = 0;
};

bool is_word_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || byte >= 0xC3;
}

std::vector<Token> tokens(std::string_view text) {
  std::vector<Token> out;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    // The second byte of å, ä and ö is below C3.
    while (end < text.size() &&
           (is_word_byte(text[end]) ||
            (end > at && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U))) {
      ++end;
    }
    if (end == at) {
      ++at;
      continue;
    }
    out.push_back({lower(text.substr(at, end - at)), at, end});
    at = end;
  }
  return out;
}

template <std::size_t N>
const UnitWord* find(const std::array<UnitWord, N>& list, std::string_view word) {
  const auto found = std::ranges::find(list, word, &UnitWord::word);
  return found == list.end() ? nullptr : &*found;
}

Value rhythm(std::size_t times, Measure in, std::string words) {
  const std::size_t common = times == 0 ? 1 : std::gcd(times, in.size);
  return {Value::Kind::rhythm, in.family, times / common, in.size / common, std::move(words)};
}

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text), tokens_(tokens(text)) {}

  std::vector<Value> run() {
    for (at_ = 0; at_ < tokens_.size();) {
      const std::size_t read = read_rhythm();
      if (read > 0) {
        at_ += read;
        continue;
      }
      const std::size_t figure = read_figure();
      at_ += std::max<std::size_t>(figure, 1);
    }
    return std::move(values_);
  }

 private:
  std::string_view word(std::size_t offset) const {
    return at_ + offset < tokens_.size() ? std::string_view(tokens_[at_ + offset].word) : "";
  }
  std::string_view before() const { return at_ > 0 ? std::string_view(tokens_[at_ - 1].word) : ""; }
  std::string written(std::size_t count) const {
    const std::size_t last = std::min(at_ + count, tokens_.size()) - 1;
    return std::string(text_.substr(tokens_[at_].begin, tokens_[last].end - tokens_[at_].begin));
  }

  template <typename... Words>
  static bool is_one_of(std::string_view word, Words... words) {
    return ((word == words) || ...);
  }

  /// A number word or digits.
  std::optional<std::size_t> number(std::size_t offset) const {
    const std::string_view name = word(offset);
    if (name.empty()) return std::nullopt;
    const auto small = std::ranges::find(numbers, name);
    if (small != numbers.end()) return static_cast<std::size_t>(small - numbers.begin());
    const auto large =
        std::ranges::find(tens, name, &std::pair<std::string_view, std::size_t>::first);
    if (large != tens.end()) return large->second;
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), value);
    if (error != std::errc{} || end != name.data() + name.size() || value > 9999)
      return std::nullopt;
    return value;
  }

  /// How many words it took; 0: none stands here.
  std::size_t read_rhythm() {
    const UnitWord* adverb = find(rhythm_words, word(0));
    // `det dagliga arbetet` is what is done at all, not how often.
    if (adverb != nullptr && !word(1).starts_with("arbete") && !word(1).starts_with("drift")) {
      values_.push_back(rhythm(1, adverb->measure, written(1)));
      return 1;
    }
    if (is_one_of(word(0), "varje", "var") && find(units, word(1)) != nullptr) {
      values_.push_back(rhythm(1, find(units, word(1))->measure, written(2)));
      return 2;
    }
    if (word(0) == "varannan" || word(0) == "vartannat") return every(2, 1);
    if (is_one_of(word(0), "var", "vart")) {
      for (std::size_t nth = 2; nth < ordinals.size(); ++nth) {
        if (word(1) == ordinals[nth]) return every(nth, 2);
      }
    }
    return read_times();
  }

  std::size_t every(std::size_t nth, std::size_t used) {
    const UnitWord* unit = find(units, word(used));
    if (unit == nullptr) return 0;
    Measure measure = unit->measure;
    measure.size *= nth;
    values_.push_back(rhythm(1, measure, written(used + 1)));
    return used + 1;
  }

  /// `två gånger om året`, `flera gånger per dag`, `en gång varje arbetsdag`.
  std::size_t read_times() {
    if (!is_one_of(word(1), "gång", "gånger")) return 0;
    const bool several = is_one_of(word(0), "flera", "några", "många");
    const auto times = several ? std::optional<std::size_t>(0) : number(0);
    if (!times) return 0;
    std::size_t used = 2;
    if (const UnitWord* adverb = find(rhythm_words, word(2)); adverb != nullptr) {
      values_.push_back(rhythm(*times, adverb->measure, written(3)));
      return 3;
    }
    if (is_one_of(word(used), "per", "om", "i", "varje", "var", "under")) ++used;
    const UnitWord* unit = find(units, word(used));
    if (unit == nullptr) return 0;
    values_.push_back(rhythm(*times, unit->measure, written(used + 1)));
    return used + 1;
  }

  std::size_t read_figure() {
    const auto amount = number(0);
    if (!amount || *amount == 0 || is_reference()) return 0;
    const bool article = word(0) == "en" || word(0) == "ett";
    if (const UnitWord* unit = find(units, word(1)); unit != nullptr) {
      // `en dag` is a figure only where something is measured with it.
      const bool measures = is_one_of(before(), "inom", "efter", "än", "minst", "högst", "längst",
                                      "senast", "mest", "på", "hela", "cirka", "ungefär");
      if (article && !measures) return 0;
      values_.push_back({Value::Kind::duration, unit->measure.family, *amount * unit->measure.size,
                         0, written(2)});
      return 2;
    }
    const bool is_year = word(0).size() == 4 && *amount >= 1900 && *amount < 2100;
    if (article || *amount < 2 || is_year || word(1).empty()) return 0;
    values_.push_back({Value::Kind::count, Family::none, *amount, 0, written(2)});
    return 1;
  }

  /// Part of a law's number, a date, an address, a chapter or section.
  bool is_reference() const {
    const Token& token = tokens_[at_];
    const char first = token.word.front();
    if (first < '0' || first > '9') return false;
    static constexpr std::string_view glue = ":/.-(@_#&=?";
    const char left = token.begin > 0 ? text_[token.begin - 1] : ' ';
    const char right = token.end < text_.size() ? text_[token.end] : ' ';
    const bool ends = token.end + 1 >= text_.size() || text_[token.end + 1] == ' ';
    if (glue.find(left) != std::string_view::npos) return true;
    if (glue.find(right) != std::string_view::npos && !(right == '.' && ends)) return true;
    const std::string_view rest = text_.substr(token.end);
    if (rest.starts_with(" §") || rest.starts_with("§") || rest.starts_with("–")) return true;
    static constexpr std::array<std::string_view, 13> months{
        "januari", "februari",  "mars",    "april",    "maj",      "juni", "juli",
        "augusti", "september", "oktober", "november", "december", "kap"};
    if (std::ranges::find(months, word(1)) != months.end() || word(1) == "kapitlet") return true;
    return is_one_of(before(), "kap", "kapitel", "kapitlet", "avsnitt", "avsnittet", "punkt",
                     "punkten", "punkterna", "artikel", "paragraf", "bilaga", "sida", "sidan", "nr",
                     "nummer", "kl", "klockan", "steg", "version", "lag", "del", "dnr");
  }

  std::string_view text_;
  std::vector<Token> tokens_;
  std::size_t at_ = 0;
  std::vector<Value> values_;
};

Measure measure_of(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::hour:
      return hour;
    case TimeUnit::day:
      return day;
    case TimeUnit::business_day:
      return business_day;
    case TimeUnit::week:
      return week;
    case TimeUnit::month:
      return month;
    case TimeUnit::quarter:
      return quarter;
    case TimeUnit::half_year:
      return half_year;
    case TimeUnit::year:
      break;
  }
  return year;
}

/// `aldrig mer än en vecka` and `en gång i veckan`.
bool is_interval(const Value& rhythm, const Value& duration) {
  return rhythm.kind == Value::Kind::rhythm && duration.kind == Value::Kind::duration &&
         rhythm.family == duration.family && rhythm.amount == 1 && rhythm.period == duration.amount;
}

}  // namespace

std::vector<Value> values(std::string_view text) {
  return Reader(text).run();
}

Value value_of(const Deadline& deadline) {
  const Measure measure = measure_of(deadline.unit);
  return {Value::Kind::duration, measure.family, deadline.amount.value_or(0) * measure.size, 0,
          deadline.words};
}

std::optional<Value> value_of(const Recurrence& recurrence) {
  if (!recurrence.unit) return std::nullopt;
  return rhythm(recurrence.times.value_or(0), measure_of(*recurrence.unit), recurrence.words);
}

bool is_same(const Value& a, const Value& b) {
  if (is_interval(a, b) || is_interval(b, a)) return true;
  return a.kind == b.kind && a.family == b.family && a.amount == b.amount && a.period == b.period;
}

}  // namespace stadga::check

// SPDX-License-Identifier: EUPL-1.2
#include <array>

#include "yaml/bytes.h"
#include "yaml/failures.h"
#include "yaml/gaps.h"
#include "yaml/reader.h"
#include "yaml/spans.h"
#include "yaml/yaml.h"

namespace stadga::yaml {

extern const Kind empty_file;

std::span<const Kind* const> kinds() {
  static constexpr std::array all{
      &bad_escape,        &complex_key,       &control_character, &curly_quotes,    &duplicate_key,
      &empty_file,        &empty_key,         &file_too_large,    &lost_hashtag,    &missing_colon,
      &nested_too_deeply, &several_documents, &tab_indentation,   &too_many_values, &unclosed_quote,
      &unquoted_at_sign,  &unquoted_special,  &yaml_anchor,       &yaml_directive,  &yaml_syntax,
      &yaml_tag};
  return all;
}

}  // namespace stadga::yaml

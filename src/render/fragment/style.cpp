// SPDX-License-Identifier: EUPL-1.2
#include "render/fragment/parts.h"

namespace stadga::render::fragments {

// Every selector begins with the class, so that nothing else on the page is touched. `:not(#s#s#s)`
// holds of every element (no element has three ids) and weighs as much as three ids; with
// `!important` that goes before what the page around says of its own headings, lists and tables.
// `medium` is the reader's own size, whatever the page around has made of `rem`. `all` leaves out
// direction and unicode-bidi.
std::string_view style() {
  return R"css(.stadga-fragment:not(#s#s#s) { all: initial !important; display: block !important; direction: ltr !important; unicode-bidi: isolate !important; color-scheme: light !important; box-sizing: border-box !important; color: #18211f !important; background: #fff !important; font: 400 medium/1.6 "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif !important; overflow-wrap: anywhere !important; }
.stadga-fragment:not(#s#s#s) *, .stadga-fragment:not(#s#s#s)::before, .stadga-fragment:not(#s#s#s)::after, .stadga-fragment:not(#s#s#s) *::before, .stadga-fragment:not(#s#s#s) *::after, .stadga-fragment:not(#s#s#s)::first-line, .stadga-fragment:not(#s#s#s) *::first-line, .stadga-fragment:not(#s#s#s)::first-letter, .stadga-fragment:not(#s#s#s) *::first-letter, .stadga-fragment:not(#s#s#s) *::marker { all: revert !important; }
.stadga-fragment:not(#s#s#s) * { direction: inherit !important; unicode-bidi: revert !important; }
.stadga-fragment:not(#s#s#s) :is(h1, h2, h3, h4, h5, h6) { margin: 1.5em 0 .5em !important; font-size: 1.125em !important; font-weight: 700 !important; line-height: 1.25 !important; }
.stadga-fragment:not(#s#s#s) > :first-child { margin-top: 0 !important; font-size: 1.5em !important; }
.stadga-fragment:not(#s#s#s) :is(p, ul, dl, blockquote, pre, section) { margin: 0 0 1em !important; }
.stadga-fragment:not(#s#s#s) a { color: #0b5c52 !important; text-decoration: underline !important; }
.stadga-fragment:not(#s#s#s) blockquote { padding: 0 0 0 1em !important; border-left: 3px solid #75827e !important; }
.stadga-fragment:not(#s#s#s) blockquote p { margin: 0 !important; }
.stadga-fragment:not(#s#s#s) dl > div { margin: 0 0 .25em !important; }
.stadga-fragment:not(#s#s#s) dt { font-weight: 700 !important; }
.stadga-fragment:not(#s#s#s) dd { margin: 0 !important; }
.stadga-fragment:not(#s#s#s) pre { padding: .75em !important; border: 1px solid #75827e !important; font: inherit !important; white-space: pre-wrap !important; }
.stadga-fragment:not(#s#s#s) section { overflow-x: auto !important; }
.stadga-fragment:not(#s#s#s) table { min-width: 40em !important; border-collapse: collapse !important; font-size: 1em !important; }
.stadga-fragment:not(#s#s#s) caption { padding: 0 0 .5em !important; text-align: left !important; }
.stadga-fragment:not(#s#s#s) :is(th, td) { padding: .4em .75em .4em 0 !important; border-bottom: 1px solid #d5dcda !important; text-align: left !important; vertical-align: top !important; }
.stadga-fragment-stil:not(#s#s#s) { display: none !important; }
)css";
}

}  // namespace stadga::render::fragments

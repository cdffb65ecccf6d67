// SPDX-License-Identifier: EUPL-1.2
// Fragments (docs: content/format/fragment.md): each is valid HTML as a piece of a page, html-validate
// refuses damaged ones, and in Chromium a fragment looks the same on a hostile page of another origin
// as alone, while nothing on that page looks different for it.
import { createServer } from 'node:http';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { chromium } from 'playwright-core';
import { FLAGS } from './pages.mjs';
import { read } from './site.mjs';

// A piece begins below the page's own first heading and holds its style itself.
const CONFIG = {
  root: true,
  extends: ['html-validate:recommended'],
  rules: { 'heading-level': ['error', { minInitialRank: 'h2' }] },
};
const OUTSIDE = /<(script|link|img|iframe|base|meta)\b|@import|url\(|\son\w+=/i;

export async function checkFragments(site) {
  const validator = new HtmlValidate(new StaticConfigLoader(CONFIG));
  const complaints = async (html) => (await validator.validateString(html)).results
    .flatMap((result) => result.messages.map((m) => `${m.line}:${m.column}: ${m.message} (${m.ruleId})`));
  const checks = [];
  for (const { path, municipality } of site.fragments) {
    const html = read(site, path).toString('utf8');
    const problems = (await complaints(html)).map((text) => `${path}:${text}`);
    if (OUTSIDE.test(html)) problems.push(`${path}: holds ${html.match(OUTSIDE)[0]}`);
    for (const [, id] of html.matchAll(/ id="([^"]*)"/g))
      if (!id.startsWith(`stadga-${municipality}--`)) problems.push(`${path}: the id ${id} may be the page's own`);
    checks.push({ name: `fragment ${path}`, problems });
  }
  checks.push(...await damaged(site, complaints));
  checks.push(...await inChromium(site));
  return checks;
}

// What a check lets through whatever stands in the file would be no check.
async function damaged(site, complaints) {
  const rules = site.fragments.find((file) => file.subject === 'regler');
  if (!rules) return [{ name: 'damaged fragments', problems: ['there is no fragment with rules'] }];
  const html = read(site, rules.path).toString('utf8');
  const ways = {
    'cut off': html.slice(0, html.lastIndexOf('</dl>')),
    'an id twice': html.replace(/<h3 id="[^"]*"/, `<h3 id="${html.match(/<h2 id="([^"]*)"/)[1]}"`),
    'a heading of the wrong level': html.replace(/<h3( [^>]*)>([^]*?)<\/h3>/, '<h5$1>$2</h5>'),
    'a first heading above its own': html.replace(/<h2( [^>]*)>([^]*?)<\/h2>/, '<h4$1>$2</h4>'),
    'an element in the wrong place': html.replace('<dl>', '<dl><p>x</p>'),
    'an open quotation mark': html.replace(/id="([^"]*)">/, 'id="$1>'),
  };
  const checks = [];
  for (const [way, text] of Object.entries(ways)) {
    const problems = [];
    if (text === html) problems.push(`damaged fragment, ${way}: could not be damaged so`);
    else if (!(await complaints(text)).length) problems.push(`damaged fragment, ${way}: html-validate let it through`);
    checks.push({ name: `damaged fragment: ${way}`, problems });
  }
  return checks;
}

// All that a theme of another CMS may do to elements that it does not know.
const HOSTILE = `
  :root { font-size: 9px; --accent: hotpink; }
  body { font: italic 900 22px/3 cursive; color: lime; background: navy; text-align: right; letter-spacing: 4px;
    text-transform: uppercase; word-spacing: 1em; white-space: pre; direction: rtl; cursor: wait; hyphens: auto; }
  * { box-sizing: border-box; border-radius: 9px; text-shadow: 1px 1px red; transition: all 3s; }
  div, section, article { background: maroon; padding: 20px; display: flex; float: left; width: 50%; }
  h1, h2, h3, h4, h5, h6 { font: 900 60px/1 fantasy; color: red; margin: 90px; text-transform: uppercase; display: inline; }
  h2::before, li::before, p::before, a::after, dt::after, div::before { content: '§§§'; color: red; font-size: 50px; }
  p::first-letter { font-size: 5em; float: left; } p::first-line { color: orange; }
  ul, ol { list-style: none; margin: 0; padding: 0; display: grid; } li { float: left; width: 9%; } li::marker { color: red; content: 'x'; }
  table { display: block; border: 9px dotted red; width: 33%; } tr { display: none; } td, th, caption { padding: 70px; background: black; color: black; text-align: center; }
  tr:nth-child(even) { background: yellow; } dl { display: none; } dt, dd { float: right; width: 1%; }
  blockquote { position: absolute; quotes: none; transform: rotate(9deg); } pre { white-space: nowrap; background: black; }
  a, a:visited { color: inherit; text-decoration: none; pointer-events: none; } [id] { visibility: hidden; } [lang] { opacity: .2; }
  #main h2, #main p, #main dl, #main table { display: none !important; } #main a { color: red !important; }
  #main * { margin: 77px !important; animation: spin 1s infinite paused !important; unicode-bidi: bidi-override !important; }
  @keyframes spin { to { transform: rotate(1turn); } }`;

const page = (css, style, fragment) => `<!DOCTYPE html><html lang="sv"><head><meta charset="utf-8"><title>x</title>
<style>${css}</style></head><body><main id="main"><h1>Rubrik</h1><h2 id="a">Rubrik</h2><p class="b">Text <a href="https://a.example/">länk</a></p>
<ul><li>ett</li></ul><dl><dt>a</dt><dd>b</dd></dl><table><caption>t</caption><tbody><tr><th>a</th><td>b</td></tr></tbody></table>
<pre>x</pre><blockquote><p>y</p></blockquote><section><h3>z</h3></section></main>
<div id="slot" style="all:initial;display:block;contain:strict;width:700px;height:600px;overflow:scroll">${style}${fragment}</div></body></html>`;

// Computed styles of all elements that the selector finds, and of what may be drawn around them; as
// one text, since playwright is slow at handing over many small values.
const STYLES = `(selector) => JSON.stringify([...document.querySelectorAll(selector)].flatMap((element) =>
  [null, '::before', '::after', '::marker', '::first-letter', '::first-line'].map((pseudo) => {
    const style = getComputedStyle(element, pseudo);
    return [element.localName + (pseudo ?? ''), Object.fromEntries([...style].map((name) => [name, style[name]]))];
  })))`;

function differences(name, one, other) {
  if (one.length !== other.length || !one.length) return [`${name}: ${one.length} and ${other.length} elements`];
  const found = one.flatMap(([element, style], i) => Object.keys(style)
    .filter((key) => style[key] !== other[i][1][key])
    .map((key) => `${name}: ${element} ${key}: ${style[key]} | ${other[i][1][key]}`));
  return [...new Set(found)].slice(0, 12);
}

async function inChromium(site) {
  const pages = new Map();
  const server = createServer((request, response) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(pages.get(request.url)));
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, headless: true, args: FLAGS });
  const seen = async (html, selector, colorScheme = 'light') => {
    pages.set('/', html);
    const context = await browser.newContext({ viewport: { width: 1000, height: 900 }, colorScheme });
    try {
      const tab = await context.newPage();
      await tab.goto(`http://127.0.0.1:${server.address().port}/`);
      return JSON.parse(await tab.evaluate(`(${STYLES})(${JSON.stringify(selector)})`));
    } finally {
      await context.close();
    }
  };
  const checks = [];
  try {
    const some = ['regler', 'konton', 'konto/'].map((subject) =>
      site.fragments.find((file) => file.subject === subject || (subject.endsWith('/') && file.subject.startsWith(subject))));
    for (const file of some) {
      if (!file) { checks.push({ name: 'fragment in Chromium', problems: ['a kind of fragment is missing'] }); continue; }
      const [, style, whole] = read(site, file.path).toString('utf8').match(/^(<style[^]*?<\/style>)([^]*)$/);
      const fragment = shortened(whole);
      const inSlot = '#slot > .stadga-fragment, #slot > .stadga-fragment *';
      const onPage = ':not(#slot, #slot *)';
      const alone = await seen(page('', style, fragment), inSlot);
      // In <main>, where the host's rules with an id and !important reach it.
      const pasted = page(HOSTILE, style, fragment).replace('</main>', '').replace('</div></body>', '</div></main></body>');
      checks.push({ name: `looks the same: ${file.path}`, problems: [
        ...differences(`${file.path} on a hostile page`, alone, await seen(pasted, inSlot)),
        ...differences(`${file.path} on a dark hostile page`, alone, await seen(pasted, inSlot, 'dark')),
      ] });
      const without = page(HOSTILE, '', fragment);
      checks.push({ name: `changes nothing: ${file.path}`, problems: differences(
        `the page around ${file.path}`, await seen(without, onPage), await seen(page(HOSTILE, style, fragment), onPage)) });
      // The comparison itself must see a difference where there is one.
      const naked = await seen(pasted.replace(style, ''), inSlot);
      checks.push({ name: `without its style it does not: ${file.path}`,
        problems: differences('', alone, naked).length ? [] : [`${file.path}: looks the same without its style`] });
      const global = await seen(page(HOSTILE, style.replace('</style>', 'h3 { color: blue !important }</style>'), fragment), onPage);
      checks.push({ name: `a global rule would be seen: ${file.path}`,
        problems: differences('', await seen(without, onPage), global).length ? [] : [`${file.path}: a global rule was not seen`] });
    }
  } finally {
    await browser.close();
    server.close();
  }
  return checks;
}

// The first of the rules or rows hold every element that there is; all of them take minutes.
function shortened(html) {
  const rules = html.split(/(?=<h4 )/);
  if (rules.length > 5) return `${rules.slice(0, 4).join('')}<ul>\n<li>x</li>\n</ul>\n</div>\n`;
  return html.replace(/(<tr><th scope="row">[^]*?<\/tr>\n)(?:<tr><th scope="row">[^]*<\/tr>\n)/, '$1');
}

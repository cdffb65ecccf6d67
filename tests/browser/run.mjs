// SPDX-License-Identifier: EUPL-1.2
// node tests/browser/run.mjs SITE [--thorough | --few] [--made-by STADGA SOURCES]: all checks of a
// published site, counted in the last line. --thorough looks at every page on a phone and in the dark
// too, not at one of each kind; --few looks at no more than one of each kind and municipality, and
// asks for nothing that only the five hold.
// --made-by names the program and the site's sources: what pages work out by themselves is held
// against the program.
import { checkAccounts } from './account.mjs';
import { checkComments } from './comment.mjs';
import { checkFilter } from './filter.mjs';
import { checkFragments } from './fragments.mjs';
import { checkHtml } from './html.mjs';
import { checkLinks } from './links.mjs';
import { checkManifest } from './manifest.mjs';
import { checkPages } from './pages.mjs';
import { checkSearch } from './search.mjs';
import { openSite } from './site.mjs';
import { checkTexts } from './texts.mjs';

const [folder, ...options] = process.argv.slice(2);
const made = options.indexOf('--made-by');
const [program, sources] = made < 0 ? [] : options.slice(made + 1);
if (!folder) {
  console.error('usage: node tests/browser/run.mjs SITE [--thorough | --few]');
  process.exit(2);
}
const few = options.includes('--few');
const site = openSite(folder);
let passed = 0;
let failed = 0;

function tell(title, checks) {
  const bad = checks.filter((check) => check.problems.length);
  for (const check of bad) for (const problem of check.problems) console.log(`  FAIL ${problem}`);
  console.log(`${title}: ${checks.length - bad.length} passed, ${bad.length} failed`);
  passed += checks.length - bad.length;
  failed += bad.length;
}

console.log(`${site.manifest.files.length} files, ${site.pages.length} pages, ${site.fragments.length} fragments in ${folder}`);
tell('manifest', checkManifest(site, { few }));
tell('links and anchors (one check a file)', checkLinks(site));
tell('information texts (one check a text)', checkTexts(site));
tell('valid HTML (one check a page)', await checkHtml(site));
tell('fragments (one check a fragment, and pages of others)', await checkFragments(site));
tell('the filter of the rules pages', await checkFilter(site));
tell('the texts of an account (one check an account)', await checkAccounts(site));
tell('what to do about a comment (one check a case)', await checkComments(site, program, sources));
if (!few) tell('the search', await checkSearch(site));
const started = Date.now();
let count = 0;
const seen = () => {
  count += 1;
  if (count % 25 === 0) console.log(`  ${count} visits, ${Math.round((Date.now() - started) / 1000)} s`);
};
tell('pages in Chromium (one check a visit)', await checkPages(site, { thorough: options.includes('--thorough'), few, seen }));
if (!site.pages.length) {
  console.log('there is no page');
  failed += 1;
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;

// SPDX-License-Identifier: EUPL-1.2
// The CSV files as Python and LibreOffice read them, and as the metadata beside them says.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

export const title = 'CSV in Python and LibreOffice';

const json = (path) => JSON.parse(readFileSync(path, 'utf8'));

const reader = `
import csv, json, sys
with open(sys.argv[1], encoding="utf-8", newline="") as file:
    json.dump(list(csv.reader(file, strict=True)), sys.stdout)
`;

/// The rows, or null where Python refuses the file.
function rowsOf(path) {
  const { status, stdout } = spawnSync('python3', ['-c', reader, path], { encoding: 'utf8', maxBuffer: 1 << 26 });
  return status === 0 ? JSON.parse(stdout) : null;
}

const forms = {
  string: () => true,
  anyURI: (text) => URL.canParse(text),
  duration: (text) => /^P(\d+[DWMY]|T\d+H)$/.test(text),
  date: (text) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)),
  nonNegativeInteger: (text) => /^\d+$/.test(text),
  positiveInteger: (text) => /^[1-9]\d*$/.test(text),
};

/// What the metadata says of a file and the file does not keep to.
function againstMetadata(rows, metadata) {
  const { columns, primaryKey } = metadata.tableSchema;
  const [head, ...body] = rows;
  const problems = columns.filter(({ name, titles }, i) => head[i] !== name || !titles.sv.includes(name) || !titles.en.includes(name) || titles.sv.length < 2)
    .map(({ name }) => `the column ${name} has other titles`);
  if (head.length !== columns.length) problems.push(`${head.length} columns, not ${columns.length}`);
  for (const [n, row] of body.entries()) {
    if (row.length !== columns.length) {
      problems.push(`row ${n + 2} has ${row.length} cells`);
      continue;
    }
    for (const [i, { name, datatype, separator, required }] of columns.entries()) {
      const fits = datatype.format ? (text) => datatype.format.split('|').includes(text) : forms[datatype];
      const values = separator ? row[i].split(separator) : [row[i]];
      if (required && !row[i]) problems.push(`row ${n + 2} has no ${name}`);
      if (row[i] && !values.every(fits)) problems.push(`row ${n + 2}, ${name}: ${row[i]}`);
    }
  }
  const keys = body.map((row) => row[head.indexOf(primaryKey)]);
  if (new Set(keys).size !== keys.length) problems.push(`${primaryKey} is not unique`);
  return problems;
}

/// The same rows as the JSON file has entries, in the same order.
function againstJson(rows, entries) {
  const [head, ...body] = rows;
  const column = (name) => body.map((row) => row[head.indexOf(name)].replace(/^'(?=\s*[=+\-@])/, ''));
  const expected = (get) => JSON.stringify(entries.map(get));
  const problems = [];
  if (body.length !== entries.length || !body.length) problems.push(`${body.length} rows, not ${entries.length}`);
  if (JSON.stringify(column('id')) !== expected((entry) => entry.id)) problems.push('other ids');
  if (JSON.stringify(column('uri')) !== expected((entry) => entry.uri)) problems.push('other addresses');
  const words = head.includes('title') ? 'title' : 'name';
  if (JSON.stringify(column(words)) !== expected((entry) => entry[words])) problems.push('other names');
  return problems;
}

function rfc4180Problems(path) {
  const bytes = readFileSync(path);
  const text = bytes.toString('utf8');
  const problems = [];
  if (!Buffer.from(text, 'utf8').equals(bytes)) problems.push('not UTF-8');
  if (text.startsWith('\ufeff')) problems.push('a byte-order mark');
  if (!text.endsWith('"\r\n')) problems.push('the last line has no end');
  return problems;
}

/// Converts all of them in one run, in a profile of its own. `opened` is what a person chooses when
/// LibreOffice asks how to read a file: comma, quotation mark, UTF-8.
function convert(work, to, from, opened = []) {
  const out = join(work, to.split(':')[0]);
  const profile = `-env:UserInstallation=${pathToFileURL(join(work, 'profile'))}`;
  const { status, stderr } = spawnSync('soffice', ['--headless', profile, ...opened, '--convert-to', to, '--outdir', out, ...from],
    { encoding: 'utf8', timeout: 240_000, env: { ...process.env, LC_ALL: 'C.UTF-8' } });
  if (status !== 0) throw new Error(`soffice: ${status} ${stderr}`);
  return out;
}

const unzip = `
import json, sys, zipfile
book = zipfile.ZipFile(sys.argv[1])
json.dump({name: book.read(name).decode() for name in book.namelist() if name.startswith("xl/worksheets/sheet")}, sys.stdout)
`;
function formulas(xlsx) {
  const sheets = JSON.parse(spawnSync('python3', ['-c', unzip, xlsx], { encoding: 'utf8', maxBuffer: 1 << 28 }).stdout);
  return Object.values(sheets).flatMap((sheet) => sheet.match(/<f[ >][^<]*/g) ?? []);
}

/// What a spreadsheet may change: how a date or a number is written, and how a line ends.
const plain = (cell) => cell.replace(/\r\n?/g, '\n').trim();

function openedProblems(path, xlsx, back) {
  const problems = formulas(xlsx).map((formula) => `runs ${formula}`);
  const before = rowsOf(path);
  const after = rowsOf(back);
  if (!after) return [...problems, 'cannot be read back'];
  if (before.length !== after.length) problems.push(`${after.length} rows, not ${before.length}`);
  for (const [n, row] of before.entries()) {
    for (const [i, cell] of row.entries()) {
      const shown = after[n]?.[i] ?? '';
      if (plain(shown) !== plain(cell)) problems.push(`row ${n + 1}, ${before[0][i]}: ”${cell}” became ”${shown}”`);
    }
  }
  return problems;
}

/// A site whose accounts and rules hold what a spreadsheet would run.
function hostileCopy(site, program, work) {
  const copy = join(work, 'hostile');
  mkdirSync(copy);
  for (const name of ['site.yml', 'content', 'themes', 'policies']) cpSync(join(site, name), join(copy, name), { recursive: true });
  const path = join(copy, 'policies/norberg/accounts.yml');
  const before = readFileSync(path, 'utf8');
  const texts = ['=1+1', '@SUM(1+1)', '-2+3', '+4', '=HYPERLINK("https://example.org";"åäö")'];
  let at = 0;
  const after = before.replace(/^( +)purpose: .*$/gm, (line, blanks) => `${blanks}purpose: '${texts[at++ % texts.length]}'`);
  if (at < texts.length) throw new Error('too few accounts to damage');
  writeFileSync(path, after);
  const out = join(work, 'hostile-site');
  const { status, stderr } = spawnSync(program, ['build', copy, '--out', out, '--quiet'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the hostile copy was not built: ${stderr}`);
  return join(out, 'norberg/konton.csv');
}

/// Damaged files, which each reader must refuse.
function damagedChecks(path, metadata, work) {
  const text = readFileSync(path, 'utf8');
  const write = (name, content) => {
    writeFileSync(join(work, name), content);
    return join(work, name);
  };
  const cut = rowsOf(write('cut.csv', text.slice(0, text.lastIndexOf('"'))));
  const latin = rowsOf(write('latin.csv', Buffer.from(text, 'latin1')));
  const rows = rowsOf(path);
  const short = rows.map((row, n) => (n === 1 ? row.slice(1) : row));
  const twice = [...rows, rows.at(-1)];
  const wrong = rows.map((row, n) => (n === 1 ? row.map((cell, i) => (rows[0][i] === 'uri' ? 'ingen adress' : cell)) : row));
  return [
    { name: 'a file cut off in a cell', problems: cut ? ['Python accepted it'] : [] },
    { name: 'a file in Latin 1', problems: latin ? ['Python accepted it'] : [] },
    ...[['a row without a cell', short], ['a row that stands twice', twice], ['an address that is none', wrong]]
      .map(([name, damaged]) => ({ name, problems: againstMetadata(damaged, metadata).length ? [] : ['it keeps to the metadata'] })),
  ];
}

export function consume({ program, site, output, work }) {
  const manifest = json(join(output, 'manifest.json'));
  const files = manifest.files.filter(({ kind }) => kind === 'rules-csv' || kind === 'accounts-csv');
  const checks = [];
  const opened = [];
  const incoming = join(work, 'csv-in');
  mkdirSync(incoming);
  for (const { path, kind, municipality } of files) {
    const csv = join(output, path);
    const rows = rowsOf(csv);
    if (!rows) {
      checks.push({ name: path, problems: ['Python cannot read it'] });
      continue;
    }
    const metadata = json(`${csv}-metadata.json`);
    const folder = join(output, municipality);
    const entries = kind === 'rules-csv' ? json(join(folder, 'regler.json')).rules : json(join(folder, 'konton.json')).accounts;
    checks.push({ name: path, problems: [...rfc4180Problems(csv), ...againstJson(rows, entries)] });
    checks.push({ name: `${path}-metadata.json`, problems: [
      ...(join(dirname(csv), metadata.url) === csv ? [] : [`url ${metadata.url}`]), ...againstMetadata(rows, metadata)] });
    opened.push(join(incoming, `${municipality}-${basename(path)}`));
    cpSync(csv, opened.at(-1));
  }
  const first = join(output, files.find(({ kind }) => kind === 'rules-csv').path);
  checks.push(...damagedChecks(first, json(`${first}-metadata.json`), work));

  const hostile = join(incoming, 'hostile.csv');
  cpSync(hostileCopy(site, program, work), hostile);
  const unprotected = join(incoming, 'unprotected.csv');
  writeFileSync(unprotected, '"id","note"\r\n"a","=1+1"\r\n');
  const books = convert(work, 'xlsx', [...opened, hostile, unprotected], ['--infilter=Text - txt - csv (StarCalc):44,34,76,1']);
  const back = convert(work, 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true', readdirSync(books).map((name) => join(books, name)));
  for (const path of [...opened, hostile]) {
    const name = basename(path, '.csv');
    checks.push({ name: `LibreOffice: ${name}`, problems: openedProblems(path, join(books, `${name}.xlsx`), join(back, `${name}.csv`)) });
  }
  const found = formulas(join(books, 'unprotected.xlsx'));
  checks.push({ name: 'LibreOffice: a formula without protection', problems: found.length ? [] : ['it is not found, so that the check proves nothing'] });
  return checks;
}

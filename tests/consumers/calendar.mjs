// SPDX-License-Identifier: EUPL-1.2
// The calendars, read and expanded by Python's icalendar (with dateutil) and by libical: both must
// give the same occurrences, and those must fall on the right days.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));

// Written by hand from the almanac, not by the program: Monday to Friday that are no working days.
const daysOff = [
  '20270101', '20270106', '20270326', '20270329', '20270506', '20270625', '20271224', '20271231',
  '20280106', '20280414', '20280417', '20280501', '20280525', '20280606', '20280623', '20281225', '20281226',
];

function run(program, ...given) {
  const ran = spawnSync(program, given, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (ran.error) throw ran.error;
  return ran;
}
// Debian's own, which has the package; another Python may come first in the path.
const python = (...given) => run('/usr/bin/python3', join(here, 'expand_calendar.py'), ...given);

/// Beside the program in scripts/test, in another folder of the build elsewhere.
function libicalReader(program) {
  const found = [join(dirname(program), 'calendar_expand'), join(dirname(program), '../tests/calendar_expand')].find(existsSync);
  if (!found) throw new Error('calendar_expand is not built');
  return (...given) => run(found, ...given);
}

const lines = (ran) => ran.stdout.split('\n').filter(Boolean).sort();
const years = ['20260101', '20300101'];
/// The days of a UID's occurrences.
const daysOf = (occurrences, uid) => occurrences.filter((line) => line.startsWith(`${uid}\t`)).map((line) => line.split('\t')[1]);

/// Every line ends in CRLF, is no longer than 75 octets and is whole UTF-8 by itself.
function lineProblems(path) {
  const bytes = readFileSync(path);
  const problems = [];
  const strict = new TextDecoder('utf-8', { fatal: true });
  if (!bytes.toString('latin1').endsWith('\r\n')) problems.push('does not end with CRLF');
  for (const line of bytes.toString('latin1').split('\r\n')) {
    if (line.length > 75) problems.push(`${line.length} octets: ${line}`);
    if (/[\x00-\x08\x0a-\x1f\x7f]/.test(line)) problems.push(`a control character: ${line}`);
    try { strict.decode(Buffer.from(line, 'latin1')); } catch { problems.push(`not UTF-8: ${line}`); }
  }
  return problems;
}

/// Both programs read the file and find the same.
function readProblems(path, libical) {
  const [one, other] = [python(path, ...years), libical(path, ...years)];
  if (one.status !== 0) return [`icalendar: ${one.stderr}`];
  if (other.status !== 0) return [`libical: ${other.stderr.slice(0, 400)}`];
  const [first, second] = [lines(one), lines(other)];
  const differ = [...first.filter((line) => !second.includes(line)).map((line) => `icalendar alone: ${line}`),
    ...second.filter((line) => !first.includes(line)).map((line) => `libical alone: ${line}`)];
  return [...lineProblems(path), ...differ.slice(0, 5)];
}

const texts = (path) => JSON.parse(python(path, ...years, 'TEXTS').stdout);

/// Every rule that comes back, and no other, stands in the municipality's calendar; addresses lead to
/// a place in a page.
function contentProblems(output, town, base) {
  const { rules } = JSON.parse(readFileSync(join(output, town, 'regler.json'), 'utf8'));
  const { accounts } = JSON.parse(readFileSync(join(output, town, 'konton.json'), 'utf8'));
  const { events } = texts(join(output, town, 'kalender.ics'));
  const wanted = rules.filter((rule) => rule.recurrence && ['ska', 'bor', 'far_inte', 'bor_inte'].includes(rule.modality.id)
    && !rule.condition && !/löpande|behov|regelbundet/.test(rule.recurrence.words));
  const problems = [];
  for (const rule of wanted) {
    const own = events.filter((event) => event.URL === rule.uri);
    const due = (rule.must_have ?? []).some((each) => each.id === 'arkiverat');
    const open = accounts.filter((account) => account.status !== 'avslutat' && account.rules.includes(rule.id));
    if (own.length !== (due ? open.length : 1)) problems.push(`${rule.id}: ${own.length} entries`);
    if (own.some((event) => !event.SUMMARY.startsWith(rule.title) || !event.DESCRIPTION.includes(rule.statement))) problems.push(`${rule.id}: other texts`);
  }
  const known = new Set(wanted.map((rule) => rule.uri));
  problems.push(...events.filter((event) => !known.has(event.URL) && !event.URL.endsWith('/riktlinje.html')).map((event) => `unexpected: ${event.SUMMARY}`));
  if (new Set(events.map((event) => event.UID)).size !== events.length) problems.push('one UID twice');
  for (const { URL: href } of events) {
    const [path, place] = href.slice(base.length).split('#');
    const page = join(output, path);
    if (!href.startsWith(base) || !existsSync(page)) problems.push(`no page: ${href}`);
    else if (place && !readFileSync(page, 'utf8').includes(` id="${place}"`)) problems.push(`no place: ${href}`);
  }
  return problems;
}

const uidOf = (path, summary) => texts(path).events.find((event) => event.SUMMARY.startsWith(summary))?.UID;

function weekdays(first, last) {
  const out = [];
  for (let day = new Date(first); day <= new Date(last); day.setUTCDate(day.getUTCDate() + 1))
    if (![0, 6].includes(day.getUTCDay())) out.push(day.toISOString().slice(0, 10).replaceAll('-', ''));
  return out;
}
const differences = (found, wanted) => [...wanted.filter((day) => !found.includes(day)).map((day) => `not there: ${day}`),
  ...found.filter((day) => !wanted.includes(day)).map((day) => `should not be there: ${day}`)];

/// Lekeberg watches every working day: all of 2027 and 2028, without the days off.
function workingDayProblems(output, expand) {
  const path = join(output, 'lekeberg/kalender.ics');
  const uid = uidOf(path, 'Ha uppsikt minst en gång varje arbetsdag');
  const found = daysOf(lines(expand(path, '20270101', '20290101')), uid);
  const wanted = weekdays('2027-01-01', '2028-12-31').filter((day) => !daysOff.includes(day));
  const in2027 = found.filter((day) => day.startsWith('2027')).length;
  return [...differences(found, wanted), ...(in2027 === 253 ? [] : [`${in2027} working days in 2027, not 253`])];
}

/// Archiving every half-year, by the day that the register gives.
function archiveProblems(output, expand) {
  const path = join(output, 'lekeberg/kalender.ics');
  const { accounts } = JSON.parse(readFileSync(join(output, 'lekeberg/konton.json'), 'utf8'));
  const account = accounts.find((each) => each.archived === '2026-08-31' && each.status !== 'avslutat');
  const uid = uidOf(path, `Ta en skärmdump varje halvår: ${account.name}`);
  // Half a year after the last of August is the last of February.
  return differences(daysOf(lines(expand(path, ...years)), uid), ['20270228', '20270828', '20280228', '20280828']);
}

/// A copy of the site with more said in Lekeberg's municipality.yml.
function variant(program, site, work, name, more, change = (text) => text) {
  const copy = join(work, name);
  for (const part of ['site.yml', 'content', 'themes', 'policies']) cpSync(join(site, part), join(copy, part), { recursive: true });
  const file = join(copy, 'policies/lekeberg/municipality.yml');
  writeFileSync(file, readFileSync(file, 'utf8') + more);
  const rules = join(copy, 'policies/lekeberg/rules.yml');
  writeFileSync(rules, change(readFileSync(rules, 'utf8')));
  const out = join(work, `${name}-out`);
  const built = run(program, 'build', copy, '--out', out, '--quiet');
  if (built.status !== 0) throw new Error(`build: ${built.status} ${built.stderr.slice(0, 600)}`);
  return join(out, 'lekeberg/kalender.ics');
}

/// With office hours the entries have times: eight by a Swedish clock, summer and winter.
function officeHourProblems(path, libical, expand) {
  const uid = uidOf(path, 'Ha uppsikt minst en gång varje arbetsdag');
  const found = daysOf(lines(expand(path, '20270101', '20290101')), uid);
  // Summer time 2027: 28 March to 31 October; 2028: 26 March to 29 October. The squeeze day is extra.
  const summer = (day) => (day >= '20270328' && day < '20271031') || (day >= '20280326' && day < '20281029');
  const wanted = weekdays('2027-01-01', '2028-12-31').filter((day) => !daysOff.includes(day) && day !== '20270507')
    .map((day) => `${day}T${summer(day) ? '06' : '07'}0000Z`);
  return [...readProblems(path, libical), ...differences(found, wanted)];
}

/// A text made to break out comes through as it was written. Without backslashes, which icalendar 4
/// reads twice; tests/unit/render has those.
const hostile = 'Å"; BEGIN:VEVENT, END:VCALENDAR <b>=1+1</b> ]]> ; 👩‍👩‍👧‍👦 åäö '.repeat(4).trim();
function hostileProblems(path, libical) {
  const event = texts(path).events.find((each) => each.SUMMARY === hostile);
  return [...readProblems(path, libical), ...(event ? [] : ['the text is not there as it was written'])];
}

/// The file with one thing wrong; both programs, or the one named, must refuse it.
function refused(name, work, text, from, to, readers) {
  const damaged = text.replace(from, to);
  if (damaged === text) return { name, problems: [`nothing to damage: ${from}`] };
  const file = join(work, `${name.replace(/\W+/g, '-')}.ics`);
  writeFileSync(file, damaged);
  return { name, problems: Object.entries(readers).filter(([, read]) => read(file, ...years).status === 0).map(([reader]) => `${reader} accepted it`) };
}

function damagedFiles(text, work, libical) {
  const icalendar = python;
  return [
    refused('damaged: cut off', work, text, /END:VEVENT\r\nEND:VCALENDAR\r\n$/, '', { icalendar }),
    refused('damaged: no time of writing', work, text, /DTSTAMP:.*\r\n/, '', { icalendar }),
    refused('damaged: a day that is none', work, text, /(DTSTART;VALUE=DATE:)\d+/, '$1i morgon', { icalendar, libical }),
    refused('damaged: a rule that is none', work, text, /RRULE:FREQ=WEEKLY/, 'RRULE:FREQ=OFTA', { icalendar, libical }),
    refused('damaged: the week day is no day', work, text, /BYDAY=MO,/, 'BYDAY=MÅ,', { icalendar, libical }),
    refused('damaged: an exception that is no day', work, text, /(EXDATE;VALUE=DATE:)\d+/, '$1julafton', { icalendar, libical }),
    refused('damaged: no UID', work, text, /(BEGIN:VEVENT\r\n)UID:.*\r\n/, '$1', { icalendar }),
    refused('damaged: a line without a name', work, text, /SUMMARY:/, '', { icalendar, libical }),
  ];
}

export const title = 'calendars as icalendar and libical read them';

export function consume({ program, site, output, work, municipalities }) {
  const libical = libicalReader(program);
  const manifest = JSON.parse(readFileSync(join(output, 'manifest.json'), 'utf8'));
  const files = manifest.files.filter((file) => file.kind === 'calendar');
  const { base_url: base } = manifest.site;
  const checks = files.map((file) => ({ name: file.path, problems: readProblems(join(output, file.path), libical) }));
  for (const town of municipalities) {
    const { accounts } = JSON.parse(readFileSync(join(output, town, 'konton.json'), 'utf8'));
    const own = files.filter((file) => file.municipality === town).length;
    checks.push({ name: `${town}: files`, problems: own === accounts.length + 1 ? [] : [`${own} calendars, ${accounts.length} accounts`] });
    checks.push({ name: `${town}: content`, problems: contentProblems(output, town, base) });
  }
  for (const [reader, expand] of Object.entries({ icalendar: python, libical })) {
    checks.push({ name: `working days of two years, ${reader}`, problems: workingDayProblems(output, expand) });
    checks.push({ name: `archiving by the register, ${reader}`, problems: archiveProblems(output, expand) });
  }
  const hours = variant(program, site, work, 'hours', 'office_hours: 08.00–16.30\nextra_days_off: [2027-05-07]\n');
  for (const [reader, expand] of Object.entries({ icalendar: python, libical }))
    checks.push({ name: `office hours over summer time, ${reader}`, problems: officeHourProblems(hours, libical, expand) });
  const evil = variant(program, site, work, 'hostile', '', (text) => text.replace(/title: Ha uppsikt minst en gång varje arbetsdag/, () => `title: ${JSON.stringify(hostile)}`));
  checks.push({ name: 'hostile texts', problems: hostileProblems(evil, libical) });
  const text = readFileSync(join(output, 'lekeberg/kalender.ics'), 'utf8');
  const timed = readFileSync(hours, 'utf8');
  checks.push(refused('damaged: a zone that is not there', work, timed, /BEGIN:VTIMEZONE[\s\S]*END:VTIMEZONE\r\n/, '', { icalendar: python, libical }));
  return [...checks, ...damagedFiles(text, work, libical)];
}

// SPDX-License-Identifier: EUPL-1.2
// Conditions (beslut.json): two evaluators of JsonLogic that others wrote and `stadga decide` name
// the same rules for each case of tests/decide/<municipality>.tsv and for cases made here, which
// meet every condition. A file whose operator is damaged must be refused by both.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { LogicEngine } from 'json-logic-engine';
import { decide, inputOf, siteOf, writtenCases } from '../decide/cases.mjs';

const require = createRequire(import.meta.url);
const jsonLogic = require('json-logic-js');
const engine = new LogicEngine();
const least = 60;

export const title = 'conditions: json-logic-js, json-logic-engine and stadga decide';

const unique = (list) => [...new Set(list)];

/// Each event, kind of content, thing that it may contain and account by itself.
function plainCases({ input }) {
  const out = [];
  const add = (event, category, contains, where, obvious = false) =>
    out.push({ id: `${out.length + 1}`, event, category, obvious, contains: unique(contains), where });
  for (const event of input.event) add(event, [], [], '');
  for (const { id } of input.category) add('comment', [id], [], '', true);
  for (const { id } of input.contains) {
    add('comment', [], [id], '');
    add('comment', ['hot'], [id, 'fraga'], '');
    add('message', [], [id], '');
  }
  for (const { id } of input.account) add('comment', [], ['fraga'], id);
  return out;
}

/// Two kinds of content, two things that it contains, and each event at each account and platform:
/// of these many only the ones that meet a condition which none before has met.
function rarerCases({ input, rules }, before) {
  const met = new Set(before.flatMap((one) => meeting(rules, one)));
  const wheres = ['', ...input.account.map(({ id }) => id), ...input.platform.map(({ id }) => id)];
  const contents = ['', ...input.contains.map(({ id }) => id)];
  const categories = ['', ...input.category.map(({ id }) => id)];
  const out = [];
  const consider = (one) => {
    const fresh = meeting(rules, one.input).filter((rule) => !met.has(rule));
    if (!fresh.length) return;
    for (const rule of fresh) met.add(rule);
    out.push({ ...one, id: `rare-${out.length + 1}` });
  };
  const filled = (list) => unique(list.filter(Boolean));
  for (const event of input.event)
    for (const where of wheres)
      for (const first of contents)
        for (const second of where ? [''] : contents)
          for (const category of where || second ? [''] : categories) {
            const one = { event, category: filled([category]), obvious: Boolean(category), contains: filled([first, second]), where };
            consider({ ...one, input: inputOf(one, { input }) });
          }
  return out;
}

const meeting = (rules, input) => holding(rules, (condition) => jsonLogic.apply(condition, input));

/// Ids of the rules whose condition holds.
function holding(rules, evaluate) {
  return rules.filter(({ condition }) => evaluate(condition)).map(({ id }) => id).sort();
}

const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

function problemsOf(ask, file, one) {
  const input = inputOf(one, file);
  const theirs = holding(file.rules, (condition) => jsonLogic.apply(condition, input));
  const others = holding(file.rules, (condition) => engine.run(condition, input));
  const answer = ask(input);
  const ours = answer.steps.map(({ rule }) => rule).sort();
  const problems = [];
  if (!same(answer.input, input)) problems.push(`${one.id}: input ${JSON.stringify(answer.input)}`);
  if (!same(theirs, ours)) problems.push(`${one.id}: json-logic-js ${theirs}, stadga ${ours}`);
  if (!same(others, ours)) problems.push(`${one.id}: json-logic-engine ${others}, stadga ${ours}`);
  return { problems, ours };
}

/// Every operator under another name: both evaluators must refuse it.
function damagedProblems(file) {
  const text = JSON.stringify(file.rules).replaceAll('"in"', '"inn"');
  if (text === JSON.stringify(file.rules)) return ['nothing to damage'];
  const input = { event: 'comment', category: ['hot'], obvious: true, contains: [], platform: null, account: null, unit: null };
  const problems = [];
  for (const [name, evaluate] of [['json-logic-js', jsonLogic.apply.bind(jsonLogic)], ['json-logic-engine', engine.run.bind(engine)]]) {
    try {
      for (const { condition } of JSON.parse(text)) evaluate(condition, input);
      problems.push(`${name} accepted an operator that does not exist`);
    } catch { /* refused */ }
  }
  return problems;
}

export function consume(given) {
  const checks = [];
  for (const municipality of given.municipalities) {
    const file = JSON.parse(readFileSync(join(given.output, municipality, 'beslut.json'), 'utf8'));
    const plain = [...writtenCases(municipality), ...plainCases(file)];
    const all = [...plain, ...rarerCases(file, plain.map((one) => inputOf(one, file)))];
    const site = siteOf(given, municipality);
    const ask = (input) => decide(given.program, site, municipality, input);
    const problems = [];
    const met = new Set();
    for (const one of all) {
      const found = problemsOf(ask, file, one);
      problems.push(...found.problems);
      for (const rule of found.ours) met.add(rule);
    }
    if (all.length < least) problems.push(`${all.length} cases, fewer than ${least}`);
    // A condition that nothing meets has been compared on one side only. A rule that always yields
    // to another has one.
    const unmet = file.rules.filter(({ id }) => !met.has(id)).map(({ id }) => id);
    if (unmet.length) console.log(`  ${municipality}: no case meets ${unmet.join(', ')}`);
    if (unmet.length * 10 > file.rules.length) problems.push(`no case meets ${unmet.length} conditions`);
    checks.push({ name: `${municipality}: ${all.length} cases, ${file.rules.length} conditions`, problems });
    checks.push({ name: `${municipality}: damaged`, problems: damagedProblems(file) });
  }
  return checks;
}

// SPDX-License-Identifier: EUPL-1.2
// `stadga decide` against what the published guidelines say: tests/decide/<municipality>.tsv, whose
// format and comparison tests/decide/README.md tells.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decide, inputOf, siteOf, writtenCases } from '../decide/cases.mjs';

export const title = 'decide: the cases written from the guidelines';

/// So many a municipality must agree.
const least = 60;

/// Both sides must name the same ones of these for a comment or a message.
const compared = ['spara-bevis', 'ta-bort', 'aterkoppla', 'polisanmala', 'blockera', 'svara', 'vidarebefordra', 'hanvisa', 'diariefora'];
/// The words of the modalities, the strongest first; `ska` and `princip` are written as nothing.
const words = { ska: '', princip: '', far_inte: 'får inte', bor: 'bör', bor_inte: 'bör inte', behover_inte: 'behöver inte', far: 'får' };
const strength = ['', 'får inte', 'bör', 'bör inte', 'behöver inte', 'får'];

/// Before what is removed is gone, whatever the guideline calls its going.
const removals = /^före (borttagning|radering|gallring|avpublicering)(en)?$/;
const figureOf = (words) => words.replace(/^(senast )?inom /, '').replace(removals, 'före borttagning');
/// Rules that hold something against the person who answers, which no input tells: the seed puts them
/// in every case, the cases leave them out. README.md says why, one by one.
const aside = { vadstena: ['privat-intresse'] };

/// `eventuellt får blockera:direkt` in its parts; nothing where it is no step.
function readStep(text) {
  const match = /^(eventuellt )?(?:(får inte|bör inte|behöver inte|bör|får) )?([a-z-]+)(?::(.+))?$/.exec(text);
  if (!match) throw new Error(`no step: ${text}`);
  return { judged: Boolean(match[1]), modality: match[2] ?? '', action: match[3], figure: match[4]?.trim() };
}

/// By action: its forms, of the rules that hold for sure and of those that must be judged, the strongest
/// that demands or allows and the strongest that forbids or frees; and all its figures.
function decided(steps) {
  const out = new Map();
  for (const step of steps.filter(({ action }) => action)) {
    const found = out.get(step.action.id) ?? { forms: {}, figures: [] };
    const one = { judged: step.judge !== null, modality: words[step.modality.id], action: step.action.id };
    const kind = `${one.judged} ${one.modality.startsWith('får inte') || one.modality.startsWith('bör inte')}`;
    const before = found.forms[kind];
    if (!before || strength.indexOf(one.modality) < strength.indexOf(before.modality)) found.forms[kind] = one;
    if (step.deadline) found.figures.push(figureOf(step.deadline.words));
    out.set(step.action.id, found);
  }
  return out;
}

const spoken = ({ judged, modality, action }) => [judged && 'eventuellt', modality, action].filter(Boolean).join(' ');
const formsOf = ({ forms }) => Object.values(forms).map(spoken);

function problemsOf(municipality, one, answer) {
  const problems = [];
  const steps = decided(answer.steps.filter(({ rule }) => !aside[municipality]?.includes(rule)));
  const silent = new Set(answer.silent.map(({ id }) => id));
  const contradicted = new Set(answer.contradictions.flatMap(({ rules }) => rules)
    .flatMap((rule) => answer.steps.filter((step) => step.rule === rule && step.action).map(({ action }) => action.id)));
  const expected = new Map();
  for (const text of one.expected) {
    const [kind, what] = text.split(':');
    if (kind === 'tyst') {
      if (!silent.has(what)) problems.push(`${text} is not said`);
    } else if (kind === 'motsagelse') {
      if (!contradicted.has(what)) problems.push(`${text} is not said`);
    } else if (text !== 'inget') {
      const step = readStep(text);
      expected.set(step.action, step);
      const found = steps.get(step.action);
      if (!found) problems.push(`${text} is lacking`);
      else if (!formsOf(found).includes(spoken(step))) problems.push(`${text} is ${formsOf(found).join(' and ')}`);
      else if (step.figure && !found.figures.includes(figureOf(step.figure))) problems.push(`${text} is ${found.figures.join(', ') || 'without figure'}`);
    }
  }
  const handled = ['comment', 'message'].includes(one.event);
  for (const [action, step] of steps) {
    const asked = handled ? compared.includes(action) : one.expected.includes('inget');
    if (asked && !expected.has(action)) problems.push(`${formsOf(step).join(' and ')} is not expected`);
  }
  return problems.map((problem) => `${one.id}: ${problem}`);
}

/// The cases of disagreements.md, `municipality case`: the first two cells of its tables' rows.
function listedDisagreements() {
  const text = readFileSync(new URL('../decide/disagreements.md', import.meta.url), 'utf8');
  return new Set([...text.matchAll(/^\| `([a-z-]+)` \| `([a-z0-9-]+)` \|/gm)].map(([, municipality, id]) => `${municipality} ${id}`));
}

/// One check a case, but for those that are listed and do disagree: they are told, and not counted.
function checksOf(municipality, cases, ask, listed) {
  const checks = [];
  let disagree = 0;
  let agree = 0;
  for (const one of cases) {
    const problems = problemsOf(municipality, one, ask(one));
    const known = listed.delete(`${municipality} ${one.id}`);
    if (!problems.length) agree += 1;
    if (known && problems.length) disagree += 1;
    else checks.push({ name: municipality, problems: known ? [`${one.id}: is listed as a disagreement, but agrees`] : problems });
  }
  console.log(`  ${municipality}: ${agree} agree, ${disagree} disagree, listed`);
  checks.push({ name: municipality, problems: agree < least ? [`${agree} cases agree, of at least ${least}`] : [] });
  return checks;
}

export function consume(given) {
  const checks = [];
  const listed = listedDisagreements();
  for (const municipality of given.municipalities) {
    const cases = writtenCases(municipality);
    if (!cases.length) {
      checks.push({ name: `${municipality}: no cases written`, problems: [] });
      console.log(`  no cases in tests/decide/${municipality}.tsv`);
      continue;
    }
    const file = JSON.parse(readFileSync(join(given.output, municipality, 'beslut.json'), 'utf8'));
    const site = siteOf(given, municipality);
    checks.push(...checksOf(municipality, cases, (one) => decide(given.program, site, municipality, inputOf(one, file)), listed));
  }
  const unknown = [...listed].filter((each) => given.municipalities.includes(each.split(' ')[0]));
  checks.push({ name: 'disagreements.md', problems: unknown.map((each) => `no case ${each}`) });
  return checks;
}

// SPDX-License-Identifier: EUPL-1.2
// Asks the index that follows; src/search/index.h says what is in it. No server: the pieces are
// scripts, fetched when a question needs them, so that pages opened from a folder can search too.
'use strict';

globalThis.stadgaSok = ((index, version) => {
  // Words as src/search/words.cpp splits texts: sections, what hyphens join, and single words.
  const WORD = '(?:\\d+:(?=\\d))*[\\p{L}\\p{N}\\p{M}\\xAD]+';
  const FORMS = ['(?:\\d+\\s*kap\\.?\\s*)?\\d+\\s*(?:\\p{L}\\s*)?§', `${WORD}(?:[-‑]${WORD})+`, WORD].map((form) => new RegExp(form, 'giu'));
  const plain = (text) => text.normalize('NFC').toLowerCase()
    .replace(/[^\0-\x7Fåäö§]/gu, (letter) => letter.normalize('NFD').replace(/\p{M}/gu, ''))
    .replace(/[^\p{L}\p{N}:§]/gu, '');
  const words = (text) => FORMS.flatMap((form) => [...text.matchAll(form)].map((match) => (
    { word: plain(match[0]), from: match.index, to: match.index + match[0].length })));
  const fold = (word) => word.replace(/[åä]/g, 'a').replace(/ö/g, 'o');

  // Snowball's Swedish stemmer: endings count after the first consonant that follows a vowel.
  function stem(word) {
    const region = /^[^aeiouyåäö]*[aeiouyåäö]+[^aeiouyåäö]/.exec(word);
    if (!region || word.length < 3) return word;
    const start = Math.max(3, region[0].length);
    const cut = (ending) => word.slice(0, start) + word.slice(start).replace(ending, '$1');
    const whole = word;
    word = cut(/()(?:a|e|ade?|ades|anden?|andes|andet|are?|arens?|arnas?|arne|as|aste?|at|ens?|er|erns?|ernas?|es|het|hetens?|heter|heterna|or|ornas?)$/);
    if (word === whole && /[bcdfghj-prtvy]s$/.test(word)) word = cut(/()s$/);
    word = cut(/(d(?=[dt])|g(?=[dt])|n(?=n)|k(?=t)|t(?=t)).$/);
    return cut(/(lös(?=t)|full(?=t))t$|l?ig$|els$/);
  }

  /// What more forms have in common than Snowball sees: `kontot` and `konton`, `regel` and `regler`,
  /// `mediet` and `medium`.
  function core(word) {
    const root = stem(word);
    const left = root.replace(/(...)et$|(..[aeiouyåäö])[nt]$|([lr])n$|([ei])um$/, '$1$2$3$4');
    const again = stem(left);
    return (left === root && again.length < 4 ? left : again).replace(/(.[^aeiouyåäö])e([lr])$/, '$1$2');
  }

  const { src } = document.currentScript;
  const waiting = {};
  const load = (name) => (waiting[name] ??= (() => {
    const file = {};
    file.value = new Promise((done, failed) => {
      const script = document.createElement('script');
      script.onerror = () => { delete waiting[name]; failed(new Error(name)); };
      script.src = new URL(`${name}.js?${version}`, src);
      Object.assign(file, { done, failed });
      document.head.append(script);
    });
    return file;
  })()).value;
  /// Called by the pieces. One of an index published since the page was opened is not shown.
  const take = (name, its, value) => {
    if (its !== version) waiting[name].failed(new Error(its));
    else waiting[name].done(name[0] === 'o' ? value.split(' ').map((line) => line.split(',')) : value);
  };

  const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const worth = Object.fromEntries([...DIGITS].map((digit, i) => [digit, i]));
  function numbers(text) {
    const out = [];
    let number = 0;
    let shift = 0;
    for (const digit of text) {
      number |= (worth[digit] & 31) << shift;
      shift += 5;
      if (worth[digit] > 31) continue;
      out.push(number);
      number = shift = 0;
    }
    return out;
  }

  const common = new Set(index.common.split(' '));
  const of = numbers(index.counts).flatMap((count, i) => Array(count).fill([i >> 3, i & 7]));
  const firsts = [0];
  for (const count of numbers(index.documents)) firsts.push(firsts[firsts.length - 1] + count);
  /// The last place whose value is not above it.
  function place(list, value) {
    let low = 0;
    for (let high = list.length; high - low > 1;) {
      const middle = (low + high) >> 1;
      if (list[middle] <= value) low = middle; else high = middle;
    }
    return low;
  }

  /// A question without the marks of å ä ö finds words that have them, but not the other way.
  const like = (asked, word) => {
    if (asked === word) return 1;
    return fold(asked) === fold(word) && [...asked].every((letter, i) => letter === word[i] || 'ao'.includes(letter)) ? 0.4 : 0;
  };
  const nearness = ({ word, root, heart, low }, form, length = stem(form).length) => (fold(form).startsWith(low) ? Math.max(
    like(word, form),
    0.8 * like(root, form.slice(0, length)),
    word.length > 2 ? 0.7 * like(heart, core(form)) : 0,
    word.length > 2 ? 0.5 * like(word, form.slice(0, word.length)) : 0,
    root.length > 5 ? 0.25 * like(root, form.slice(0, root.length)) : 0,
  ) : 0);
  const term = (word) => {
    const heart = core(word);
    return { word, root: stem(word), heart, low: fold(heart.replace(/(.[^aeiouyåäö])[lr]$/, '$1')) };
  };

  /// How well each document answers to the word: by where it stands, and less for other forms.
  const WORTH_OF_PARTS = [0, 1, 3, 4, 8, 9, 11, 12];
  async function scores(asked) {
    const from = place(index.words, asked.low);
    const to = asked.word.length > 2 ? Math.min(place(index.words, `${asked.low}\uFFFF`), from + 7) : from;
    const pieces = [];
    for (let i = from; i <= to; i += 1) pieces.push(load(`o${i}`));
    const best = new Float32Array(of.length);
    let count = 0;
    for (const [form, length, postings] of (await Promise.all(pieces)).flat()) {
      const near = nearness(asked, form, parseInt(length, 10)) * (length.endsWith('+') ? 0.4 : 1);
      if (!near) continue;
      let id = 0;
      for (const number of numbers(postings)) {
        id += number >> 3;
        if (!best[id]) count += 1;
        best[id] = Math.max(best[id], near * WORTH_OF_PARTS[number & 7]);
      }
    }
    return best.map((score) => score * Math.log(1 + of.length / count));
  }

  /// Checks and formats come after what is said of municipalities.
  const WORTH_OF_SORTS = [1, 0.9, 0.8, 0.8, 0.9, 0.8, 0.4, 0.4];

  /// { asked, hits, all }: the words that were looked for, the documents that hold most of them, the
  /// best first, and whether they hold all. `group` and `sort`: numbers; others are left out.
  async function find(question, { group = -1, sort = -1 } = {}) {
    const given = words(question);
    const alone = given.filter((one) => !given.some((other) => other !== one && other.from <= one.from && other.to >= one.to));
    const asked = [...new Set(alone.map(({ word }) => word))]
      .filter((word) => word && !common.has(word) && (word.length > 1 || /\d/.test(word)))
      .map(term);
    const lists = await Promise.all(asked.map(scores));
    let hits = [];
    of.forEach(([its, kind], id) => {
      if ((group >= 0 && its !== group) || (sort >= 0 && kind !== sort)) return;
      const held = lists.filter((list) => list[id]).length;
      if (held) hits.push({ id, held, score: WORTH_OF_SORTS[kind] * lists.reduce((sum, list) => sum + list[id], 0) });
    });
    const most = hits.reduce((sum, { held }) => Math.max(sum, held), 0);
    hits = hits.filter(({ held }) => held === most).sort((a, b) => b.score - a.score || a.id - b.id);
    return { asked, hits: hits.map(({ id }) => id), all: most === asked.length };
  }

  async function read(id) {
    const piece = place(firsts, id);
    const [address, title, context, lead, text, language] = (await load(`d${piece}`))[id - firsts[piece]];
    const [group, sort] = of[id];
    return { href: new URL(`../${address}`, src), title, context: [index.groups[group], index.sorts[sort], context].filter(Boolean), lead, text, language };
  }

  /// Where the words that were asked for stand in a text, in order, none inside another.
  function marks(asked, text) {
    let end = 0;
    return words(text).sort((a, b) => a.from - b.from || b.to - a.to).filter(({ word, from, to }) => {
      const hit = from >= end && asked.some((one) => nearness(one, word) || (one.word.length > 4 && fold(word).endsWith(fold(one.word))));
      if (hit) end = to;
      return hit;
    });
  }

  return { groups: index.groups, sorts: index.sorts, find, read, marks, words, stem, core, take };
})({"words":["0","md"],"documents":"rBQPNNgBgBiB","groups":["Exempelby kommun","found site"],"counts":"EDDCAHAAAAAADHoFB","sorts":["found rule","found guideline","found account","found checklist","found law","found page","found check","found format"],"common":"att av de dem den det din du där efter eller en er ett från för får han har hur här i in inte ja kan man med men mot nej ni nu när och om på sin ska som så till under ut var vara vi vid vår är"}, 'cab4d04e');

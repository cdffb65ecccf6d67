// SPDX-License-Identifier: EUPL-1.2
// Narrows the table of what to do about a comment to the comment at hand. The conditions are those
// of beslut.json; without this script the page shows all steps, each with when it holds.
'use strict';

(() => {
  const form = document.getElementById('sida--fragor');
  if (!form) return;
  const parts = (name) => [...document.querySelectorAll(`[data-${name}]`)];
  const rows = parts('condition').map((element) => ({
    element,
    condition: JSON.parse(element.dataset.condition),
    anywhere: JSON.parse(element.dataset.anywhere || 'false'),
    has: new Set([element.dataset.action, ...(element.dataset.has ?? '').split(' ').map((has) => `${element.dataset.action}:${has}`)]),
  }));
  const words = (text) => (text ?? '').split(' ').filter(Boolean);

  /// JsonLogic, as far as our conditions go.
  function holds(logic, data) {
    if (logic === null || typeof logic !== 'object' || Array.isArray(logic)) return logic;
    const [[name, given]] = Object.entries(logic);
    const list = Array.isArray(given) ? given : [given];
    const value = (each) => holds(each, data);
    switch (name) {
      case 'and': return list.every(value);
      case 'or': return list.some(value);
      case '!': return !value(list[0]);
      case '==': return value(list[0]) === value(list[1]);
      case 'in': return value(list[1]).includes(value(list[0]));
      case 'some': return value(list[0]).some((each) => holds(list[1], each));
      case 'var': return list[0] === '' ? data : data[list[0]];
      default: throw new Error(name);
    }
  }

  function input() {
    const chosen = (name) => [...form.querySelectorAll(`[name^="${name}"]:checked`)].map((box) => box.value);
    const account = form.querySelector('select')?.selectedOptions[0];
    return {
      event: chosen('event')[0], category: chosen('category'), contains: chosen('contains'),
      obvious: chosen('obvious').length > 0, platform: account?.dataset.platform ?? null,
      account: account?.value || null, unit: account?.dataset.unit ?? null,
    };
  }

  function show() {
    const asked = input();
    const left = rows.filter((row) => {
      const here = holds(row.condition, asked);
      row.somewhere = !here && !asked.account && holds(row.anywhere, asked);
      row.element.hidden = !here && !row.somewhere;
      row.element.querySelector('.somewhere').hidden = !row.somewhere;
      return here;
    });
    const does = (what) => left.some((row) => row.has.has(what));
    const removed = left.some(({ element }) => element.dataset.action === 'ta-bort' && 'demands' in element.dataset);
    for (const { element } of rows) {
      const note = element.querySelector('.if-removed');
      if (note) note.hidden = removed;
    }
    for (const each of parts('unsaid')) {
      const { unsaid, offence, withSteps, withoutStep, message } = each.dataset;
      each.hidden = message !== undefined ? asked.event !== 'message'
        : (offence !== undefined && !asked.category.length) || !words(withSteps).every(does) || (withoutStep && does(withoutStep)) || does(unsaid);
    }
    for (const each of parts('rules')) each.hidden = words(each.dataset.rules).filter((id) => left.some(({ element }) => element.dataset.rule === id)).length < 2;
    for (const each of parts('demanded')) each.hidden = asked.event !== 'comment' || !asked.obvious || !asked.category.includes(each.dataset.demanded);
    for (const section of document.querySelectorAll('[data-part]')) section.hidden = !section.querySelector(':scope > ul > li:not([hidden])');
    const told = document.getElementById('sida--antal');
    told.textContent = (left.length === 1 ? told.dataset.one : left.length ? told.dataset.count : told.dataset.none).replace('{n}', left.length);
  }

  form.addEventListener('change', show);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    document.getElementById('sida--gor').focus();
  });
  form.addEventListener('reset', () => setTimeout(show));
  form.hidden = false;
  document.getElementById('sida--utan-skript').hidden = true;
  show();
})();

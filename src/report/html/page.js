// The page of `sicut check --format html`: opens findings, walks, filters, copies. Nothing here is needed to read it.
'use strict';
// Before anything is drawn: changing the whole page's look afterwards costs seconds where findings are many.
document.documentElement.classList.add('js');
addEventListener('DOMContentLoaded', () => {
  const root = document.documentElement;
  const byId = (id) => document.getElementById(id);
  const all = [...document.querySelectorAll('.f')];
  const order = new Map(all.map((finding, index) => [finding, index]));
  const anchor = (finding) => finding.id.slice(2);
  const marksOf = (finding) => document.querySelectorAll(`.q[href="#${CSS.escape(finding.id)}"]`);
  const isNarrow = () => matchMedia('(max-width: 63.99rem)').matches;
  const make = (tag, className, text) => {
    const element = document.createElement(tag);
    if (className) element.className = className;
    if (text) element.textContent = text;
    return element;
  };
  let current = null;

  // --- Evidence: laid out when it is first opened -----------------------------------------------------------
  const words = (element) => element.textContent.split(/\s+/).filter(Boolean);

  // One column: a word of the text over a word of the source, each in an element of its run's kind.
  function column(quote, source, quoteRun, sourceRun, same) {
    const cell = make('span', same ? 'w s' : 'w');
    for (const [word, run] of [[quote, quoteRun], [source, sourceRun]]) {
      const tag = word && run.tagName !== 'I' ? run.tagName : 'SPAN';
      cell.append(make(tag, word ? run.className : '', word || ''));
    }
    return cell;
  }

  // Sets the two rows of a pair word under word for the eye; for the ear they stay two sentences.
  function interlinear(pair) {
    const rows = pair.querySelectorAll(':scope > .row');
    if (rows.length !== 2 || rows[0].children.length !== rows[1].children.length || rows[0].children.length < 2) return;
    if (pair.classList.contains('apart')) return;
    const lines = make('div', 'words');
    lines.setAttribute('aria-hidden', 'true');
    lines.dir = 'auto';
    const label = make('span', 'w lab');
    label.append(make('b', '', rows[0].children[0].textContent), make('b', '', rows[1].children[0].textContent));
    lines.append(label);
    for (let run = 1; run < rows[0].children.length; ++run) {
      const [quoteRun, sourceRun] = [rows[0].children[run], rows[1].children[run]];
      const [quote, source] = [words(quoteRun), words(sourceRun)];
      const same = quoteRun.tagName === 'SPAN' && sourceRun.tagName === 'SPAN';
      if (sourceRun.tagName === 'DEL' && sourceRun.textContent.startsWith('[')) source.splice(0, source.length, sourceRun.textContent.trim());
      for (let i = 0; i < Math.max(quote.length, source.length); ++i) lines.append(column(quote[i], source[i], quoteRun, sourceRun, same));
    }
    for (const row of rows) row.classList.add('sr');
    pair.append(lines);
  }

  function layOut(finding) {
    const inert = finding.querySelector('noscript');
    if (!inert) return;
    const body = make('div', 'body');
    body.innerHTML = inert.textContent;  // our own page's markup; texts in it are escaped
    for (const pair of body.querySelectorAll('.pair')) interlinear(pair);
    inert.replaceWith(body);
    const acts = make('div', 'acts');
    const action = (name, work) => {
      const button = make('button', '', name);
      button.type = 'button';
      button.addEventListener('click', (event) => { event.stopPropagation(); work(button); });
      acts.append(button);
    };
    if (byId(`t-${anchor(finding)}`)) action('Show in text', () => showText(finding, true));
    if (body.querySelector('.in')) action('Copy citation', (button) => copy(citation(finding), button));
    action('Copy finding', (button) => copy(plain(finding), button));
    action('Copy link', (button) => copy(location.href.split('#')[0] + '#' + finding.id, button));
    body.append(acts);
  }

  // --- Copying ----------------------------------------------------------------------------------------------
  const lineOf = (element) => element.textContent.replace(/\s+/g, ' ').trim();

  function citation(finding) {
    return [...finding.querySelectorAll('.in')].map((place) => `${lineOf(place.querySelector('.cn'))} (${lineOf(place.querySelector('.fl'))})`).join('; ');
  }

  function plain(finding) {
    const signs = { INS: ['{+', '+}'], DEL: ['[-', '-]'] };
    const row = (element) => [...element.children].slice(1).map((run) => {
      const [open, close] = !run.classList.contains('o') && signs[run.tagName] || ['', ''];
      return run.textContent.trim() ? open + run.textContent.trim() + close + ' ' : '';
    }).join('').trim();
    const lines = [lineOf(finding.querySelector('h3'))];
    for (const part of finding.querySelectorAll('.why, .row, .in, .rem')) {
      lines.push(part.classList.contains('row') ? `${part.children[0].textContent}: ${row(part)}` : lineOf(part));
    }
    for (const term of finding.querySelectorAll('dt')) lines.push(`${term.textContent}: ${lineOf(term.nextElementSibling)}`);
    return lines.join('\n') + '\n';
  }

  async function copy(text, button) {
    let done = true;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const field = make('textarea', 'sr');
      field.value = text;
      document.body.append(field);
      field.select();
      done = document.execCommand('copy');
      field.remove();
    }
    const name = button.dataset.name || (button.dataset.name = button.textContent);
    button.textContent = done ? 'Copied' : 'Copying is not allowed here';
    setTimeout(() => { button.textContent = name; }, 1500);
  }

  // --- Walking ----------------------------------------------------------------------------------------------
  const shown = () => all.filter((finding) => !finding.hidden);

  function tellPlace() {
    const list = shown();
    const at = list.indexOf(current);
    byId('count').textContent = list.length === 0 ? 'none' : at < 0 ? `${list.length}` : `${at + 1} of ${list.length}`;
    for (const [id, none] of [['prev', list.length === 0], ['next', list.length === 0]]) byId(id).disabled = none;
  }

  function close() {
    if (!current) return;
    current.classList.remove('on', 'sheet');
    current.parentElement.classList.remove('open');
    current.querySelector('h3 a').removeAttribute('aria-current');
    for (const mark of marksOf(current)) mark.classList.remove('on');
    current = null;
  }

  function showText(finding, focus) {
    const mark = byId(`t-${anchor(finding)}`);
    if (!mark) return;
    mark.scrollIntoView({ block: 'center' });
    if (focus && mark.tagName === 'A') mark.focus({ preventScroll: true });
  }

  // `from`: 'text' (a click on the quotation), 'list' (on the finding), or 'walk'.
  function select(finding, from) {
    if (finding !== current) close();
    current = finding;
    if (finding.hidden) { resetFilters(); }
    layOut(finding);
    finding.classList.add('on');
    finding.parentElement.classList.add('open');
    finding.classList.toggle('sheet', from !== 'list' && isNarrow());
    finding.querySelector('h3 a').setAttribute('aria-current', 'true');
    for (const mark of marksOf(finding)) mark.classList.add('on');
    if (from !== 'text') showText(finding, false);
    if (from === 'list' && isNarrow()) finding.scrollIntoView({ block: 'nearest' });
    if (!isNarrow()) finding.scrollIntoView({ block: 'nearest' });
    history.replaceState(null, '', '#' + finding.id);
    tellPlace();
  }

  function walk(step) {
    const list = shown();
    if (list.length === 0) return;
    let to;
    if (current && !current.hidden) {
      to = list.indexOf(current) + step;
    } else if (current) {
      const at = order.get(current);
      const next = list.findIndex((finding) => order.get(finding) > at);
      to = step > 0 ? (next < 0 ? 0 : next) : (next < 0 ? list.length : next) - 1;
    } else {
      to = step > 0 ? 0 : list.length - 1;
    }
    const finding = list[(to + list.length) % list.length];
    select(finding, 'walk');
    finding.querySelector('h3 a').focus({ preventScroll: true });
  }

  // --- Filters ----------------------------------------------------------------------------------------------
  const boxes = [...document.querySelectorAll('#filters input[type=checkbox]')];
  const wordsField = byId('words');

  function isWanted(finding, off, needle) {
    const classes = finding.classList;
    if (off.has('decided') && classes.contains('decided')) return false;
    const fidelity = classes[1];
    const asWrong = ['wrong', 'place'].some((each) => classes.contains(each) && !off.has(each));
    if (off.has(fidelity) && !asWrong) return false;
    return !needle || finding.textContent.toLowerCase().includes(needle);
  }

  function applyFilters() {
    const off = new Set(boxes.filter((box) => !box.checked).map((box) => box.value));
    const needle = wordsField.value.trim().toLowerCase();
    const changed = new Map();
    for (const finding of all) {
      const hidden = !isWanted(finding, off, needle);
      if (hidden !== finding.hidden) { finding.hidden = hidden; changed.set('#' + finding.id, hidden); }
    }
    if (changed.size > 0) {
      for (const mark of document.querySelectorAll('.q')) {
        const hidden = changed.get(mark.getAttribute('href'));
        if (hidden !== undefined) mark.classList.toggle('off', hidden);
      }
    }
    for (const group of document.querySelectorAll('aside > .g')) {
      const left = group.querySelectorAll('.f:not([hidden])').length;
      group.hidden = left === 0;
      group.style.containIntrinsicSize = `auto ${left * 5.6}em`;  // a guess until it is laid out
    }
    for (const list of document.querySelectorAll('aside')) {
      const empty = list.querySelector('.none[hidden], .none:last-child');
      if (empty && list.querySelector('.f')) empty.hidden = Boolean(list.querySelector('.f:not([hidden])'));
    }
    const fine = ['edited', 'untested', 'verbatim'];
    byId('problems').setAttribute('aria-pressed', String(boxes.length > 0 && boxes.every((box) => box.checked !== (fine.includes(box.value) || box.value === 'decided'))));
    drawStrip();
    tellPlace();
  }

  function resetFilters() {
    for (const box of boxes) box.checked = true;
    wordsField.value = '';
    applyFilters();
  }

  byId('problems').addEventListener('click', (event) => {
    const all = event.currentTarget.getAttribute('aria-pressed') === 'true';
    for (const box of boxes) box.checked = all || !['edited', 'untested', 'verbatim', 'decided'].includes(box.value);
    applyFilters();
  });
  byId('filters').addEventListener('submit', (event) => event.preventDefault());
  for (const box of boxes) box.addEventListener('change', applyFilters);
  let typing = 0;
  wordsField.addEventListener('input', () => { clearTimeout(typing); typing = setTimeout(applyFilters, 120); });

  // --- Strip ------------------------------------------------------------------------------------------------
  const strip = byId('strip');
  const here = byId('here');
  const kBar = 4;  // thousandths of the text that share a bar

  function drawStrip() {
    const bars = new Map();
    for (const finding of all) {
      if (finding.hidden) continue;
      const bar = Math.min(Math.floor(Number(finding.dataset.p) / kBar), 1000 / kBar - 1);
      const grave = bars.get(bar);
      if (!grave || Number(finding.dataset.g) < Number(grave.dataset.g)) bars.set(bar, finding);
    }
    for (const link of strip.querySelectorAll('a')) {
      const bar = Number(link.lastElementChild.getAttribute('x')) / kBar;
      link.style.display = bars.has(bar) ? '' : 'none';
      const finding = bars.get(bar);
      if (!finding) continue;
      const height = [28, 18, 8][Number(finding.dataset.g)];
      link.setAttribute('href', '#' + finding.id);
      link.firstElementChild.textContent = lineOf(finding.querySelector('h3'));
      const rect = link.lastElementChild;
      rect.setAttribute('class', [...finding.classList].filter((name) => !['f', 'on', 'sheet', 'decided'].includes(name)).join(' '));
      rect.setAttribute('y', 30 - height);
      rect.setAttribute('height', height);
    }
  }

  // Which part of the texts is on the screen.
  const pages = [...document.querySelectorAll('.page')];
  function tellHere() {
    const lengths = pages.map((page) => page.getBoundingClientRect());
    const total = lengths.reduce((sum, box) => sum + box.height, 0) || 1;
    let before = 0, from = null, to = 0;
    for (const box of lengths) {
      const top = Math.min(Math.max(-box.top, 0), box.height);
      const bottom = Math.min(Math.max(innerHeight - box.top, 0), box.height);
      if (bottom > top) { if (from === null) from = before + top; to = before + bottom; }
      before += box.height;
    }
    here.setAttribute('x', (from || 0) / total * 1000);
    here.setAttribute('width', from === null ? 0 : Math.max((to - from) / total * 1000, 2));
    byId('bar').classList.toggle('slim', pages.length > 0 && scrollY > pages[0].offsetTop - 60);
  }
  let waiting = false;
  const soon = () => { if (!waiting) { waiting = true; requestAnimationFrame(() => { waiting = false; tellHere(); }); } };
  addEventListener('scroll', soon, { passive: true });
  addEventListener('resize', soon);

  // What sticks to the top must not hide what is scrolled to.
  new ResizeObserver(() => {
    const bar = byId('bar');
    const sticks = getComputedStyle(bar).position === 'sticky';
    root.style.setProperty('--bar', `${sticks ? bar.offsetHeight : 0}px`);
  }).observe(byId('bar'));

  // --- Events -----------------------------------------------------------------------------------------------
  const findingOf = (hash) => {
    const target = hash.startsWith('#f-') ? byId(hash.slice(1)) : hash.startsWith('#t-') ? byId('f-' + hash.slice(3)) : null;
    return target && target.classList.contains('f') ? target : null;
  };

  document.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = event.target.closest('a[href^="#f-"], a[href^="#t-"]');
    const finding = link && findingOf(link.getAttribute('href'));
    if (!finding) return;
    event.preventDefault();
    if (link.closest('h3') && finding === current) { close(); tellPlace(); return; }
    select(finding, link.classList.contains('q') ? 'text' : link.closest('h3') ? 'list' : 'walk');
  });
  addEventListener('hashchange', () => { const finding = findingOf(location.hash); if (finding && finding !== current) select(finding, 'walk'); });
  byId('prev').addEventListener('click', () => walk(-1));
  byId('next').addEventListener('click', () => walk(1));

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !byId('keys').checked) return;
    if (event.key === 'Escape') {
      const mark = current && byId(`t-${anchor(current)}`);
      close();
      tellPlace();
      if (mark && mark.tagName === 'A' && isNarrow()) mark.focus({ preventScroll: true });
      return;
    }
    if (event.target.matches('input:not([type=checkbox]), textarea, select')) return;
    if (event.key === 'n' || event.key === 'j') { event.preventDefault(); walk(1); }
    if (event.key === 'p' || event.key === 'k') { event.preventDefault(); walk(-1); }
    if (event.key === '/') { event.preventDefault(); wordsField.focus(); }
  });

  // Paper has no buttons: everything is laid out for it.
  addEventListener('beforeprint', () => {
    for (const finding of all) { if (finding.hidden) continue; layOut(finding); }
    for (const fold of document.querySelectorAll('.f details')) { fold.dataset.was = fold.open; fold.open = true; }
  });
  addEventListener('afterprint', () => {
    for (const fold of document.querySelectorAll('.f details[data-was]')) { fold.open = fold.dataset.was === 'true'; delete fold.dataset.was; }
  });

  const asked = findingOf(location.hash);
  if (asked) {
    select(asked, 'walk');
    // The browser scrolls to the address by itself, and last; then once more to where both columns show it.
    addEventListener('load', () => setTimeout(() => { if (current === asked) select(asked, 'walk'); }));
  }
  tellPlace();
  soon();
});

// Who may be meant, while somebody types in the search field of the header: an ARIA combobox over the form that is
// there. The server draws the list; without this script, or without an answer, the form works as it is.
'use strict';
(() => {
  const WACHT = 150, MINSTENS = 2;
  const maak = (naam, eig = {}) => Object.assign(document.createElement(naam), eig);
  for (const veld of document.querySelectorAll('input[data-voorstellen]')) {
    const form = veld.form, blad = maak('div', { className: 'wr-voorstellen', hidden: true });
    const stem = maak('p', { className: 'wr-visually-hidden' });
    stem.setAttribute('role', 'status');
    form.append(blad, stem);
    veld.setAttribute('role', 'combobox');
    veld.setAttribute('aria-autocomplete', 'list');
    veld.setAttribute('aria-expanded', 'false');
    // What was asked before on this page is not asked again: going back a letter costs nothing, and no row in the trail.
    const eerder = new Map();
    let straks = 0, lopend = null, gekozen = null;
    const getypt = () => veld.value.trim().replace(/\s+/g, ' ').toLowerCase();
    const opties = () => [...blad.querySelectorAll('[role=option]')];

    const kies = optie => {
      gekozen?.setAttribute('aria-selected', 'false');
      gekozen = optie ?? null;
      if (!gekozen) { veld.removeAttribute('aria-activedescendant'); return; }
      gekozen.setAttribute('aria-selected', 'true');
      veld.setAttribute('aria-activedescendant', gekozen.id);
      gekozen.scrollIntoView({ block: 'nearest' });
    };
    const sluit = () => {
      clearTimeout(straks);
      lopend?.abort();
      lopend = null;
      kies();
      blad.hidden = true;
      blad.replaceChildren();
      veld.setAttribute('aria-expanded', 'false');
      veld.removeAttribute('aria-controls');
      stem.textContent = '';
    };
    const toon = html => {
      kies();
      // Parsed apart from the page: nothing in it can run.
      const deel = new DOMParser().parseFromString(html, 'text/html').querySelector('[data-telling]');
      if (!deel?.children.length) { sluit(); return; }
      const lijst = deel.querySelector('[role=listbox]');
      blad.replaceChildren(deel);
      blad.hidden = false;
      veld.setAttribute('aria-expanded', String(Boolean(lijst)));
      if (lijst) veld.setAttribute('aria-controls', lijst.id); else veld.removeAttribute('aria-controls');
      stem.textContent = deel.dataset.telling;
    };
    const vraag = async () => {
      clearTimeout(straks);
      lopend?.abort();
      lopend = null;
      const tekst = getypt();
      if ([...tekst].length < MINSTENS) { sluit(); return; }
      if (eerder.has(tekst)) { toon(eerder.get(tekst)); return; }
      const deze = lopend = new AbortController();
      try {
        const r = await fetch(veld.dataset.voorstellen, {
          method: 'POST', credentials: 'same-origin', redirect: 'manual', signal: deze.signal,
          headers: { Accept: 'text/html' }, body: new URLSearchParams(new FormData(form)),
        });
        if (!r.ok) throw new Error('no answer');
        const html = await r.text();
        eerder.set(tekst, html);
        // A late answer never takes the place of a later one, nor opens a list nobody waits for any more.
        if (lopend === deze && document.activeElement === veld) toon(html);
      } catch {
        // Offline, signed out, refused: the form itself says so when it is handed in.
        if (lopend === deze) sluit();
      }
    };

    veld.addEventListener('input', e => {
      clearTimeout(straks);
      lopend?.abort();
      lopend = null;
      kies();
      if ([...getypt()].length < MINSTENS) sluit();
      else if (!e.isComposing) straks = setTimeout(vraag, WACHT);
    });
    veld.addEventListener('compositionend', () => { straks = setTimeout(vraag, WACHT); });
    veld.addEventListener('keydown', e => {
      if (e.isComposing || e.ctrlKey || e.metaKey || e.altKey) return;
      const omlaag = e.key === 'ArrowDown';
      if (e.key === 'Escape' && !blad.hidden) {
        // The field would empty itself: what was typed stays.
        e.preventDefault();
        sluit();
      } else if (e.key === 'Enter' && gekozen) {
        e.preventDefault();
        gekozen.click();
      } else if (omlaag || e.key === 'ArrowUp') {
        const rij = opties();
        if (blad.hidden) { if (omlaag) vraag(); } else if (rij.length) {
          // Past either end stands the field itself.
          const hier = gekozen ? rij.indexOf(gekozen) : omlaag ? -1 : rij.length;
          kies(rij[hier + (omlaag ? 1 : -1)]);
        }
        e.preventDefault();
      }
    });
    // A click must not take the focus out of the field first: that would close what is clicked.
    blad.addEventListener('mousedown', e => e.preventDefault());
    veld.addEventListener('focusout', sluit);
    form.addEventListener('submit', sluit);
    addEventListener('pagehide', sluit);
  }
})();

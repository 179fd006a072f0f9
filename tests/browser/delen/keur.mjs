// Judges one page as it stands: axe-core (WCAG 2.0-2.2 A and AA, best practices; colour contrast also in dark mode) and
// our own checks on what axe does not see: one h1, a working skip link, visible and uncovered focus, no sideways scrolling.
import { AXE, BREED, misgegaan } from './hulp.mjs';

const MAX_TABS = 60;
const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

// --- run inside the page ---

/** What can be read off the page at once. */
function bouw() {
  const alle = (kiezer) => [...document.querySelectorAll(kiezer)];
  const zichtbaar = (e) => {
    const vak = e.getBoundingClientRect();
    return vak.width > 0 && vak.height > 0 && getComputedStyle(e).visibility !== 'hidden';
  };
  const geknipt = (e) => {
    for (let p = e.parentElement; p && p !== document.body; p = p.parentElement) {
      if (/auto|scroll|hidden|clip/.test(getComputedStyle(p).overflowX)) return true;
    }
    return false;
  };
  const kort = (e) => e.tagName.toLowerCase() + (e.id ? `#${e.id}` : '') + [...e.classList].map((k) => `.${k}`).join('');
  const doc = document.documentElement;

  const eerste = alle('a[href], button, input:not([type=hidden]), select, textarea, [tabindex]').find((e) => e.tabIndex >= 0 && !e.disabled);
  const doel = eerste?.getAttribute('href')?.match(/^#(.+)$/)?.[1];
  const teBreed = doc.scrollWidth - doc.clientWidth;
  const niveaus = alle('h1, h2, h3, h4, h5, h6').filter(zichtbaar).map((kop) => Number(kop.tagName[1]));
  const sprong = niveaus.findIndex((n, i) => i && n > niveaus[i - 1] + 1);
  const ids = alle('[id]').map((e) => e.id);
  return {
    taal: doc.lang,
    titel: document.title.trim(),
    h1: alle('h1').filter(zichtbaar).length,
    main: alle('main, [role=main]').length,
    skiplink: Boolean(doel && document.getElementById(doel)),
    teBreed,
    breders: teBreed > 1
      ? alle('body *').filter((e) => zichtbaar(e) && e.getBoundingClientRect().right > doc.clientWidth + 1 && !geknipt(e)).slice(0, 5).map(kort)
      : [],
    kopsprong: sprong > 0 ? `h${niveaus[sprong - 1]} naar h${niveaus[sprong]}` : null,
    tabindex: alle('[tabindex]').filter((e) => e.tabIndex > 0).map(kort),
    inlineStijl: alle('[style], style').map(kort),
    inlineScript: [
      ...alle('script:not([src])').filter((s) => !/json/.test(s.type)),
      ...alle('*').filter((e) => [...e.attributes].some((a) => /^on[a-z]+$/.test(a.name))),
    ].map(kort),
    tabelZonderTh: alle('table').filter((t) => !t.querySelector('th')).length,
    tabelZonderNaam: alle('table').filter((t) => !t.caption && !t.hasAttribute('aria-labelledby') && !t.hasAttribute('aria-label')).length,
    verplichtMetBallon: alle('form:not([novalidate]) [required]').length,
    dubbeleIds: [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))],
    links: alle('a[href]:not([download])').filter((a) => a.origin === location.origin).map((a) => a.pathname + a.search),
  };
}

/** Remembers how everything that can take focus looks without it. */
function onthoudRust() {
  window.__uiterlijk = (e) => {
    const s = getComputedStyle(e);
    const rand = s.outlineStyle === 'none' || parseFloat(s.outlineWidth) === 0 ? 'geen' : s.outlineStyle + s.outlineWidth + s.outlineColor;
    return [rand, s.boxShadow, s.borderTopColor, s.borderTopWidth, s.borderBottomColor, s.borderBottomWidth, s.backgroundColor, s.color, s.textDecorationLine, s.textDecorationThickness].join('|');
  };
  document.activeElement?.blur();
  window.scrollTo(0, 0);
  const kiezer = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex], iframe';
  window.__rust = new Map([...document.querySelectorAll(kiezer)].map((e, nr) => [e, { nr, uiterlijk: window.__uiterlijk(e) }]));
}

/** The element with focus: is it visible, does it look different from rest? Null at the end of the page. */
function focusNu() {
  const e = document.activeElement;
  if (!e || e === document.body || e === document.documentElement) return null;
  const rust = window.__rust.get(e);
  // A styled radio or checkbox is itself invisible; people see its label.
  const beeld = /^(radio|checkbox)$/.test(e.type) && e.labels?.[0] ? e.labels[0] : e;
  const vak = beeld.getBoundingClientRect();
  const x = Math.min(Math.max(vak.left + vak.width / 2, 0), innerWidth - 1);
  const y = Math.min(Math.max(vak.top + Math.min(vak.height, 40) / 2, 0), innerHeight - 1);
  const boven = document.elementFromPoint(x, y);
  const buiten = vak.bottom <= 0 || vak.top >= innerHeight;
  const nul = vak.width < 2 || vak.height < 2;
  const bedekt = !buiten && boven && boven !== beeld && !beeld.contains(boven) && !boven.contains(beeld) && boven.closest('label')?.control !== e;
  return {
    nr: rust ? rust.nr : -1,
    naam: `${e.tagName.toLowerCase()}${e.id ? `#${e.id}` : ''} "${(e.getAttribute('aria-label') || e.textContent || e.name || '').trim().slice(0, 40)}"`,
    anders: !rust || rust.uiterlijk !== window.__uiterlijk(e),
    verborgen: nul ? 'zonder formaat' : buiten ? 'buiten beeld' : bedekt ? 'bedekt' : null,
    vak: { x: Math.max(0, vak.left - 8), y: Math.max(0, vak.top - 8), width: Math.min(vak.width + 16, innerWidth), height: Math.min(vak.height + 16, innerHeight) },
  };
}

function runAxe(keuze) {
  return window.axe.run(document, { ...keuze, resultTypes: ['violations', 'incomplete'] }).then((uitslag) => ({
    fouten: uitslag.violations.map((v) => `axe ${v.impact} ${v.id} x${v.nodes.length}: ${v.help} -> ${v.nodes.slice(0, 3).map((n) => n.target.join(' ')).join(' en ')}`),
    onbeslist: uitslag.incomplete.map((v) => `${v.id} x${v.nodes.length}: ${v.nodes[0]?.target.join(' ')}`),
  }));
}

// --- outside it ---

/** Last chance for a focus ring that no computed style shows: compare pictures with and without focus. */
async function focusZichtbaarInBeeld(page, vak) {
  const met = await page.screenshot({ clip: vak, caret: 'hide' });
  await page.evaluate(() => { window.__focus = document.activeElement; window.__focus.blur(); });
  const zonder = await page.screenshot({ clip: vak, caret: 'hide' });
  await page.evaluate(() => window.__focus.focus({ preventScroll: true }));
  return !met.equals(zonder);
}

/** Tabs through the page as a keyboard user does. */
async function tabDoor(page) {
  await page.evaluate(onthoudRust);
  const gehad = new Set();
  const fouten = [];
  let vorige = null;
  let zelfde = 0;
  for (let i = 0; i < MAX_TABS; i++) {
    await page.keyboard.press('Tab');
    let nu = await page.evaluate(focusNu);
    if (!nu) break;
    zelfde = nu.nr === vorige ? zelfde + 1 : 0;
    if (zelfde >= 3) {
      fouten.push(`toetsenbordval bij ${nu.naam}`);
      break;
    }
    vorige = nu.nr;
    if (nu.nr >= 0 && gehad.has(nu.nr)) {
      if (zelfde) continue; // a date field has several stops
      break; // around again
    }
    gehad.add(nu.nr);
    if (nu.verborgen) {
      await page.waitForTimeout(250); // it may still be scrolling
      nu = (await page.evaluate(focusNu)) ?? nu;
    }
    if (nu.verborgen) fouten.push(`focus ${nu.verborgen} (2.4.11): ${nu.naam}`);
    else if (!nu.anders && !(await focusZichtbaarInBeeld(page, nu.vak))) fouten.push(`focus onzichtbaar (2.4.7): ${nu.naam}`);
  }
  return fouten;
}

/**
 * Judges the page as it stands: { fouten, opmerkingen, titel, links }. Walking it by keyboard and looking at it in the
 * dark is about the template and its style, so the caller may ask for those once per kind of page (`grondig`).
 */
export async function keur(page, venster, { grondig = true } = {}) {
  const fouten = [];
  const opmerkingen = [];
  const fout = (erg, tekst) => erg && fouten.push(tekst);
  const dit = await page.evaluate(bouw);
  fout(!/^nl\b/.test(dit.taal), `lang="${dit.taal}"`);
  fout(!dit.titel, 'geen title');
  fout(dit.h1 !== 1, `${dit.h1} zichtbare h1-koppen`);
  fout(dit.main !== 1, `${dit.main} main`);
  fout(!dit.skiplink, 'de eerste tabstop is geen werkende skiplink');
  fout(venster.width <= 320 && dit.teBreed > 1, `horizontaal ${dit.teBreed}px te breed: ${dit.breders.join(', ')}`);
  fout(dit.kopsprong, `kopniveau overgeslagen: ${dit.kopsprong}`);
  fout(dit.tabindex.length, `positieve tabindex: ${dit.tabindex.join(', ')}`);
  fout(dit.inlineStijl.length, `inline stijl: ${dit.inlineStijl.slice(0, 3).join(', ')}`);
  fout(dit.inlineScript.length, `inline script: ${dit.inlineScript.slice(0, 3).join(', ')}`);
  fout(dit.tabelZonderTh, `${dit.tabelZonderTh} tabel zonder th`);
  fout(dit.tabelZonderNaam, `${dit.tabelZonderNaam} tabel zonder caption of naam`);
  fout(dit.verplichtMetBallon, `${dit.verplichtMetBallon} required in een formulier zonder novalidate`);
  fout(dit.dubbeleIds.length, `dubbele id: ${dit.dubbeleIds.slice(0, 5).join(', ')}`);

  await page.evaluate(`${AXE};0`);
  const licht = await page.evaluate(runAxe, { runOnly: { type: 'tag', values: AXE_TAGS } });
  fouten.push(...licht.fouten);
  opmerkingen.push(...licht.onbeslist);
  if (grondig && venster === BREED) {
    await page.emulateMedia({ colorScheme: 'dark' });
    const donker = await page.evaluate(runAxe, { runOnly: ['color-contrast'] });
    await page.emulateMedia({ colorScheme: 'light' });
    fouten.push(...donker.fouten.map((regel) => `in het donker: ${regel}`));
  }
  if (grondig) fouten.push(...(await tabDoor(page)));
  fouten.push(...await misgegaan(page));
  return { fouten, opmerkingen, titel: dit.titel, links: dit.links };
}

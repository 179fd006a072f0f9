// Walks every page each role can reach by following links, and judges each at 1280 and 320 pixels (delen/keur.mjs).
// The HTML is saved for the HTML check, and one picture of each kind of page. At the end every GET route must have been
// met, and forms handed in empty must complain on a page that is as good.
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { BREED, SMAL, account, accounts, bestandsnaam, bewaarBeeld, bewaarHtml, inloggen, nieuwePagina, open, pad, uitvoer } from './delen/hulp.mjs';
import { keur } from './delen/keur.mjs';
import { GEEN_BLADZIJDE, getRoutes, routeVan } from './delen/routes.mjs';
import { maakStanden } from './delen/standen.mjs';

/** So many pages of one route are judged for the first role that meets it, … */
const PER_ROUTE = 3;
/** … and so many for each later role, whose menu and rights differ. */
const PER_ROUTE_LATER = 1;
/** The same page with another filter is one page, this often. */
const PER_VRAAG = 1;
const NIET_VOLGEN = /^\/uitloggen\b/;
const ONBEKEND = '/bestaat-niet'; // the error page is a page too

const routes = getRoutes();
let begin = {}; // per role, pages to start from
const verslag = [];
const perRoute = new Map(); // how many of each route were judged, over all roles
const formulieren = new Map(); // route -> a page with a form to hand in empty, and who saw it

/** What counts as the same kind: the route, and which filters stand in the URL. */
function soortVan(adres) {
  const vragen = [...new URLSearchParams(adres.split('?')[1] ?? '').keys()].sort();
  return (routeVan(adres, routes) ?? adres.split('?')[0]) + (vragen.length ? `?${[...new Set(vragen)].join('&')}` : '');
}

/** Fails with one line per finding; where in this file it was thrown tells nobody anything. */
function klaag(regels) {
  if (!regels.length) return;
  const fout = new Error(regels.join('\n'));
  fout.stack = fout.message;
  throw fout;
}

/** Opens a page; null for a file, which other tests open. */
async function bezoek(page, adres) {
  try {
    const antwoord = await open(page, adres);
    return /html/.test(antwoord?.headers()['content-type'] ?? '') ? antwoord : null;
  } catch (fout) {
    if (/Download is starting|ERR_ABORTED/.test(String(fout))) return null;
    throw fout;
  }
}

class Wandeling {
  constructor(naam, als, eerder) {
    Object.assign(this, { naam, als, eerder, rij: [], gehad: new Set(), soorten: new Map(), titels: new Map(), geopend: 0 });
  }

  grens(soort) {
    if (soort.includes('?')) return PER_VRAAG;
    return this.eerder.has(soort) ? PER_ROUTE_LATER : PER_ROUTE;
  }

  /** The next address worth a visit: first what is of a kind not seen yet. */
  volgende() {
    this.rij = this.rij.filter((adres) => !this.gehad.has(adres) && !NIET_VOLGEN.test(adres) && (this.soorten.get(soortVan(adres)) ?? 0) < this.grens(soortVan(adres)));
    const nieuw = this.rij.findIndex((adres) => !this.soorten.has(soortVan(adres)));
    return this.rij.splice(Math.max(nieuw, 0), 1)[0];
  }

  tel(hier) {
    const soort = soortVan(hier);
    const eerste = !perRoute.has(soort);
    this.soorten.set(soort, (this.soorten.get(soort) ?? 0) + 1);
    perRoute.set(soort, (perRoute.get(soort) ?? 0) + 1);
    this.geopend += 1;
    return eerste;
  }

  async loop(t, page) {
    this.rij = this.als ? [pad(page), ...(begin[this.naam] ?? []), ONBEKEND] : ['/inloggen', '/', ONBEKEND];
    for (let adres = this.volgende(); adres; adres = this.volgende()) {
      this.gehad.add(adres);
      const antwoord = await bezoek(page, adres);
      const hier = pad(page);
      if (!antwoord || (hier !== adres && this.gehad.has(hier))) continue;
      this.gehad.add(hier);
      const eerste = this.tel(hier);
      await t.test(`${this.naam} ${hier} op ${BREED.width}`, () => this.keurHier(page, hier, BREED, antwoord, eerste));
      await page.setViewportSize(SMAL);
      await t.test(`${this.naam} ${hier} op ${SMAL.width}`, async () => this.keurHier(page, hier, SMAL, await open(page, hier), eerste));
      await page.setViewportSize(BREED);
    }
  }

  async keurHier(page, hier, venster, antwoord, eerste) {
    const fouten = [];
    if (hier === ONBEKEND ? antwoord.status() !== 404 : antwoord.status() >= 400) fouten.push(`antwoord ${antwoord.status()}`);
    if (this.als && /^\/inloggen\b/.test(pad(page))) fouten.push('omgeleid naar inloggen');
    const bestand = bestandsnaam(`${this.naam}-${soortVan(hier)}-${this.soorten.get(soortVan(hier))}`);
    if (venster === BREED) await bewaarHtml(page, bestand);
    if (eerste) await bewaarBeeld(page, `${bestand}-${venster.width}`);
    const oordeel = await keur(page, venster, { grondig: eerste || !this.als });
    fouten.push(...oordeel.fouten);
    if (venster === BREED) {
      this.rij.push(...oordeel.links);
      // A filter shows the same page; another id must be another title.
      const titels = this.titels.get(oordeel.titel) ?? new Set();
      this.titels.set(oordeel.titel, titels.add(hier.split('?')[0]));
      const route = routeVan(hier, routes);
      if (!formulieren.has(route) && (await page.locator('main form[data-concept]').count())) formulieren.set(route, { hier, als: this.als });
    }
    verslag.push({ rol: this.naam, pad: hier, breed: venster.width, fouten, onbeslist: oordeel.opmerkingen });
    klaag(fouten);
  }
}

async function wandel(t, naam, als) {
  const page = await nieuwePagina();
  if (als) await inloggen(page, als);
  const w = new Wandeling(naam, als, new Set(perRoute.keys()));
  await w.loop(t, page);
  await t.test(`${naam}: elke pagina heeft een eigen titel`, () => {
    klaag([...w.titels].filter(([, paden]) => paden.size > 1).map(([titel, paden]) => `"${titel}": ${[...paden].join(' ')}`));
  });
  await page.context().close();
  t.diagnostic(`${naam}: ${w.geopend} pagina's van ${w.soorten.size} soorten`);
}

test('wat de demo niet heeft, is gemaakt', async (t) => { begin = await maakStanden(t); });

// Two roles walk side by side; the professional, who sees most, goes first and alone fills one of the two lanes.
const rollen = [...new Set(accounts.map((a) => a.rol))];
test('elke bladzijde', { concurrency: 2 }, (t) => Promise.all([
  ...rollen.map((rol) => t.test(`als ${rol}`, (deel) => wandel(deel, rol, account(rol)))),
  t.test('zonder inloggen', (deel) => wandel(deel, 'anoniem', null)),
]));

test('elke route is bezocht', () => {
  const bezocht = new Set(verslag.map((regel) => routeVan(regel.pad, routes)));
  klaag(routes.filter((route) => !bezocht.has(route) && !GEEN_BLADZIJDE[route]).map((route) => `niemand kwam op ${route}`));
});

test('een leeg formulier klaagt op een bladzijde die ook goed is', async (t) => {
  let klachten = 0;
  const paginas = new Map();
  for (const [route, { hier, als }] of formulieren) {
    if (!als) continue;
    if (!paginas.has(als)) paginas.set(als, await nieuwePagina());
    const page = paginas.get(als);
    if (pad(page) === 'blank') await inloggen(page, als);
    await open(page, hier);
    const form = page.locator('main form[data-concept]').first();
    await form.evaluate((f) => f.querySelectorAll('textarea, input[type=text]').forEach((e) => { e.value = ''; }));
    const antwoord = page.waitForResponse((r) => r.request().isNavigationRequest() && (r.status() < 300 || r.status() >= 400));
    await form.locator('.wr-actiebalk button').first().click();
    if ((await antwoord).status() !== 422) continue; // nothing in it has to be filled
    klachten += 1;
    for (const venster of [BREED, SMAL]) {
      await t.test(`${route} met fouten op ${venster.width}`, async () => {
        await page.setViewportSize(venster);
        if (venster === BREED) await bewaarHtml(page, `fouten-${route}`);
        if (klachten <= 4) await bewaarBeeld(page, `fouten-${route}-${venster.width}`);
        klaag((await keur(page, venster)).fouten);
      });
    }
    await page.setViewportSize(BREED);
  }
  for (const page of paginas.values()) await page.context().close();
  t.diagnostic(`${klachten} formulieren met fouten`);
  if (klachten < 10) throw new Error(`maar ${klachten} formulieren klaagden`);
});

test('het verslag is bewaard', (t) => {
  fs.writeFileSync(path.join(uitvoer, 'toegankelijk.json'), JSON.stringify(verslag, null, 1));
  t.diagnostic(`${verslag.length} keer een bladzijde gekeurd, ${perRoute.size} soorten bladzijden`);
});

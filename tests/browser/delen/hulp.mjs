// What every browser test needs: a chromium that cannot leave this machine, logging in as a role,
// saving what was seen, and `proef`, a test with a page of its own. Results go through node's test runner.
//
// tests/run starts the demo and sets these; without them nothing here works:
//   WIJKROUTE_PROEF_BASIS     http://127.0.0.1:PORT of a running demo
//   WIJKROUTE_PROEF_ACCOUNTS  its demo-accounts.json
//   WIJKROUTE_PROEF_UITVOER   where html/ and beelden/ are written
//   CHROMIUM                  the browser, default /usr/bin/chromium
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { after, test } from 'node:test';
import * as zeef from './zeef.mjs';

const gereedschap = createRequire(new URL('../../gereedschap/package.json', import.meta.url));
const { chromium } = gereedschap('playwright-core');

/** The source of axe-core, to be evaluated in a page. */
export const AXE = fs.readFileSync(gereedschap.resolve('axe-core/axe.min.js'), 'utf8');

function omgeving(naam) {
  const waarde = process.env[naam];
  if (!waarde) throw new Error(`${naam} ontbreekt; gebruik tests/run --alleen browser`);
  return waarde;
}

export const basis = new URL(omgeving('WIJKROUTE_PROEF_BASIS'));
if (!['127.0.0.1', 'localhost', '[::1]'].includes(basis.hostname)) throw new Error(`alleen loopback, niet ${basis.hostname}`);
export const uitvoer = omgeving('WIJKROUTE_PROEF_UITVOER');

/** Every demo account: gebruikersnaam, wachtwoord, rol. */
export const accounts = JSON.parse(fs.readFileSync(omgeving('WIJKROUTE_PROEF_ACCOUNTS'), 'utf8'));

/** Where the demo keeps its database. */
export const gegevens = path.dirname(omgeving('WIJKROUTE_PROEF_ACCOUNTS'));

/** The first demo account with this role. */
export function account(rol) {
  const gevonden = accounts.find((a) => a.rol === rol);
  assert.ok(gevonden, `geen demo-account met rol ${rol}`);
  return gevonden;
}

export const BREED = { width: 1280, height: 900 };
export const SMAL = { width: 320, height: 640 };

let gestart;
function browser() {
  gestart ??= chromium.launch({
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
    headless: true,
    args: [
      '--no-sandbox', // root in CI; the browser only meets our own pages
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-default-apps',
      '--no-proxy-server',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
    ],
  });
  return gestart;
}

/** Per page: the last document (for its bytes) and what went wrong by itself. */
const gezien = new Map();

after(async () => {
  await (await gestart)?.close();
  await Promise.all([...gezien.values()].map((stand) => stand.gelezen()));
  // What was found after the last look of its test.
  const over = [...gezien.values()].flatMap((stand) => stand.fouten).filter((fout) => fout.startsWith(zeef.LEK));
  const { gelezen, gemist } = zeef.verslag();
  console.log(`${gelezen} antwoorden doorzocht op BSN en geheim adres, ${gemist.length} waren al weg: ${[...new Set(gemist)].slice(0, 8).join(' ')}`);
  // A test that ends while a page still loads loses that answer; more would be a sieve with a hole.
  if (gemist.length > 1 + gelezen / 50) over.push(`${gemist.length} van ${gelezen} antwoorden zijn niet doorzocht`);
  assert.deepEqual(over, []);
});

/**
 * A page in a fresh context: nobody is logged in yet.
 * Requests outside our own host are refused and remembered, see `misgegaan`.
 */
export async function nieuwePagina({ venster = BREED, javascript = true } = {}) {
  const context = await (await browser()).newContext({
    viewport: venster,
    javaScriptEnabled: javascript,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const stand = { document: null, fouten: [] };
  gezien.set(page, stand);
  await context.route('**/*', (route) => {
    const url = new URL(route.request().url());
    if (['data:', 'blob:', 'about:'].includes(url.protocol) || url.host === basis.host) return route.continue();
    stand.fouten.push(`verzoek buiten de eigen host: ${url.href.slice(0, 120)}`);
    return route.abort();
  });
  page.on('response', (antwoord) => {
    const verzoek = antwoord.request();
    if (verzoek.isNavigationRequest() && antwoord.frame() === page.mainFrame()) {
      if (antwoord.status() < 300 || antwoord.status() >= 400) stand.document = antwoord;
    } else if (antwoord.status() >= 400) {
      stand.fouten.push(`onderdeel gaf ${antwoord.status()}: ${antwoord.url()}`);
    }
  });
  stand.gelezen = zeef.luister(page, (fout) => stand.fouten.push(fout));
  page.on('pageerror', (fout) => stand.fouten.push(`scriptfout: ${String(fout).slice(0, 200)}`));
  page.on('console', (melding) => {
    // A document that answers 4xx also lands here; its status is the business of the test.
    if (melding.type() === 'error' && !/Failed to load resource/.test(melding.text())) {
      stand.fouten.push(`console: ${melding.text().slice(0, 200)}`);
    }
  });
  return page;
}

/** What went wrong on this page since the last call: scripts, parts, console, foreign requests, what may stand nowhere. */
export async function misgegaan(page) {
  await gezien.get(page).gelezen();
  return gezien.get(page).fouten.splice(0);
}

/** Opens a path of our own host. */
export function open(page, pad) {
  return page.goto(new URL(pad, basis).href, { waitUntil: 'load' });
}

/** The path and query the page shows now. */
export function pad(page) {
  const url = new URL(page.url());
  return url.pathname + url.search;
}

/** Logs in through the form; fails with what the page says when that does not work. */
export async function inloggen(page, als) {
  await open(page, '/inloggen');
  await page.locator('input[name=gebruikersnaam]').fill(als.gebruikersnaam);
  await page.locator('input[name=wachtwoord]').fill(als.wachtwoord);
  const formulier = page.locator('form').filter({ has: page.locator('input[name=wachtwoord]') });
  await Promise.all([
    page.waitForEvent('framenavigated'),
    formulier.locator('button:not([type=button]), input[type=submit]').first().click(),
  ]);
  await page.waitForLoadState('load');
  if (await page.locator('input[name=wachtwoord]').count()) {
    const tekst = (await page.locator('main, body').first().innerText()).slice(0, 300);
    assert.fail(`inloggen als ${als.gebruikersnaam} (${als.rol}) mislukt: ${tekst}`);
  }
}

/** A file name out of a path or title. */
export function bestandsnaam(tekst) {
  return tekst.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '').slice(0, 100) || 'start';
}

/** Saves a screenshot of the whole page as beelden/NAAM.png. */
export async function bewaarBeeld(page, naam) {
  const bestand = path.join(uitvoer, 'beelden', `${bestandsnaam(naam)}.png`);
  fs.mkdirSync(path.dirname(bestand), { recursive: true });
  // Hiding the caret would leave a style attribute on every field.
  await page.screenshot({ path: bestand, fullPage: true, animations: 'disabled', caret: 'initial' });
}

/** Saves the document as the server sent it (not as the browser repaired it) for the HTML check. */
export async function bewaarHtml(page, naam) {
  const antwoord = gezien.get(page).document;
  if (!antwoord || !/html/.test(antwoord.headers()['content-type'] ?? '')) return;
  const bestand = path.join(uitvoer, 'html', `${bestandsnaam(naam)}.html`);
  fs.mkdirSync(path.dirname(bestand), { recursive: true });
  fs.writeFileSync(bestand, await antwoord.body());
}

/** Both of the above: call it at each station of a walk. */
export async function bewaar(page, naam) {
  await bewaarHtml(page, naam);
  await bewaarBeeld(page, naam);
}

/**
 * A test with its own page: `proef('naam', { rol: 'professional' }, async (page, t) => …)`.
 * `rol` logs in; `venster` and `javascript` are those of `nieuwePagina`.
 * When it fails, a picture of the page as it stood is saved as fout-NAAM. Anything `misgegaan` fails it too.
 */
export function proef(naam, { rol, ...opties }, doe) {
  test(naam, { timeout: 120_000 }, async (t) => {
    const page = await nieuwePagina(opties);
    try {
      if (rol) await inloggen(page, account(rol));
      await doe(page, t);
      assert.deepEqual(await misgegaan(page), []);
    } catch (fout) {
      await bewaarBeeld(page, `fout-${naam}`).catch(() => {});
      throw fout;
    } finally {
      await page.context().close();
    }
  });
}

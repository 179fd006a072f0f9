// What may stand on no page, title, URL, download or answer to a script that a browser test sees: a BSN, and the
// address of the demo that is kept secret. The same sieve, with the same exceptions, as tests/hulp/geheim.rs.
import fs from 'node:fs';

/** The secret address of the demo (config/casussen/s17.toml). */
const ADRES = /Vluchtheuvel|3319\s?ZX/;

/** Where it may stand: where somebody said what they need it for, and where it is corrected. */
const MAG_ADRES = ['/adres', '/wijzigen'];

/** How what it finds begins. */
export const LEK = 'dit mag nergens staan';

/** The first BSN of the test range in a text, also with dots or spaces between its digits. */
export function bsnIn(tekst) {
  for (const [, gevonden] of tekst.matchAll(/(?<![\p{L}\p{N}])(?=(\d(?:[. ]?\d){8})(?![\p{L}\p{N}]))/gu)) {
    const cijfers = gevonden.replace(/\D/g, '');
    const som = [...cijfers].reduce((som, cijfer, i) => som + (i === 8 ? -1 : 9 - i) * Number(cijfer), 0);
    if (cijfers.startsWith('9999') && som % 11 === 0) return cijfers;
  }
  return null;
}

const TEKENS = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
const ontcijfer = (tekst) => tekst.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (heel, hex, getal, naam) => {
  if (naam) return TEKENS[naam] ?? heel;
  return String.fromCodePoint(parseInt(hex ?? getal, hex ? 16 : 10));
});

/** Text and attributes, but not what somebody typed into a field of their own form: that comes back to them. */
function zonderInvulveld(html) {
  const kaal = html
    .replace(/<textarea\b[^>]*>[\s\S]*?<\/textarea>/gi, ' ')
    .replace(/<input\b(?:[^>"']|"[^"]*"|'[^']*')*>/gi, ' ');
  return ontcijfer(kaal);
}

function ontsnapt(tekst) {
  try { return ` ${decodeURIComponent(tekst.replaceAll('+', ' '))}`; } catch { return ''; }
}

/** What stands in an answer to this address that must not; null when it is clean. */
export function gelekt(adres, tekst) {
  const url = new URL(adres);
  const inUrl = url.pathname + url.search + ontsnapt(url.pathname + url.search);
  const binnen = zonderInvulveld(tekst);
  if (bsnIn(inUrl)) return 'een BSN in een URL';
  if (ADRES.test(inUrl)) return 'een geheim adres in een URL';
  const bsn = bsnIn(binnen);
  if (bsn) return `een BSN (${bsn.slice(0, 5)}…) op ${url.pathname}`;
  if (ADRES.test(binnen) && !MAG_ADRES.some((einde) => url.pathname.endsWith(einde))) return `een geheim adres op ${url.pathname}`;
  return null;
}

/** Milliseconds an answer may take to be read. */
const GEDULD = 5000;

const stand = { gelezen: 0, gemist: [] };

async function lees(antwoord, meld) {
  const adres = antwoord.url();
  const kop = antwoord.headers();
  for (const waarde of [kop.location, kop['content-disposition']].filter(Boolean)) {
    const wat = gelekt(new URL(waarde.split('filename=').pop().replaceAll('"', ''), adres).href, '');
    if (wat) meld(`${wat} (kop van ${new URL(adres).pathname})`);
  }
  const mager = antwoord.status() >= 300 && antwoord.status() < 400;
  const soort = kop['content-type'] ?? '';
  // Style and script are files of the program: the same for everybody.
  const tekst = mager || /css|javascript|image|font/.test(soort) ? '' : await antwoord.text();
  const wat = gelekt(adres, tekst);
  if (wat) meld(wat);
  if (tekst) stand.gelezen += 1;
}

/**
 * Reads everything this page gets. What must not be there goes to `meld`, soon; the function that comes back waits
 * until all that came in so far is read. A body the browser threw away before that is counted: see `verslag`.
 */
export function luister(page, meld) {
  const bezig = new Set();
  const zeg = (wat) => meld(`${LEK}: ${wat}`);
  const wacht = (werk, wat) => {
    // A page that is left never tells how its last answers ended.
    let wekker;
    const op = new Promise((_, nee) => { wekker = setTimeout(() => nee(new Error('closed')), GEDULD); });
    const belofte = Promise.race([werk, op]).catch((fout) => {
      const weg = /closed|No resource|No data found|evicted|canceled|Network\.getResponseBody/i.test(String(fout));
      if (weg) stand.gemist.push(wat);
      else zeg(`niet te lezen: ${wat}: ${String(fout).slice(0, 120)}`);
    }).finally(() => { clearTimeout(wekker); bezig.delete(belofte); });
    bezig.add(belofte);
  };
  page.on('request', (verzoek) => {
    const wat = gelekt(verzoek.url(), '');
    if (wat) zeg(wat);
  });
  page.on('response', (antwoord) => {
    const { pathname } = new URL(antwoord.url());
    const werk = lees(antwoord, zeg);
    // A draft is saved on the way out of a page, which then does not wait for its answer: only a time of day.
    if (pathname === '/concepten') werk.catch(() => {}); else wacht(werk, pathname);
  });
  page.on('download', (bestand) => wacht((async () => {
    const naam = new URL(encodeURIComponent(bestand.suggestedFilename()), 'http://bestand/').href;
    const wat = gelekt(naam, fs.readFileSync(await bestand.path(), 'latin1'));
    if (wat) zeg(`${wat} (een download)`);
  })(), 'een download'));
  return async () => { while (bezig.size) await Promise.all(bezig); };
}

/** How many answers were read, and which were gone before that. */
export function verslag() {
  return { gelezen: stand.gelezen, gemist: [...stand.gemist] };
}

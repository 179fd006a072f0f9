// The route table, read from the source, so that a page nobody reached is noticed.
import fs from 'node:fs';

/** GET routes that are no page a person walks to, each with its reason. */
export const GEEN_BLADZIJDE = {
  '/gezond': 'one word for whoever guards the server',
  '/.well-known/security.txt': 'plain text for whoever found a weakness',
  '/zoeken': 'the search box posts; this is what a reload shows, and the stories meet the page itself',
  '/meldingen/begin': 'only leads back to the search, for who had to sign in again',
  '/bestanden/{hash}/{naam}': 'style and script; every page asks for them',
};

function lees(naam) {
  return fs.readFileSync(new URL(`../../../src/${naam}`, import.meta.url), 'utf8');
}

/** Every GET path of src/routes.rs: '/casussen/{casus}', … */
export function getRoutes() {
  const paden = new Map([...lees('paden.rs').matchAll(/^ {4}(\w+) = "[^"]+" "([^"]+)";/gm)].map((m) => [m[1], m[2]]));
  const routes = [...lees('routes.rs').matchAll(/r\(Get,\s+(\w+),/g)].map((m) => paden.get(m[1]));
  if (routes.length < 10 || routes.includes(undefined)) throw new Error('src/routes.rs is niet meer te lezen zoals hier gedacht');
  return routes;
}

/** The route a path belongs to; words that are written out win from a name in braces. */
export function routeVan(pad, routes) {
  const delen = pad.split('?')[0].split('/');
  const past = routes.filter((route) => {
    const stukken = route.split('/');
    return stukken.length === delen.length && stukken.every((stuk, i) => stuk.startsWith('{') || stuk === delen[i]);
  });
  return past.sort((a, b) => a.split('{').length - b.split('{').length)[0];
}

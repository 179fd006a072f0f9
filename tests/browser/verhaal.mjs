// The stories people live in the browser, told from login to result: each with JavaScript and without.
import { test } from 'node:test';
import { s04 } from './delen/s04.mjs';
import { s12 } from './delen/s12.mjs';
import { s15 } from './delen/s15.mjs';

const VERHALEN = [
  ['S04: van melding tot afsluiting, met drie mensen', s04, 'woude'],
  ['S12: de korte weg naar een advies', s12, 'krol'],
  ['S15: doorverwezen en klaar', s15, 'bakker'],
];

// The two ways go side by side: each person of a story has a browser of their own, and names differ.
const manieren = [
  ['met JavaScript', true, 'Wester'],
  ['zonder JavaScript', false, 'Ooster'],
];
test('de verhalen', { concurrency: 2 }, (t) => Promise.all(manieren.map(([hoe, javascript, voor]) => t.test(hoe, { timeout: 400_000 }, async (deel) => {
  for (const [titel, vertel, naam] of VERHALEN) {
    await deel.test(titel, (verhaal) => vertel(verhaal, { naam: voor + naam, javascript }));
  }
}))));

// The stories people live in the browser, told from login to result, one `proef` per story.
// Save each station of a walk with `bewaar`: its HTML is checked and its picture can be looked at.
import assert from 'node:assert/strict';
import { BREED, SMAL, bewaar, proef } from './hulp.mjs';

for (const venster of [BREED, SMAL]) {
  proef(`een professional logt in en ziet de werkvoorraad, ${venster.width} breed`, { rol: 'professional', venster }, async (page) => {
    assert.match(await page.title(), /werkvoorraad/i);
    assert.equal(await page.locator('h1').count(), 1);
    await bewaar(page, `verhaal-werkvoorraad-${venster.width}`);
  });
}

proef('een professional logt in zonder JavaScript', { rol: 'professional', javascript: false }, async (page) => {
  assert.match(await page.title(), /werkvoorraad/i);
});

// What somebody types is never lost: not by leaving the page, not by a session that ends, not by a colleague who was
// first. One file of its own, because a session has to end here.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { test } from 'node:test';
import { gegevens, misgegaan } from './delen/hulp.mjs';
import { Verhaal, zegt } from './delen/stappen.mjs';

const TEKST = 'Zij belde: ‘ik red het niet meer’, en toen viel het stil.';

/** A story of its own for each of these, on a casus of the demo. */
function typen(naam, doe) {
  test(naam, { timeout: 120_000 }, async (t) => {
    const v = new Verhaal(t, naam, { javascript: true });
    try {
      await v.als('anna');
      await doe(v);
    } finally {
      await v.sluit();
    }
  });
}

async function naarContact(v) {
  await v.openCasus('Gerrit IJsbrandy');
  await v.klik('Contactmoment');
}

/** Types as a person does, key by key, and waits for the word in the corner. */
async function typ(v, naam, tekst) {
  await v.page.locator(`main [name="${naam}"]`).pressSequentially(tekst, { delay: 1 });
  await v.page.locator('#hoek', { hasText: 'Concept bewaard om' }).waitFor();
}

const inhoud = (v, naam) => v.page.locator(`main [name="${naam}"]`).inputValue();

typen('wie wegloopt van een formulier, vindt de tekst terug', async (v) => {
  await v.stap('typen, weglopen en terugkomen', async () => {
    await naarContact(v);
    await typ(v, 'tekst', TEKST);
    await naarContact(v);
    await v.zegt('Je gaat verder met je concept');
    assert.equal(await inhoud(v, 'tekst'), TEKST);
  });
  await v.stap('ook na het sluiten van de browser', async () => {
    await v.sluit();
    v.paginas.clear();
    await v.als('anna');
    await naarContact(v);
    assert.equal(await inhoud(v, 'tekst'), TEKST);
  });
  await v.stap('weggooien kan ook, en dan is het weg', async () => {
    await v.klik('Gooi het concept weg');
    assert.equal(await inhoud(v, 'tekst'), '');
    await v.zegtNiet('Je gaat verder met je concept');
  });
});

/** Makes every session an hour older in the database: what a long phone call does, without the wait. */
function sessieStopt() {
  const doe = 'import sqlite3, sys; c = sqlite3.connect(sys.argv[1], timeout=10); '
    + "c.execute(\"update sessie set gezien_op = strftime('%Y-%m-%dT%H:%M:%S.000000Z', gezien_op, '-1 hour')\"); c.commit()";
  const uitslag = spawnSync('python3', ['-c', doe, path.join(gegevens, 'wijkroute.db')], { encoding: 'utf8' });
  assert.equal(uitslag.status, 0, uitslag.stderr);
}

typen('een sessie die stopt, kost geen letter', async (v) => {
  await v.stap('na het einde van de sessie vraagt de bladzijde zelf om het wachtwoord', async () => {
    await naarContact(v);
    await v.vul({ soort: 'telefoon' });
    await typ(v, 'tekst', 'Eerst dit. ');
    sessieStopt();
    await v.page.locator('main [name=tekst]').pressSequentially(TEKST);
    await v.page.locator('main [name=van_wie]').focus();
    await v.page.locator('dialog', { hasText: 'Log opnieuw in' }).waitFor();
    assert.equal(await inhoud(v, 'tekst'), `Eerst dit. ${TEKST}`);
    // The refused draft is what this is about; nothing else may be wrong.
    const fouten = (await misgegaan(v.page)).filter((fout) => !/onderdeel gaf 40[13]: .*\/concepten$/.test(fout));
    assert.deepEqual(fouten, []);
  });
  await v.stap('een verkeerd wachtwoord wordt gezegd, het goede brengt haar terug', async () => {
    const { wachtwoord } = v.account();
    const dialoog = v.page.locator('dialog');
    await dialoog.locator('[name=wachtwoord]').fill('dit is het niet');
    await dialoog.getByRole('button').click();
    await dialoog.locator('[role=alert]', { hasText: 'horen niet bij elkaar' }).waitFor();
    await misgegaan(v.page);
    await dialoog.locator('[name=wachtwoord]').fill(wachtwoord);
    await dialoog.getByRole('button').click();
    await dialoog.waitFor({ state: 'detached' });
    assert.equal(await inhoud(v, 'tekst'), `Eerst dit. ${TEKST}`);
  });
  await v.stap('bewaren lukt, zonder opnieuw te beginnen', async () => {
    await v.page.locator('#hoek', { hasText: 'Concept bewaard om' }).waitFor();
    await v.klik('Bewaar het contactmoment');
    await v.zegt(TEKST);
  });
});

typen('wie als tweede bewaart, houdt de eigen tekst en ziet die van de ander', async (v) => {
  const open = async () => {
    await v.openCasus('Gerrit IJsbrandy');
    await v.naarStap('Vraagverheldering');
    await v.klik('Wijzig het gesprek');
  };
  await v.stap('twee mensen openen hetzelfde formulier, joris bewaart eerst', async () => {
    await open();
    await v.als('joris');
    await open();
    await v.verstuur({ aanwezig: 'Gerrit, Nel en joris' }, 'Bewaren');
  });
  await v.stap('anna ziet wat er veranderde, en haar tekst staat er nog', async () => {
    await v.als('anna');
    await v.vul({ aanwezig: 'Gerrit, Nel en de buurvrouw' });
    await v.klik('Bewaren');
    await v.zegt('Dit is intussen gewijzigd', 'Gerrit, Nel en joris', 'Van jou, nog niet bewaard');
    assert.equal(await inhoud(v, 'aanwezig'), 'Gerrit, Nel en de buurvrouw');
  });
  await v.stap('na vergelijken bewaart zij, en dat staat er', async () => {
    await v.klik('Bewaren');
    await v.zegt('Gerrit, Nel en de buurvrouw');
  });
});

test('zonder JavaScript komt een verlopen sessie ook niet aan de tekst', { timeout: 120_000 }, async (t) => {
  const v = new Verhaal(t, 'typen-zonder-js', { javascript: false });
  try {
    await v.als('anna');
    await v.stap('bewaren na het einde van de sessie bewaart een concept', async () => {
      await naarContact(v);
      await v.vul({ soort: 'telefoon', tekst: TEKST });
      sessieStopt();
      await v.klik('Bewaar het contactmoment');
      await zegt(v.page, 'Inloggen', 'bewaard');
    });
    await v.stap('na het inloggen staat de tekst er weer', async () => {
      const { gebruikersnaam, wachtwoord } = v.account();
      await v.verstuur({ gebruikersnaam, wachtwoord }, 'Inloggen');
      assert.equal(await inhoud(v, 'tekst'), TEKST);
    });
  } finally {
    await v.sluit();
  }
});

// The demo has no casus in every state. Before the pages are judged, people make what is missing, by clicking as always;
// without these no link would lead to the pages of a person to be named, a verslag to share, an advies to send, and an
// aanvulling to receive.
import { maakDubbel } from './dubbel.mjs';
import { Verhaal } from './stappen.mjs';
import { pad } from './hulp.mjs';

/** Makes the states; gives per role the pages from which the walk should start. */
export async function maakStanden(t) {
  const v = new Verhaal(t, 'standen', { javascript: true });
  const begin = { professional: [], 'consulent-sdd': [] };
  try {
    await v.als('anna');
    await v.stap('een melding van iemand die nog onbekend is', async () => {
      await v.klik('Nieuwe melding');
      await v.klik('Ik weet nog niet wie het is');
      await v.verstuur({ hulpvraag: 'Er slaapt iemand in het portiek.', kanaal: 'telefoon', melder: 'anders', inwoner_weet: 'nee', spoed: ['geen'] }, 'Melding vastleggen');
      await v.naarCasus();
      begin.professional.push(pad(v.page));
    });
    await v.stap('iemand voor wie een ander spreekt', async () => {
      await v.openCasus('Gerrit IJsbrandy');
      await v.klik('Gerrit IJsbrandy');
      begin.professional.push(pad(v.page));
    });
    await v.stap('een vader zonder casus', async () => {
      await v.openCasus('Sanne Post');
      await v.klik('Sanne Post');
      await v.klik('Bekijk het huishouden');
      await v.klik('Marcel Post');
      begin.professional.push(pad(v.page));
    });
    await v.stap('een verslag dat nog gedeeld moet worden, en een advies in concept', async () => {
      await v.openCasus('Ruben van den IJssel');
      begin.professional.push(pad(v.page));
      await v.naarStap('Verslag');
      await v.klik('Zet het verslag klaar');
      await v.naarStap('Advies');
      await v.klik('Wmo 2015: nieuw advies');
      await v.verstuur({ product: '02', motivering: 'Nog te schrijven.' }, 'Bewaar het concept');
    });
    await maakDubbel(t, v);
    begin.professional.push('/misschien-dubbel?bekijk=samengevoegd');
    await v.als('saskia');
    await v.stap('een aanvrager die nog moet aanvullen', async () => {
      await v.klik('Adviezen', { in: 'header' });
      await v.klik('Gerrit IJsbrandy');
      begin['consulent-sdd'].push(pad(v.page));
      await v.klik('Vraag om aanvulling');
      await v.verstuur({ verstuurd_op: '23-11-2026', uiterlijk: '07-12-2026', wat: 'Een offerte voor de traplift.' }, 'Leg de uitnodiging vast');
    });
  } finally {
    await v.sluit();
  }
  return begin;
}

// Parents of a lively peuter who want an onderzoek: a normal question, answered near home, and closed on the same day.
import { Verhaal } from './stappen.mjs';

export async function s15(t, { naam, javascript }) {
  const v = new Verhaal(t, naam, { javascript });
  const zij = `Merel de ${naam}`;
  try {
    await v.als('joris');
    await v.stap('de melding kwam in de avond binnen, van de ouder zelf', async () => {
      await v.klik('Nieuwe melding');
      await v.verstuur({ zoek: v.naam }, 'Zoek');
      await v.klik('Nieuwe persoon invoeren');
      await v.verstuur({
        voornaam: 'Merel', tussenvoegsel: 'de', achternaam: v.naam, geboortedatum: '01-09-1995', wijkcode: 'WK050511', woonplaats: 'Dordrecht',
        hulpvraag: 'Mees luistert niet en slaapt laat. Hoe krijgen we rust?', kanaal: 'web', melder: 'inwoner', spoed: ['geen'], ontvangen_op: '20-11-2026',
      }, 'Melding vastleggen');
      await v.verstuur({ bevestigd_op: '23-11-2026', bevestigd_kanaal: 'e-mail', clientondersteuning: true }, 'Vastleggen');
      await v.naarCasus();
      await v.klik('Voeg toe', { in: '[aria-labelledby=huishouden-kop]' });
      await v.verstuur({ voornaam: 'Mees', tussenvoegsel: 'de', achternaam: v.naam, geboortedatum: '15-05-2023', relatie: 'kind', woont_in: true }, 'Toevoegen');
    });
    await v.stap('een opvoedvraag hoort bij een algemene voorziening: warm doorverwezen, en klaar', async () => {
      await v.openCasus(zij);
      await v.klik('Begin de screening');
      await v.verstuur({
        aard: 'enkelvoudig', leefgebieden: ['opvoeden-en-opgroeien'], veiligheid: 'geen-zorgen', uitkomst: 'doorverwezen',
        motivering: 'Het gedrag past bij zijn leeftijd.', voorziening: 'Home-Start', inwoner_akkoord: 'ja', warme_overdracht: true,
        clientondersteuning: true, hoe_verteld: 'Gebeld met beide ouders.', nazorg_op: '21-12-2026', nazorg_afspraak: 'Na vier weken terugbellen.',
      }, 'Screening afronden');
      await v.zegt('Afgesloten', 'Doorverwezen, met warme overdracht', 'Er loopt nu geen wettelijke termijn', 'Plan (overgeslagen)');
      await v.zegtNiet('Nu: screening', 'Contactmoment');
    });
    await v.stap('de afsluiting is terug te lezen, met de afspraak voor nazorg', async () => {
      await v.klik('Bekijk de afsluiting');
      await v.zegt('Deze casus is afgesloten', 'Gebeld met beide ouders', '21 december 2026', 'Na vier weken terugbellen', 'Nieuwe melding die hierop volgt');
      await v.naarStap('Screening');
      await v.zegt('Home-Start', 'Het gedrag past bij zijn leeftijd');
    });
    await v.stap('wie later belt, wordt gevonden: niemand staat er dubbel in', async () => {
      await v.page.locator('header input[name=zoek]').fill(v.naam);
      await v.klik('Zoek', { in: 'header' });
      await v.zegt(zij, '01-09-1995', 'bekend bij');
    });
  } finally {
    await v.sluit();
  }
}

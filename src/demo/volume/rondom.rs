//! What goes on around a casus in the making: talks, tasks, terms, the waiting list.

use chrono::NaiveDate;

use super::store_lading::{Betreft, Contactmoment, Taak, Termijn, Wachtplek, WachtplekFeit};
use super::zaak::{Maker, Zaak, na};
use crate::basis::casus::Fase;
use crate::basis::contact::ContactSoort;
use crate::basis::termijnen::model::TermijnSoort;
use crate::basis::termijnen::regels;
use crate::db::waarde::{AdviesId, Tijdstip, WachtplekId};
use crate::kit::code::Code;
use crate::kit::fout::{Fout, Uitslag};
use crate::poort::toegang::Wet;
use crate::samen::wachtlijst::model::{Escalatie, Soort};

const ZINNEN: &[&str] = &[
    "We hebben besproken hoe de week verliep.",
    "De inwoner vertelt dat het beter slaapt dan vorige maand.",
    "Er is een brief van de woningcorporatie die we samen hebben gelezen.",
    "De dochter belt morgen zelf met de huisarts.",
    "Afgesproken dat we over twee weken weer bellen.",
    "Het is thuis rustiger nu de buurvrouw twee keer per week langskomt.",
    "De inwoner wil eerst zelf proberen wat lukt.",
];

const TAKEN: &[&str] = &[
    "Terugbellen na het gesprek",
    "Aanmelden bij het inloophuis",
    "Brief samen lezen",
    "Huisbezoek plannen",
];

impl Maker<'_> {
    /// Talks: one to five, three on average. Gives the last day somebody spoke with the inwoner.
    pub fn contact(&mut self, z: &Zaak) -> Option<NaiveDate> {
        let tot = z.einde().unwrap_or(self.vandaag);
        let mut laatste = None;
        for _ in 0..self.t.tussen(1, 5) {
            let dag = self.dag(z.gemeld(), tot);
            let op = self.moment(dag);
            let soort = self.t.kies(ContactSoort::ALLE);
            let tekst: Vec<&str> = (0..self.t.tussen(1, 4)).map(|_| self.t.kies(ZINNEN)).collect();
            let id = self.t.id(op);
            self.l.contactmoment.push(Contactmoment {
                id,
                casus_id: z.id,
                op: dag,
                soort,
                over_persoon_id: z.persoon,
                van_wie: if self.t.kans(20) { "de dochter" } else { "" },
                tekst: tekst.join(" "),
                gebruiker_id: z.wie,
                vastgelegd_op: Tijdstip(op),
                versie: 1,
                vervangen: false,
            });
            // One person, so the note's own id will do, as in the migration.
            self.l.contactmoment_persoon.push(Betreft {
                id,
                contactmoment_id: id,
                persoon_id: z.persoon,
                gaat_over: true,
                mag_lezen: true,
            });
            if soort.met_inwoner() {
                laatste = laatste.max(Some(dag));
            }
        }
        laatste
    }

    /// Tasks: those of an open casus may still have to be done.
    pub fn taken(&mut self, z: &Zaak) {
        let tot = z.einde().unwrap_or(self.vandaag);
        for _ in 0..self.t.tussen(0, if z.einde().is_some() { 1 } else { 3 }) {
            let uiterlijk = self.dag(z.gemeld(), na(tot, 20));
            let gedaan = z.einde().is_some() || (uiterlijk < self.vandaag && self.t.kans(85));
            let op = self.moment(z.gemeld());
            self.l.taak.push(Taak {
                id: self.t.id(op),
                casus_id: z.id,
                gebruiker_id: z.wie,
                wat: self.t.kies(TAKEN),
                uiterlijk,
                gedaan_op: gedaan.then_some(uiterlijk.min(tot)),
                versie: 1,
            });
        }
    }

    /// The clocks of the melding: stopped once the onderzoek is done or the casus closed.
    ///
    /// # Errors
    /// When a term ends beyond the calendar.
    pub fn klokken(&mut self, z: &Zaak) -> Uitslag<()> {
        let soorten: &[TermijnSoort] = match z.wet {
            Wet::Wmo => &[TermijnSoort::WmoPersoonlijkPlan, TermijnSoort::WmoOnderzoek],
            Wet::Wgs => &[TermijnSoort::SchuldenEersteGesprek],
            _ => &[],
        };
        let stop = match z.wet {
            Wet::Wgs => z.sinds(Fase::Vraagverheldering),
            _ => z.sinds(Fase::Advies),
        };
        let stop = stop.or(z.sinds(Fase::Uitvoering)).or(z.einde());
        for soort in soorten {
            self.termijn(z, None, *soort, z.gemeld(), stop)?;
        }
        Ok(())
    }

    /// A clock from a day on.
    ///
    /// # Errors
    /// When the term ends beyond the calendar.
    pub fn termijn(
        &mut self,
        z: &Zaak,
        advies_id: Option<AdviesId>,
        soort: TermijnSoort,
        start: NaiveDate,
        gestopt_op: Option<NaiveDate>,
    ) -> Uitslag<()> {
        let uit = regels::bereken(soort, start, &[], &self.w.gelijkgesteld)
            .map_err(|e| Fout::intern("termijn van volume", e))?;
        let op = self.moment(start);
        let verschoven: Vec<String> =
            uit.verschoven.iter().map(|v| format!("{} {}", v.dag, v.reden)).collect();
        self.l.termijn.push(Termijn {
            id: self.t.id(op),
            casus_id: z.id,
            advies_id,
            soort,
            start,
            aanleiding: if advies_id.is_some() { "aanvraag ontvangen" } else { "melding ontvangen" },
            ruw_einde: uit.ruw_einde,
            pauzedagen: 0,
            einde: uit.einde,
            verschoven: verschoven.join("\n"),
            uitstel_notitie: "",
            gestopt_op,
            gestopt_door: if gestopt_op.is_some() { "klaar" } else { "" },
            berekend_op: Tijdstip(op),
            versie: 1,
        });
        Ok(())
    }

    /// A place on the waiting list: an open one for whoever waits, a past one for a part of those who went on.
    pub fn wachtplek(&mut self, z: &Zaak) {
        let eerder = z.sinds(Fase::Vraagverheldering).filter(|_| z.wacht.is_none() && self.t.kans(30));
        let (soort, sinds, tot) = match (z.wacht, eerder, z.stappen.last()) {
            (Some(soort), _, Some((_, sinds))) => (soort, *sinds, None),
            (None, Some(tot), _) => (Soort::Vraagverheldering, z.gemeld(), Some(tot)),
            _ => return,
        };
        let op = self.moment(sinds);
        let id: WachtplekId = self.t.id(op);
        self.l.wachtplek.push(Wachtplek {
            id,
            casus_id: z.id,
            team_id: z.ploeg.id,
            soort,
            sinds,
            tot,
            contact_gebruiker_id: z.wie,
            contact_afspraak: "elke twee weken bellen",
            overbrugging: "",
            toegewezen_aan: tot.map(|_| z.wie),
            afwijking_reden: "",
            einde_reden: "",
            versie: 1,
        });
        if tot.is_none() && self.t.kans(25) {
            let gevraagd: Vec<Escalatie> =
                Escalatie::ALLE.iter().copied().filter(|e| e.wordt_gevraagd()).collect();
            self.l.wachtplek_feit.push(WachtplekFeit {
                id: self.t.id(op),
                wachtplek_id: id,
                feit: self.t.kies(&gevraagd),
                sinds,
                bron: "de inwoner",
            });
        }
        self.gebeurtenis(z, sinds, "wachtlijst-begonnen");
    }
}

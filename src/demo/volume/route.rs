//! The steps of a casus in the making: melding, screening, vraagverheldering with balans, plan.

use super::store_lading::{Actie, Doel, Hulpvraag, Melding, Plan, Screening, Vraagverheldering};
use super::zaak::{Maker, Zaak, hulpvraag, na};
use crate::basis::casus::Fase;
use crate::db::waarde::{DoelId, PlanId, Tijdstip};
use crate::kit::code::Code;
use crate::kit::fout::Uitslag;
use crate::route::melding::model::{InwonerWeet, Kanaal, Melder};
use crate::route::plan::model::Actor;
use crate::route::screening::model::{Aard, Uitkomst, Veiligheid};

impl Maker<'_> {
    /// Everything the steps so far left behind.
    ///
    /// # Errors
    /// When the model of the balance cannot be read.
    pub fn route(&mut self, z: &Zaak) -> Uitslag<()> {
        self.melding(z);
        let na_screening = z.stappen.get(2).map(|(f, _)| *f);
        if let Some(naar) = na_screening {
            self.screening(z, naar);
        }
        if z.sinds(Fase::Vraagverheldering).is_some() {
            self.vraagverheldering(z);
            if z.einde().is_none() {
                self.balans(z)?;
            }
        }
        if z.sinds(Fase::Plan).is_some() {
            self.plan(z);
        }
        Ok(())
    }

    fn melding(&mut self, z: &Zaak) {
        let op = self.moment(z.gemeld());
        let bevestigd = (z.stappen.len() > 1).then_some(z.gemeld());
        self.l.melding.push(Melding {
            id: self.t.id(op),
            casus_id: z.id,
            ontvangen_op: z.gemeld(),
            vastgelegd_op: Tijdstip(op),
            gebruiker_id: z.wie,
            kanaal: self.t.kies(Kanaal::ALLE),
            melder: self.t.kies(Melder::ALLE),
            melder_naam: "",
            melder_telefoon: "",
            inwoner_weet: InwonerWeet::Ja,
            hulpvraag: hulpvraag(&mut self.t),
            wet: z.wet,
            spoedsignalen: "",
            spoed_actie: "",
            bevestigd_op: bevestigd,
            bevestigd_kanaal: if bevestigd.is_some() { "brief" } else { "" },
            clientondersteuning_gewezen_op: bevestigd,
            versie: 1,
        });
        if let Some(dag) = bevestigd {
            self.gebeurtenis(z, dag, "melding-bevestigd");
        }
    }

    fn screening(&mut self, z: &Zaak, naar: Fase) {
        let dag = z.sinds(naar).unwrap_or(self.vandaag);
        let op = self.moment(dag);
        self.l.screening.push(Screening {
            id: self.t.id(op),
            casus_id: z.id,
            aard: if naar == Fase::Vraagverheldering { Aard::Meervoudig } else { Aard::Enkelvoudig },
            leefgebieden: "geld-en-schulden wonen-en-huishouden",
            veiligheid: Veiligheid::GeenZorgen,
            uitkomst: match naar {
                Fase::Vraagverheldering => Uitkomst::Vraagverheldering,
                Fase::Uitvoering => Uitkomst::DirectOpgepakt,
                _ => Uitkomst::DirectBeantwoord,
            },
            motivering: "Besproken in het team; zo is het ook met de inwoner afgesproken.",
            warme_overdracht: false,
            inwoner_akkoord: "ja",
            verwezen_naar: "",
            clientondersteuning: true,
            afgerond_op: dag,
            gebruiker_id: z.wie,
            versie: 1,
        });
    }

    fn vraagverheldering(&mut self, z: &Zaak) {
        let dag = z.sinds(Fase::Vraagverheldering).unwrap_or(self.vandaag);
        let op = self.moment(dag);
        self.l.vraagverheldering.push(Vraagverheldering {
            id: self.t.id(op),
            casus_id: z.id,
            eerste_gesprek_op: dag,
            identiteit: "identiteitskaart",
            aanwezig: "de inwoner",
            clientondersteuner: "aangeboden",
            pgb_uitgelegd: true,
            deskundigen: "",
            geen_balans_reden: "",
            versie: 1,
        });
        self.l.hulpvraag.push(Hulpvraag {
            id: self.t.id(op),
            casus_id: z.id,
            tekst: hulpvraag(&mut self.t),
            over_persoon_id: z.persoon,
            van_wie: "de inwoner",
            versie: 1,
        });
    }

    fn plan(&mut self, z: &Zaak) {
        let dag = z.sinds(Fase::Plan).unwrap_or(self.vandaag);
        let op = self.moment(dag);
        let plan: PlanId = self.t.id(op);
        self.l.plan.push(Plan {
            id: plan,
            casus_id: z.id,
            samenvatting: "Eerst rust in de brieven, daarna kijken wat er thuis nodig is.",
            als_het_slechter_gaat: "De inwoner belt ons; wij komen binnen twee dagen.",
            evalueren_op: na(dag, 90),
            besproken_op: dag,
            inwoner_akkoord: "ja",
            versie: 1,
        });
        for volgorde in 1..=2 {
            let doel: DoelId = self.t.id(op);
            self.l.doel.push(Doel {
                id: doel,
                plan_id: plan,
                volgorde,
                tekst: "De post is weer op orde.",
                meetbaar: "Elke week is de post gelezen en beantwoord.",
                goed_genoeg: "Er ligt niets dat ouder is dan twee weken.",
                uiterlijk: na(dag, 90),
                over_persoon_id: z.persoon,
                resultaat: if z.einde().is_some() { "bereikt" } else { "" },
                resultaat_toelichting: "",
            });
            self.l.actie.push(Actie {
                id: self.t.id(op),
                doel_id: doel,
                volgorde: 1,
                actor: self.t.kies(Actor::ALLE),
                wie: "samen",
                wat: "Eén keer per week de post doornemen.",
                uiterlijk: na(dag, 30),
            });
        }
    }
}

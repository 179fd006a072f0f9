//! The advies of a casus in the making, with aanvraag, clock, question and besluit.

use chrono::NaiveDate;

use super::store_lading::{Aanvraag, Advies, AdviesVraag, Besluit};
use super::zaak::{Maker, Zaak, na};
use crate::basis::casus::Fase;
use crate::basis::termijnen::model::TermijnSoort;
use crate::db::waarde::{AdviesId, GebruikerId, Tijdstip};
use crate::kit::code::Code;
use crate::kit::fout::Uitslag;
use crate::poort::toegang::{Orgaan, Wet};
use crate::route::advies::inhoud::{self, AanvraagDeel, Alinea, DoelDeel, Inhoud};
use crate::route::advies::model::{AanZet, AanvraagDoor, AanvraagKanaal, AdviesStatus, Dictum, Onderdeel};

const MOTIVERING: &str = "Wat de inwoner zelf kan en wat de omgeving doet, is besproken en geprobeerd. Dat is niet \
    genoeg: het lukt niet zonder hulp van buiten, en uitstel maakt het zwaarder.";

impl Maker<'_> {
    /// Everything about the advies, when the casus got there.
    ///
    /// # Errors
    /// When a term ends beyond the calendar or the advies cannot be frozen.
    pub fn advies(&mut self, z: &Zaak) -> Uitslag<()> {
        let Some(dag) = z.sinds(Fase::Advies) else { return Ok(()) };
        let status = self.status(z.fase() == Fase::Advies);
        let orgaan = z.wet.orgaan();
        let besloten = (status == AdviesStatus::Besloten).then(|| self.besloten_op(z, dag));
        let op = self.moment(dag);
        let id: AdviesId = self.t.id(op);
        let passend: Vec<_> = self.w.producten.iter().filter(|p| p.0 == z.wet).collect();
        let product = if passend.is_empty() { None } else { Some(self.t.kies(&passend)) };
        let naam = product.map(|p| p.2.clone()).unwrap_or_default();
        let consulent = self.consulent(orgaan, status);
        let verzonden = status != AdviesStatus::Concept;
        let bij_orgaan = matches!(status, AdviesStatus::Verzonden | AdviesStatus::Besloten);
        self.aanvraag(z, dag);
        self.l.advies.push(Advies {
            id,
            casus_id: z.id,
            wet: z.wet,
            orgaan,
            status,
            product_id: product.map(|p| p.1),
            resultaat: "Het huishouden is op orde en de inwoner houdt dat zelf bij.",
            aard: "begeleiding thuis",
            omvang: "2 uur per week",
            duur: "6 maanden",
            leveringsvorm: "zin",
            strekking: "toekennen",
            motivering: MOTIVERING,
            voorliggend: "Het inloophuis en de buurvrouw helpen al mee.",
            afbakening: "Geen Wlz, geen Zvw.",
            alternatieven: "Vrijwilliger: geprobeerd, kwam niet van de grond.",
            wens_inwoner: "",
            lichter_alternatief: "Eén uur per week is te weinig om het vol te houden.",
            auteur_id: z.wie,
            gemaakt_op: dag,
            verzonden_op: verzonden.then_some(Tijdstip(op)),
            inhoud: if verzonden { Some(inhoud::bevries(&vast(z, &naam, dag))?) } else { None },
            consulent_id: consulent,
            opgepakt_op: consulent.map(|_| Tijdstip(op)),
            aan_zet: if bij_orgaan { AanZet::Orgaan } else { AanZet::Team },
            aan_zet_sinds: Tijdstip(op),
            ingetrokken_reden: if status == AdviesStatus::Ingetrokken { "niet meer nodig" } else { "" },
            versie: 1,
        });
        if let (AdviesStatus::Teruggevraagd, Some(wie)) = (status, consulent) {
            self.vraag(id, wie, dag);
        }
        if let (Some(op), Some(wie)) = (besloten, consulent) {
            self.besluit(z, id, wie, op, naam);
        }
        self.gebeurtenis(z, dag, if verzonden { "advies-verzonden" } else { "advies-begonnen" });
        self.klok(z, id, dag, besloten.or(z.einde()).or(z.sinds(Fase::Uitvoering)))
    }

    fn status(&mut self, loopt: bool) -> AdviesStatus {
        use AdviesStatus::{Besloten, Concept, Ingetrokken, Teruggevraagd, Verzonden};
        let kansen = if loopt {
            [(20, Concept), (55, Verzonden), (15, Teruggevraagd), (10, Besloten)].to_vec()
        } else {
            [(92, Besloten), (8, Ingetrokken)].to_vec()
        };
        let gewichten: Vec<u64> = kansen.iter().map(|(g, _)| *g).collect();
        kansen[self.t.weeg(&gewichten)].1
    }

    fn besloten_op(&mut self, z: &Zaak, dag: NaiveDate) -> NaiveDate {
        z.sinds(Fase::Uitvoering).unwrap_or_else(|| self.dag(dag, self.vandaag))
    }

    /// Half of what was sent lies untouched; a question or a besluit is always somebody's.
    fn consulent(&mut self, orgaan: Orgaan, status: AdviesStatus) -> Option<GebruikerId> {
        let wie = if orgaan == Orgaan::Sdd { &self.w.sdd } else { &self.w.soj };
        let van_iemand = match status {
            AdviesStatus::Concept | AdviesStatus::Ingetrokken => false,
            AdviesStatus::Verzonden => self.t.kans(50),
            AdviesStatus::Teruggevraagd | AdviesStatus::Besloten => true,
        };
        (van_iemand && !wie.is_empty()).then(|| self.t.kies(wie))
    }

    fn aanvraag(&mut self, z: &Zaak, dag: NaiveDate) {
        let op = self.moment(dag);
        self.l.aanvraag.push(Aanvraag {
            id: self.t.id(op),
            casus_id: z.id,
            wet: z.wet,
            ontvangen_op: dag,
            kanaal: self.t.kies(AanvraagKanaal::ALLE),
            door: AanvraagDoor::Inwoner,
            wens: "Hulp in huis, het liefst van iemand die vaker komt.",
            gebruiker_id: z.wie,
            versie: 1,
        });
    }

    fn klok(&mut self, z: &Zaak, id: AdviesId, dag: NaiveDate, stop: Option<NaiveDate>) -> Uitslag<()> {
        let soort = match z.wet {
            Wet::Wmo => TermijnSoort::WmoBesluit,
            Wet::Jeugdwet => TermijnSoort::JeugdwetBesluit,
            Wet::Participatiewet => TermijnSoort::ParticipatiewetBesluit,
            Wet::Wgs => return Ok(()),
        };
        self.termijn(z, Some(id), soort, dag, stop)
    }

    fn vraag(&mut self, advies_id: AdviesId, wie: GebruikerId, dag: NaiveDate) {
        let op = self.moment(dag);
        self.l.advies_vraag.push(AdviesVraag {
            id: self.t.id(op),
            advies_id,
            onderdeel: self.t.kies(Onderdeel::ALLE),
            vraag: "Kunnen jullie toelichten waarom een uur per week te weinig is?",
            gesteld_door: wie,
            gesteld_op: Tijdstip(op),
            antwoord: "",
            versie: 1,
        });
    }

    fn besluit(&mut self, z: &Zaak, advies_id: AdviesId, wie: GebruikerId, dag: NaiveDate, product: String) {
        let op = self.moment(dag);
        let dictum = if self.t.kans(85) { Dictum::Toegekend } else { Dictum::Afgewezen };
        self.l.besluit.push(Besluit {
            id: self.t.id(op),
            advies_id,
            dictum,
            besloten_op: dag,
            bekendgemaakt_op: dag,
            kenmerk: format!("V{:07}", self.t.tussen(1, 9_999_999)),
            product,
            geldig_van: dag,
            geldig_tot: na(dag, 180),
            volgt_advies: dictum == Dictum::Toegekend,
            afwijking_reden: if dictum == Dictum::Toegekend {
                ""
            } else {
                "er is een voorliggende voorziening"
            },
            toelichting: "",
            gebruiker_id: wie,
            versie: 1,
        });
        self.gebeurtenis(z, dag, "besluit-genomen");
    }
}

/// What was disclosed.
fn vast(z: &Zaak, product: &str, dag: NaiveDate) -> Inhoud {
    let tekst = |s: &str| s.to_string();
    Inhoud {
        naam: z.naam.clone(),
        geboortedatum: Some(z.geboren),
        geboren_in: String::new(),
        hulpvraag: tekst("Hulp in huis om het weer zelf te kunnen."),
        wet: tekst(z.wet.label()),
        product: tekst(product),
        resultaat: tekst("Het huishouden is op orde en de inwoner houdt dat zelf bij."),
        aard: tekst("begeleiding thuis"),
        omvang: tekst("2 uur per week"),
        duur: tekst("6 maanden"),
        leveringsvorm: tekst("zorg in natura"),
        strekking: tekst("toekennen"),
        motivering: tekst(MOTIVERING),
        voorliggend: tekst("Het inloophuis en de buurvrouw helpen al mee."),
        afbakening: tekst("Geen Wlz, geen Zvw."),
        alternatieven: tekst("Vrijwilliger: geprobeerd, kwam niet van de grond."),
        lichter_alternatief: tekst("Eén uur per week is te weinig om het vol te houden."),
        wens_inwoner: String::new(),
        aanvraag: Some(AanvraagDeel {
            ontvangen_op: dag,
            hoe: tekst("in een gesprek, door de inwoner zelf"),
            wens: tekst("Hulp in huis, het liefst van iemand die vaker komt."),
        }),
        verslag: vec![Alinea {
            titel: tekst("Wat er nu moeilijk gaat"),
            tekst: tekst("De inwoner houdt het huis niet meer bij en ziet tegen elke dag op."),
            over_ander: false,
            over: None,
        }],
        verslag_over: tekst("gedeeld met de inwoner, akkoord"),
        doelen: vec![DoelDeel {
            tekst: tekst("De post is weer op orde."),
            goed_genoeg: tekst("Er ligt niets dat ouder is dan twee weken."),
            over_ander: false,
            over: None,
        }],
        ontbrak: Vec::new(),
        overgeslagen: Vec::new(),
        toch_reden: String::new(),
        van: tekst("het wijkteam (volume)"),
    }
}

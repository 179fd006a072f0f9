//! One casus in the making: where it is on the route, since when, and who walks it.

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, Utc};

use super::store::{Ploeg, Tellers, Wereld};
use super::store_lading::{Afsluiting, Betrokkenheid, Casus, CasusWet, Gebeurtenis, Lading, Overgang};
use super::toeval::Toeval;
use crate::basis::casus::afsluiting::Reden;
use crate::basis::casus::{BetrokkenRol, Fase};
use crate::db::waarde::{CasusId, GebruikerId, HuishoudenId, PersoonId, Tijdstip};
use crate::kit::klok;
use crate::poort::toegang::Wet;
use crate::samen::wachtlijst::model::Soort as WachtSoort;

use Fase::{Aangemeld, Afgesloten, Evaluatie, Plan, Screening, Uitvoering, Vraagverheldering};

/// What the parts of a casus are made with.
pub struct Maker<'w> {
    /// What was there.
    pub w: &'w Wereld,
    /// The rows so far.
    pub l: Lading,
    /// Chance.
    pub t: Toeval,
    /// The day it is.
    pub vandaag: NaiveDate,
    /// The counters of casus numbers.
    pub tellers: Tellers,
}

/// A casus in the making.
pub struct Zaak<'w> {
    /// Its id.
    pub id: CasusId,
    /// Whose.
    pub persoon: PersoonId,
    /// That person's name.
    pub naam: String,
    /// And date of birth.
    pub geboren: NaiveDate,
    /// The household.
    pub huishouden: HuishoudenId,
    /// The earlier casus of the household.
    pub vorige: Option<CasusId>,
    /// The team.
    pub ploeg: &'w Ploeg,
    /// The behandelaar.
    pub wie: GebruikerId,
    /// The law in play.
    pub wet: Wet,
    /// What it waits for, if it does.
    pub wacht: Option<WachtSoort>,
    /// The fasen with the day each began, in order.
    pub stappen: Vec<(Fase, NaiveDate)>,
}

const HULPVRAGEN: &[&str] = &[
    "Ik kom de trap niet meer op en mijn dochter kan niet elke dag komen helpen.",
    "De brieven stapelen zich op. Ik durf ze niet meer open te maken.",
    "Mijn zoon gaat al weken niet naar school en thuis loopt het steeds op.",
    "Sinds mijn man er niet meer is, red ik het huishouden niet alleen.",
    "Ik zit de hele dag binnen en spreek bijna niemand meer.",
    "Wij zorgen samen voor mijn moeder, maar het wordt ons te veel.",
    "Ik wil weer aan het werk, maar weet niet waar ik moet beginnen.",
    "We hebben een betalingsachterstand bij de huur en de energie.",
];

impl Zaak<'_> {
    /// Where it is now.
    pub fn fase(&self) -> Fase {
        self.stappen.last().map_or(Aangemeld, |(f, _)| *f)
    }

    /// The day a fase began, when it got there.
    pub fn sinds(&self, fase: Fase) -> Option<NaiveDate> {
        self.stappen.iter().find(|(f, _)| *f == fase).map(|(_, d)| *d)
    }

    /// Day of the melding.
    pub fn gemeld(&self) -> NaiveDate {
        self.stappen.first().map(|(_, d)| *d).unwrap_or_default()
    }

    /// The day it was closed.
    pub fn einde(&self) -> Option<NaiveDate> {
        self.sinds(Afgesloten)
    }
}

/// So many days later.
pub fn na(dag: NaiveDate, dagen: u64) -> NaiveDate {
    dag.checked_add_days(Days::new(dagen)).unwrap_or(dag)
}

/// So many days earlier.
pub fn voor(dag: NaiveDate, dagen: u64) -> NaiveDate {
    dag.checked_sub_days(Days::new(dagen)).unwrap_or(dag)
}

impl<'w> Maker<'w> {
    /// A moment of a working day.
    pub fn moment(&mut self, dag: NaiveDate) -> DateTime<Utc> {
        let seconden = u32::try_from(self.t.tussen(8 * 3600, 17 * 3600)).unwrap_or(0);
        klok::moment(dag, NaiveTime::from_num_seconds_from_midnight_opt(seconden, 0).unwrap_or_default())
    }

    /// A day from `van` up to and including `tot`.
    pub fn dag(&mut self, van: NaiveDate, tot: NaiveDate) -> NaiveDate {
        let dagen = u64::try_from((tot - van).num_days()).unwrap_or(0);
        na(van, self.t.tussen(0, dagen))
    }

    /// The next casus number of a year.
    fn nummer(&mut self, jaar: i32) -> String {
        let stand = self.tellers.entry(jaar).or_default();
        *stand += 1;
        format!("W-{jaar}-{stand:05}")
    }

    /// The casus itself with its law, its people, its steps and its end.
    pub fn casus(&mut self, z: &Zaak, laatste_contact: Option<NaiveDate>) {
        let nummer = self.nummer(z.gemeld().year());
        let spoed = z.wacht.is_none() && self.t.kans(4);
        self.l.casus.push(Casus {
            id: z.id,
            nummer,
            persoon_id: z.persoon,
            huishouden_id: z.huishouden,
            team_id: z.ploeg.id,
            fase: z.fase(),
            hulpvraag: hulpvraag(&mut self.t),
            gemeld_op: z.gemeld(),
            spoed,
            besloten: self.t.kans(1),
            vorige_casus_id: z.vorige,
            laatste_contact,
            afgesloten_op: z.einde(),
            versie: 1,
        });
        let op = self.moment(z.gemeld());
        self.l.casus_wet.push(CasusWet { id: self.t.id(op), casus_id: z.id, wet: z.wet, sinds: z.gemeld() });
        self.mensen(z);
        self.overgangen(z);
        if let Some(dag) = z.einde() {
            self.afsluiting(z, dag);
        }
    }

    /// The behandelaar; one in five casussen had another first.
    fn mensen(&mut self, z: &Zaak) {
        let mut van = z.gemeld();
        let tot = z.einde().unwrap_or(self.vandaag);
        let rij = |id, wie, van, tot| Betrokkenheid {
            id,
            casus_id: z.id,
            gebruiker_id: wie,
            rol: BetrokkenRol::Behandelaar,
            van,
            tot,
            reden: "nam de melding op",
        };
        if self.t.kans(20) {
            let (eerst, over) = (self.t.kies(&z.ploeg.mensen), self.dag(van, tot));
            let op = self.moment(van);
            self.l.betrokkenheid.push(rij(self.t.id(op), eerst, van, Some(over)));
            van = over;
        }
        let op = self.moment(van);
        self.l.betrokkenheid.push(rij(self.t.id(op), z.wie, van, None));
    }

    fn overgangen(&mut self, z: &Zaak) {
        let mut van = None;
        for (naar, dag) in &z.stappen {
            let op = self.moment(*dag);
            self.l.fase_overgang.push(Overgang {
                id: self.t.id(op),
                casus_id: z.id,
                van,
                naar: *naar,
                op: Tijdstip(op),
                gebruiker_id: z.wie,
                reden: if van.is_none() { "melding ontvangen" } else { "zo afgesproken met de inwoner" },
                ontbrak: "",
                motivering: "",
            });
            van = Some(*naar);
            let soort = match naar {
                Screening => "screening-afgerond",
                Vraagverheldering => "vraagverheldering-gesprek",
                Plan => "plan-besproken",
                Uitvoering => "hulp-vastgelegd",
                Evaluatie => "evaluatie-vastgelegd",
                _ => continue,
            };
            self.gebeurtenis(z, *dag, soort);
        }
    }

    /// An entry of the timeline.
    pub fn gebeurtenis(&mut self, z: &Zaak, dag: NaiveDate, soort: &'static str) {
        let op = self.moment(dag);
        self.l.gebeurtenis.push(Gebeurtenis {
            id: self.t.id(op),
            casus_id: z.id,
            op: Tijdstip(op),
            soort,
            gebruiker_id: z.wie,
            toelichting: "",
        });
    }

    fn afsluiting(&mut self, z: &Zaak, dag: NaiveDate) {
        let na_screening = z.stappen.len() == 3;
        let redenen = if na_screening {
            [Reden::DirectBeantwoord, Reden::Doorverwezen]
        } else {
            [Reden::DoelenBereikt, Reden::ZelfVerder]
        };
        let op = self.moment(dag);
        self.l.afsluiting.push(Afsluiting {
            id: self.t.id(op),
            casus_id: z.id,
            reden: self.t.kies(&redenen),
            toelichting: "",
            hoe_verteld: "aan de telefoon",
            niet_verteld_reden: "",
            nazorg_afspraak: "",
            wat_beter: "",
            op: dag,
            gebruiker_id: z.wie,
        });
    }
}

/// A question in somebody's own words.
pub fn hulpvraag(t: &mut Toeval) -> &'static str {
    t.kies(HULPVRAGEN)
}

//! What may weigh on the waiting list, and what comes out (domain.md 4.7).

use std::collections::BTreeSet;

use crate::basis::balans::model::Band;

crate::codes! {
    /// The facts of part U, each yes or no, with date and source. The codes are those of `narekenen`.
    pub enum Escalatie {
        /// The meldcode runs or there are signs, not acute: acute is spoed and never on the list.
        OnveiligheidNietAcuut = "onveiligheid-niet-acuut" => "er zijn zorgen over veiligheid",
        /// Politie, crisisdienst or SEH in the last three months.
        Crisisinzet = "crisisinzet" => "er was de laatste 3 maanden een crisis",
        /// Overbelast, or gone within a month.
        MantelzorgerOverbelast = "mantelzorger-overbelast" => "de mantelzorger is overbelast of valt weg",
        /// A minderjarige lives in a huishouden that is uit balans or worse. The only way age counts.
        MinderjarigeEnUitBalans = "minderjarige-en-uit-balans" => "er woont een kind en het is uit balans",
        /// A voorziening ends within six weeks and nothing follows.
        VoorzieningStopt = "voorziening-stopt" => "de hulp stopt binnen 6 weken zonder vervolg",
        /// A child is at home without school.
        KindZonderSchool = "kind-zonder-school" => "een kind zit thuis zonder school",
        /// The trend of at least one leefgebied is slechter.
        TrendSlechter = "trend-slechter" => "het gaat slechter",
    }
}

impl Escalatie {
    /// Facts of safety: they count, but stand in no explanation (domain.md 4.7; look.md, Wachtlijst).
    pub fn afgeschermd(self) -> bool {
        matches!(self, Self::OnveiligheidNietAcuut | Self::Crisisinzet)
    }

    /// Facts a person records; the others follow from what is recorded elsewhere.
    pub fn wordt_gevraagd(self) -> bool {
        !matches!(self, Self::MinderjarigeEnUitBalans | Self::TrendSlechter)
    }
}

crate::codes! {
    /// What somebody waits for.
    pub enum Soort {
        /// The first real talk.
        Vraagverheldering = "vraagverheldering" => "de vraagverheldering",
        /// Help by the team itself.
        HulpWijkteam = "hulp-wijkteam" => "hulp van het wijkteam",
        /// Help of another organisation; we keep in touch meanwhile.
        Elders = "elders" => "hulp van een andere organisatie",
    }
}

/// The four figures above the list, in whole days since the melding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize)]
pub struct Kengetallen {
    /// How many wait.
    pub wachtenden: usize,
    /// Half waits no longer than this.
    pub mediaan: Option<u64>,
    /// Nine of ten wait no longer than this.
    pub p90: Option<u64>,
    /// The longest.
    pub langste: Option<u64>,
}

/// Everything that may weigh, and nothing else. There is no field for nationality, herkomst, geloof, geslacht,
/// postcode or wijk, income, costs, earlier contacts, complaints, an aggression marker or somebody's
/// motivation: those are forbidden inputs, and what has no field cannot be counted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Invoer {
    /// The facts that hold; a set, because each counts once.
    pub escalatie: BTreeSet<Escalatie>,
    /// The lower of the inwoner's own band and the working band; `None` counts 0 and asks for a call.
    pub band_inwoner: Option<Band>,
    /// The band of the sociaal netwerk.
    pub band_netwerk: Option<Band>,
    /// Days left on the earliest term that binds the gemeente; 0 or less: today or too late.
    pub dagen_tot_termijn: Option<i64>,
    /// Whole days since the melding.
    pub dagen_wachtend: u64,
}

/// Why a part has the points it has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reden {
    /// The fact in B1 Dutch, lower case: "er was de laatste 3 maanden een crisis".
    pub tekst: String,
    /// Its points before the maximum of the part.
    pub punten: u64,
}

/// One of the four parts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Deel {
    /// The points that count, after the maximum.
    pub punten: u64,
    /// The facts behind them.
    pub redenen: Vec<Reden>,
}

/// The priority of one casus: U + B + T + W with their reasons. All parts are shown, always.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prioriteit {
    /// Escalatie, at most 40.
    pub u: Deel,
    /// Balans, at most 40.
    pub b: Deel,
    /// Wettelijke termijn, at most 20.
    pub t: Deel,
    /// Wachttijd, without a maximum.
    pub w: Deel,
    /// The sum.
    pub totaal: u64,
    /// There is no band of the inwoner: call within five werkdagen.
    pub geen_beeld: bool,
}

/// What puts one casus before another. `M` is the moment of the melding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plaats<M> {
    /// The total of [`Prioriteit`].
    pub punten: u64,
    /// The moment of the melding: of equal points the earlier goes first.
    pub gemeld_op: M,
    /// Breaks the last tie, so that the order is always the same.
    pub zaaknummer: String,
}

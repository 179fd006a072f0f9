//! The ways casussen in the making go along the route, and when each step is taken.

use chrono::NaiveDate;

use super::zaak::{Maker, na, voor};
use crate::basis::casus::Fase;
use crate::samen::wachtlijst::model::Soort as WachtSoort;

use Fase::{
    Aangemeld, Advies, Afgesloten, Evaluatie, OmgekeerdeToets, Plan, Screening, Uitvoering, Vraagverheldering,
};

/// The ways casussen go, with how many of a hundred go so.
const WEGEN: &[(u64, &[Fase])] = &[
    (35, &[Aangemeld, Screening, Afgesloten]),
    (25, &[Aangemeld, Screening, Uitvoering, Afgesloten]),
    (
        22,
        &[Aangemeld, Screening, Vraagverheldering, OmgekeerdeToets, Plan, Uitvoering, Evaluatie, Afgesloten],
    ),
    (
        18,
        &[
            Aangemeld,
            Screening,
            Vraagverheldering,
            OmgekeerdeToets,
            Plan,
            Advies,
            Uitvoering,
            Evaluatie,
            Afgesloten,
        ],
    ),
];

/// Where open casussen are, by place on the longest way.
const OPEN: &[u64] = &[14, 10, 26, 10, 10, 12, 14, 4];

impl Maker<'_> {
    /// The way of a closed casus that came in on this day; squeezed when today comes too soon.
    pub fn gesloten_weg(&mut self, gemeld: NaiveDate) -> Vec<(Fase, NaiveDate)> {
        let gewichten: Vec<u64> = WEGEN.iter().map(|(g, _)| *g).collect();
        let weg = WEGEN[self.t.weeg(&gewichten)].1;
        let stappen: Vec<u64> = weg.iter().skip(1).map(|_| self.t.tussen(2, 60)).collect();
        let ruimte = u64::try_from((self.vandaag - gemeld).num_days() - 1).unwrap_or(0);
        let nodig: u64 = stappen.iter().sum();
        let krap = |som: u64| if nodig > ruimte { som * ruimte / nodig } else { som };
        let mut som = 0;
        let begin = weg.first().map(|f| (*f, gemeld));
        let rest = weg.iter().skip(1).zip(&stappen).map(|(f, d)| {
            som += d;
            (*f, na(gemeld, krap(som)))
        });
        begin.into_iter().chain(rest).collect()
    }

    /// The way of a casus that is still open, and what it waits for.
    pub fn open_weg(&mut self) -> (Vec<(Fase, NaiveDate)>, Option<WachtSoort>) {
        let lengte = self.t.weeg(OPEN) + 1;
        let weg: Vec<Fase> = WEGEN[3].1.iter().copied().take(lengte).collect();
        let wacht = match weg.last() {
            Some(Vraagverheldering) if self.t.kans(40) => Some(WachtSoort::Vraagverheldering),
            Some(Plan) if self.t.kans(15) => Some(WachtSoort::Elders),
            Some(Uitvoering) if self.t.kans(15) => Some(WachtSoort::HulpWijkteam),
            _ => None,
        };
        let mut dag =
            voor(self.vandaag, if wacht.is_some() { self.t.tussen(5, 150) } else { self.t.tussen(0, 25) });
        let mut uit = Vec::new();
        for fase in weg.into_iter().rev() {
            uit.push((fase, dag));
            dag = voor(dag, self.t.tussen(1, 16));
        }
        uit.reverse();
        (uit, wacht)
    }
}

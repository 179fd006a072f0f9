//! Which weighing a score belongs to: one per moment of the route (domain.md 4.6, "When").

use chrono::NaiveDate;

use super::model::Moment;
use crate::basis::casus::Fase;

/// The moment that goes with a fase. From the onderzoek up to the advies it is one and the same weighing: what is
/// learned later corrects it; what changed during the help is a new one beside it.
pub fn bij_fase(fase: Fase) -> Moment {
    match fase {
        Fase::Aangemeld | Fase::Screening => Moment::Screening,
        Fase::Vraagverheldering | Fase::OmgekeerdeToets | Fase::Plan | Fase::Advies => {
            Moment::Vraagverheldering
        }
        Fase::Uitvoering => Moment::Tussentijds,
        Fase::Evaluatie => Moment::Evaluatie,
        Fase::Afgesloten => Moment::Afsluiting,
    }
}

/// Since when the casus is at its present moment: the first day of the last unbroken run of fases that share it.
/// `stappen` are the fases entered with their day, oldest first.
pub fn sinds(stappen: &[(Fase, NaiveDate)]) -> Option<NaiveDate> {
    let nu = bij_fase(stappen.last()?.0);
    stappen.iter().rev().take_while(|(fase, _)| bij_fase(*fase) == nu).last().map(|(_, dag)| *dag)
}

//! Which weighing a score belongs to.

use chrono::NaiveDate;
use wijkroute::basis::balans::model::Moment;
use wijkroute::basis::balans::moment::{bij_fase, sinds};
use wijkroute::basis::casus::Fase;
use wijkroute::kit::datum::iso;

fn dag(tekst: &str) -> NaiveDate {
    iso(tekst).unwrap()
}

#[test]
fn van_gesprek_tot_advies_is_een_weging() {
    for fase in [Fase::Vraagverheldering, Fase::OmgekeerdeToets, Fase::Plan, Fase::Advies] {
        assert_eq!(bij_fase(fase), Moment::Vraagverheldering);
    }
    assert_eq!(bij_fase(Fase::Evaluatie), Moment::Evaluatie);
}

#[test]
fn een_nieuwe_evaluatie_begint_opnieuw() {
    let stappen = [
        (Fase::Vraagverheldering, dag("2026-01-05")),
        (Fase::Plan, dag("2026-02-02")),
        (Fase::Uitvoering, dag("2026-03-02")),
        (Fase::Evaluatie, dag("2026-06-01")),
        (Fase::Uitvoering, dag("2026-06-02")),
        (Fase::Evaluatie, dag("2026-09-01")),
    ];
    assert_eq!(sinds(&stappen), Some(dag("2026-09-01")));
    assert_eq!(sinds(&stappen[..4]), Some(dag("2026-06-01")));
    assert_eq!(sinds(&stappen[..2]), Some(dag("2026-01-05")));
    assert_eq!(sinds(&[]), None);
}

//! A row of every kind that can hang on a person.

use chrono::NaiveDate;
use diesel::prelude::*;
use wijkroute::db::schema;
use wijkroute::db::schema::*;
use wijkroute::db::waarde::{CasusId, PersoonId, RijId, Tijdstip};
use wijkroute::kit::id;

use super::ouders::contact;
use crate::hulp::TestApp;

/// How many kinds [`hang`] knows.
pub const SOORTEN: usize = 22;

/// Hangs a row of this kind on `wie`; `derde` is whoever else it needs. What can be there once is left as it is.
pub fn hang(app: &TestApp, casus: CasusId, wie: PersoonId, derde: PersoonId, soort: usize) {
    let (door, nu, dag) = (app.id("anna"), app.nu(), app.vandaag());
    let rij = RijId(id::nieuw(nu));
    let per = |k: &str| format!("{k} {rij}");
    app.schrijf(|c| {
        macro_rules! in_ {
            ($t:ident { $($k:ident: $w:expr),+ $(,)? }) => {{
                diesel::insert_into(schema::$t::table)
                    .values((schema::$t::id.eq(rij), $(schema::$t::$k.eq($w)),+))
                    .execute(c)?;
            }};
        }
        let meting: RijId = balans_meting::table.select(balans_meting::id).first(c)?;
        let blad: RijId = verslag::table.select(verslag::id).first(c)?;
        let van_plan: RijId = plan::table.select(plan::id).first(c)?;
        let gesprek: RijId =
            contactmoment::table.order(contactmoment::id).select(contactmoment::id).first(c)?;
        let huis: RijId = huishouden::table.order(huishouden::id).select(huishouden::id).first(c)?;
        match soort {
            0 => in_!(huishouden_lid {
                huishouden_id: huis,
                persoon_id: wie,
                rol: "zus",
                woont_in: true,
                gezag: false,
                mantelzorger: true,
                van: dag,
                tot: None::<NaiveDate>,
                verblijf: "hele-week",
                verblijf_uitleg: "",
                versie: 1
            }),
            1 => in_!(casus {
                nummer: per("W"),
                persoon_id: wie,
                team_id: app.actor("anna").teams[0],
                fase: "uitvoering",
                hulpvraag: "Hoe nu?",
                gemeld_op: dag,
                spoed: false,
                besloten: false,
                versie: 1
            }),
            2 => in_!(gebeurtenis {
                casus_id: casus,
                op: Tijdstip(nu),
                soort: "proef",
                persoon_id: wie,
                toelichting: ""
            }),
            3 => contact(c, rij, casus, door, nu, dag, Some(wie))?,
            4 => {
                let al: i64 = contactmoment_persoon::table
                    .filter(
                        contactmoment_persoon::contactmoment_id
                            .eq(gesprek)
                            .and(contactmoment_persoon::persoon_id.eq(wie)),
                    )
                    .count()
                    .get_result(c)?;
                if al == 0 {
                    in_!(contactmoment_persoon {
                        contactmoment_id: gesprek,
                        persoon_id: wie,
                        gaat_over: nu.timestamp() % 2 == 0,
                        mag_lezen: nu.timestamp() % 3 == 0
                    });
                }
            }
            5 => in_!(balans_score {
                meting_id: meting,
                onderwerp: "netwerk",
                persoon_id: wie,
                onderdeel: "tijd",
                blik: "inwoner",
                draaglast: 1,
                draagkracht: 2
            }),
            6 => {
                let al: i64 = mantelzorg_beeld::table
                    .filter(mantelzorg_beeld::meting_id.eq(meting).and(mantelzorg_beeld::persoon_id.eq(wie)))
                    .count()
                    .get_result(c)?;
                if al == 0 {
                    in_!(mantelzorg_beeld {
                        meting_id: meting,
                        persoon_id: wie,
                        volhoudtijd: "",
                        verhaal: "",
                        versie: 1
                    });
                }
            }
            7 => in_!(hulpvraag {
                casus_id: casus,
                tekst: "Hoe?",
                over_persoon_id: wie,
                van_wie: "",
                versie: 1
            }),
            8 => in_!(onderzoek_item {
                casus_id: casus,
                item: per("item"),
                tekst: "",
                over_persoon_id: wie,
                van_wie: "",
                versie: 1
            }),
            9 => in_!(verslag_alinea {
                verslag_id: blad,
                volgorde: 1,
                stap: "",
                titel: "",
                tekst: "",
                over_persoon_id: wie,
                van_wie: ""
            }),
            10 => in_!(doel {
                plan_id: van_plan,
                volgorde: 1,
                tekst: "",
                meetbaar: "",
                goed_genoeg: "",
                over_persoon_id: wie,
                resultaat: "",
                resultaat_toelichting: ""
            }),
            11 => in_!(persoon_wijziging {
                persoon_id: wie,
                op: Tijdstip(nu),
                gebruiker_id: door,
                veld: "email",
                was: "a",
                werd: "b"
            }),
            12 | 13 => in_!(vertegenwoordiger {
                persoon_id: if soort == 12 { wie } else { derde },
                wie_id: if soort == 12 { derde } else { wie },
                naam: "",
                organisatie: "",
                telefoon: "",
                email: "",
                soort: "mentor",
                omvang: "",
                grondslag: "",
                van: dag,
                versie: 1
            }),
            14 | 15 => in_!(relatie {
                persoon_id: if soort == 14 { wie } else { derde },
                ander_id: if soort == 14 { derde } else { wie },
                soort: "moeder",
                toelichting: "",
                versie: 1
            }),
            16 | 17 => in_!(gezag {
                kind_id: if soort == 16 { wie } else { derde },
                houder_id: if soort == 16 { derde } else { wie },
                instelling: "",
                soort: "ouder",
                bron: "",
                versie: 1
            }),
            18 => in_!(netwerklid {
                persoon_id: wie,
                wie_id: derde,
                naam: "",
                rol: "buur",
                telefoon: "",
                sterkte: "gewoon",
                mantelzorger: false,
                wat_doet: "",
                volhouden: "",
                versie: 1
            }),
            19 => in_!(betrokken_partij {
                casus_id: casus,
                naam: "School",
                contactpersoon: "",
                telefoon: "",
                geeft_hulp: true,
                van: dag,
                versie: 1,
                persoon_id: wie,
                sterkte: "gewoon"
            }),
            20 => in_!(afspraak {
                casus_id: casus,
                persoon_id: wie,
                gebruiker_id: door,
                op: dag,
                tijd: "",
                plaats: "",
                waarover: "",
                afgezegd_reden: "",
                versie: 1
            }),
            _ => {
                in_!(toestemming {
                    persoon_id: wie,
                    doel: "",
                    wet: "",
                    gegevens: "",
                    met_wie: "",
                    hoe: "",
                    bekwaam: true,
                    uitzondering: "",
                    motivering: "",
                    van: dag,
                    ingetrokken_hoe: "",
                    gebruiker_id: door,
                    vastgelegd_op: Tijdstip(nu),
                    versie: 1
                });
                let in_rij = rij;
                diesel::insert_into(toestemming_stem::table)
                    .values((
                        toestemming_stem::id.eq(RijId(id::nieuw(nu))),
                        toestemming_stem::toestemming_id.eq(in_rij),
                        toestemming_stem::persoon_id.eq(wie),
                        toestemming_stem::naam.eq(""),
                        toestemming_stem::als.eq("zelf"),
                        toestemming_stem::akkoord.eq(true),
                    ))
                    .execute(c)?;
            }
        }
        Ok(())
    });
}

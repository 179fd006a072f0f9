//! The verslag: composed, written, shared, answered, and then frozen.

use diesel::prelude::*;
use wijkroute::basis::casus::{Fase, Feit};
use wijkroute::basis::termijnen::store as termijnen;
use wijkroute::db::schema::onderzoek_item;
use wijkroute::db::waarde::{CasusId, RijId};
use wijkroute::poort::toegang::Wet;
use wijkroute::route::overgang;
use wijkroute::route::verslag::model::Stap;
use wijkroute::route::verslag::regels;

use super::begin::{casus, nu, schrijf};
use crate::hulp::{Bezoeker, TestApp};

fn pad(id: CasusId, rest: &str) -> String {
    format!("/casussen/{id}/verslagen{rest}")
}

fn met_onderzoek(app: &TestApp) -> CasusId {
    let id = casus(app, Fase::OmgekeerdeToets, &[Wet::Wmo]);
    schrijf(app, |s| {
        diesel::insert_into(onderzoek_item::table)
            .values((
                onderzoek_item::id.eq(s.id::<RijId>()),
                onderzoek_item::casus_id.eq(id),
                onderzoek_item::item.eq("wmo-b-eigen-kracht"),
                onderzoek_item::tekst.eq("Gerrit oefent lopen met de fysiotherapeut"),
                onderzoek_item::van_wie.eq("Gerrit zelf"),
                onderzoek_item::versie.eq(1),
            ))
            .execute(s.c)?;
        Ok(())
    });
    id
}

fn klaargezet(anna: &Bezoeker, id: CasusId) {
    let f = anna.get(&pad(id, "")).verwacht_pagina().zegt("Er is nog geen verslag").formulier();
    anna.stuur(&f).gaat_naar(&pad(id, "/1"));
}

fn gedeeld(anna: &Bezoeker, id: CasusId, nummer: i32) {
    let f = anna.get(&pad(id, &format!("/{nummer}/delen"))).verwacht_pagina().formulier();
    anna.stuur(&f.vul("gedeeld_hoe", "persoonlijk")).gaat_naar(&pad(id, &format!("/{nummer}")));
}

#[test]
fn de_stappen_volgen_de_wet() {
    use Stap::{EigenKracht, Hulpvraag, Ondersteuning, Opgroeien, Problemen, Voorziening};
    assert_eq!(regels::stappen(&[Wet::Wmo]), [Hulpvraag, Problemen, Ondersteuning, EigenKracht, Voorziening]);
    assert_eq!(
        regels::stappen(&[Wet::Jeugdwet]),
        [Hulpvraag, Opgroeien, Ondersteuning, EigenKracht, Voorziening]
    );
    assert_eq!(regels::stappen(&[Wet::Wgs]), [Hulpvraag, Problemen, Voorziening]);
    assert_eq!(regels::stappen(&[Wet::Jeugdwet, Wet::Wmo]).len(), 6);
}

#[test]
fn wat_is_vastgelegd_staat_klaar_en_een_lege_stap_valt_op() {
    let app = TestApp::nieuw();
    let anna = app.als("anna");
    let id = met_onderzoek(&app);
    klaargezet(&anna, id);
    let blad = anna.get(&pad(id, "/1")).verwacht_pagina();
    let blad = blad.zegt("Deze stap is nog leeg: de rechter kijkt hiernaar").zegt("Gerrit oefent lopen");
    let f = blad.formulier();
    assert_eq!(f.waarde("alinea-1-tekst"), "‘Hoe blijven we veilig thuis wonen?’");
    assert_eq!(f.waarde("alinea-1-stap"), "hulpvraag");
    // Problemen, ondersteuning and voorziening are empty, eigen kracht is filled.
    assert_eq!(f.waarde("alinea-2-stap"), "problemen");
    let f = f
        .vul("alinea-2-tekst", "De trap lukt niet meer")
        .vul("alinea-3-tekst", "Hulp bij de trap")
        .vul("alinea-5-tekst", "Een traplift");
    anna.stuur(&f).gaat_naar(&pad(id, "/1"));
    anna.get(&pad(id, "/1"))
        .verwacht_pagina()
        .zegt("De trap lukt niet meer")
        .zegt_niet("Deze stap is nog leeg");
    anna.get(&pad(id, "/1/afdruk")).verwacht_pagina().zegt("Wat er nu moeilijk gaat").zegt("concept");
}

#[test]
fn delen_bevriest_het_verslag_en_stopt_het_onderzoek() {
    let app = TestApp::nieuw();
    let anna = app.als("anna");
    let id = met_onderzoek(&app);
    klaargezet(&anna, id);
    let oud = anna.get(&pad(id, "/1")).formulier();
    let f = anna.get(&pad(id, "/1/delen")).formulier();
    anna.stuur(&f.clone().vul("gedeeld_hoe", "post").vul("gedeeld_op", "1-12-2026"))
        .moet(422)
        .zegt("toekomst");
    anna.stuur(&f.clone().vul("gedeeld_hoe", "post").vul("gedeeld_op", "1-11-2026"))
        .moet(422)
        .zegt("melding");
    gedeeld(&anna, id, 1);
    anna.stuur(&oud).moet(400);
    let t = app.lees(|c| termijnen::van_casus(c, id));
    assert_eq!(t.first().and_then(|t| t.gestopt_op), Some(app.vandaag()));
    let feiten = app.lees(|c| overgang::alle(c, &nu(&app, id), app.vandaag()));
    assert!(!feiten.contains(&Feit::VerslagGedeeld), "de reactie is er nog niet");

    let f = anna.get(&pad(id, "/1/reactie")).verwacht_pagina().formulier();
    let f = f.vul("reactie", "niet-akkoord").vul("reactie_op", "23-11-2026");
    let weer = anna.stuur(&f).moet(422).zegt("in de woorden van de inwoner").formulier();
    anna.stuur(&weer.vul("reactie_tekst", "Ik wil de lift")).gaat_naar(&pad(id, "/1"));
    anna.get(&pad(id, "/1")).verwacht_pagina().zegt("niet akkoord").zegt("Ik wil de lift");
    let feiten = app.lees(|c| overgang::alle(c, &nu(&app, id), app.vandaag()));
    assert!(feiten.contains(&Feit::VerslagGedeeld));
}

#[test]
fn een_nieuwe_versie_begint_als_afschrift_van_de_gedeelde() {
    let app = TestApp::nieuw();
    let anna = app.als("anna");
    let id = met_onderzoek(&app);
    klaargezet(&anna, id);
    let f = anna.get(&pad(id, "/1")).formulier();
    anna.stuur(&f.vul("alinea-1-tekst", "Zelf verwoord")).gaat_naar(&pad(id, "/1"));
    gedeeld(&anna, id, 1);
    let f = anna.get(&pad(id, "")).verwacht_pagina().zegt("nog geen reactie").formulier();
    anna.stuur(&f).gaat_naar(&pad(id, "/2"));
    let f = anna.get(&pad(id, "/2")).verwacht_pagina().formulier();
    assert_eq!(f.waarde("alinea-1-tekst"), "Zelf verwoord");
    // Composing again replaces the text by what is recorded now.
    anna.stuur(&f.vul("opnieuw", "ja")).gaat_naar(&pad(id, "/2"));
    anna.get(&pad(id, "/2")).zegt("Hoe blijven we veilig thuis wonen?").zegt_niet("Zelf verwoord");
    anna.get(&pad(id, "/1")).zegt("Zelf verwoord");
}

#[test]
fn wat_nog_niet_bewaard_is_wordt_niet_als_oude_tekst_gedeeld() {
    let app = TestApp::nieuw();
    let id = met_onderzoek(&app);
    let anna = app.als("anna");
    klaargezet(&anna, id);
    let delen = pad(id, "/1/delen");
    let f = anna.get(&delen).formulier().vul("gedeeld_hoe", "persoonlijk");
    let verslag = pad(id, "/1");
    anna.post("/concepten", &[("_formulier", &verslag), ("1-tekst", "Dit typte ik net")]).moet(200);
    anna.get(&delen).gaat_naar(&verslag);
    anna.stuur(&f).gaat_naar(&verslag);
    let blad = anna.get(&verslag).verwacht_pagina();
    anna.stuur(&blad.formulier_naar(&verslag)).moet(303);
    anna.get(&delen).verwacht_pagina();
}

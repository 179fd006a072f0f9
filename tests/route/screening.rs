//! The screening: what it may record, and what the next step takes over.

use crate::hulp::TestApp;

#[test]
fn wat_bij_de_screening_is_genoemd_staat_klaar_bij_de_vraagverheldering() {
    let app = TestApp::nieuw();
    let anna = app.als("anna");
    let f = anna.get("/meldingen/nieuw?wie=nieuw").verwacht_pagina().formulier();
    let f = f
        .vul("voornaam", "Corrie")
        .vul("achternaam", "Linden")
        .vul("hulpvraag", "Ik red het niet meer alleen");
    let f = f.vul("kanaal", "telefoon").vul("melder", "inwoner").vul("spoed", "geen");
    let melding = anna.stuur(&f.vul("ontvangen_op", "20-11-2026")).moet(303);
    let plek = melding.naar().strip_suffix("/melding").expect("de melding").to_owned();
    let f = anna.get(&format!("{plek}/screening")).verwacht_pagina().formulier();
    let f = f.vul("aard", "meervoudig").vul("veiligheid", "geen-zorgen").vul("uitkomst", "vraagverheldering");
    let f = f.vul("motivering", "Er speelt meer dan één ding").vul("clientondersteuning", "ja");
    let f = f.vul("leefgebieden", "wonen-en-huishouden").vul("leefgebieden", "politie-en-justitie");
    anna.stuur(&f.clone().vul("wetten", "wmo"))
        .moet(422)
        .zegt("alleen vastleggen bij de Jeugdwet of de schuldhulp");
    anna.stuur(&f.vul("wetten", "wgs")).moet(303);
    let blad =
        anna.get(&format!("{plek}/vraagverheldering")).verwacht_pagina().zegt("genoemd bij de screening");
    assert_eq!(blad.html.matches("genoemd bij de screening").count(), 2);
    let open = |l: &str| anna.get(&format!("{plek}/leefgebieden/{l}/openen")).verwacht_pagina().formulier();
    assert_eq!(open("wonen-en-huishouden").waarde("waarom"), "De inwoner noemde dit bij de screening.");
    assert_eq!(open("geld-en-schulden").waarde("waarom"), "");
}

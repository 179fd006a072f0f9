//! The question at entry.

use wijkroute::paden;

use super::wereld::wereld;
use crate::hulp::TestApp;

fn melding(app: &TestApp, extra: &str) -> crate::hulp::Blad {
    let pad = format!("{}?wie=nieuw", paden::MELDING_NIEUW.0);
    let lijf = format!(
        "voornaam=Fatima&achternaam=Hadou&geboortedatum=3-2-1971&hulpvraag=Hoe%20nu&kanaal=telefoon&melder=inwoner&inwoner_weet=ja&spoed=geen&ontvangen_op=20-11-2026{extra}"
    );
    app.als("anna").post_bytes(&pad, lijf.as_bytes())
}

fn mensen(app: &TestApp) -> i64 {
    use diesel::prelude::*;
    use wijkroute::db::schema::persoon;
    app.lees(|c| Ok(persoon::table.count().get_result(c)?))
}

#[test]
fn wie_lijkt_op_iemand_wordt_met_de_reden_gevraagd() {
    let (app, m) = wereld();
    let voor = mensen(&app);
    let blad = melding(&app, "").moet(422);
    let blad = blad.zegt("Is dit iemand die we al kennen?").zegt("Dit is Fatima Haddou, geboren 03-02-1971");
    let blad = blad.zegt("zelfde geboortedatum, en de naam klinkt hetzelfde").zegt("iemand anders");
    assert_eq!(blad.formulier().waarde("hulpvraag"), "Hoe nu");
    assert_eq!(mensen(&app), voor, "er staat nog niemand bij");
    melding(&app, &format!("&dezelfde={}", m.een)).gaat_naar("/casussen/");
    assert_eq!(mensen(&app), voor);
}

#[test]
fn iemand_anders_wordt_onthouden() {
    let (app, _) = wereld();
    let voor = mensen(&app);
    melding(&app, "&dezelfde=anders").gaat_naar("/casussen/");
    assert_eq!(mensen(&app), voor + 1);
    use diesel::prelude::*;
    use wijkroute::db::schema::dubbel_vermoeden as v;
    let open: Vec<String> =
        app.lees(|c| Ok(v::table.order(v::id.desc()).select(v::oordeel).limit(1).load::<String>(c)?));
    assert_eq!(open, ["anders"]);
}

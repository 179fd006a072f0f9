//! One household from melding to afsluiten: Gerrit and Nel IJsbrandy (scenario S04), through the forms that people
//! use. The first half is the demo's own file; the second half goes on where that ends. Same on both databases.

use wijkroute::basis::casus::Fase;
use wijkroute::basis::casus::store as casussen;
use wijkroute::basis::termijnen::model::TermijnSoort;
use wijkroute::basis::termijnen::store as termijnen;
use wijkroute::db::waarde::CasusId;
use wijkroute::demo::wandeling::{Onthouden, loop_door};
use wijkroute::kit::datum;

use crate::hulp::{Blad, TestApp};

/// The story so far, and where we are in it.
struct Verhaal {
    app: TestApp,
    onthouden: Onthouden,
}

impl Verhaal {
    fn begin() -> Self {
        let app = TestApp::nieuw();
        let tekst = wijkroute::demo::CASUSSEN.iter().find(|t| t.contains("id = \"S04\"")).unwrap();
        let onthouden = loop_door(&app.diensten, tekst).unwrap_or_else(|e| panic!("{e}"));
        Self { app, onthouden }
    }

    fn id(&self) -> CasusId {
        self.onthouden["casus"].parse().unwrap()
    }

    fn pad(&self, deel: &str) -> String {
        let deel = if deel.is_empty() { String::new() } else { format!("/{deel}") };
        format!("/casussen/{}{deel}", self.id())
    }

    fn advies(&self, naam: &str) -> String {
        format!("/adviezen/{}", self.onthouden[naam])
    }

    fn fase(&self) -> Fase {
        self.app.lees(|c| casussen::zoek(c, self.id())).fase
    }

    /// Opens a page, fills its form, hands it in.
    fn doe(&self, wie: &str, pad: &str, velden: &[(&str, &str)]) -> Blad {
        let mens = self.app.als(wie);
        let f = mens.get(pad).verwacht_pagina().formulier();
        mens.stuur(&velden.iter().fold(f, |f, (naam, waarde)| f.vul(naam, waarde)))
    }

    fn naar(&self, fase: &str, reden: &str) {
        self.doe("anna", &self.pad(&format!("volgende-stap?naar={fase}")), &[("reden", reden)]).moet(303);
    }
}

#[test]
fn van_melding_tot_afsluiten() {
    let v = Verhaal::begin();
    tot_het_advies(&v);
    vraag_en_antwoord(&v);
    twee_besluiten(&v);
    hulp(&v);
    terugkijken(&v);
    afsluiten(&v);
}

/// 23 November: what a week of work left behind.
fn tot_het_advies(v: &Verhaal) {
    let anna = v.app.als("anna");
    assert_eq!(v.fase(), Fase::Advies);
    let blad = anna.get(&v.pad("")).verwacht_pagina();
    blad.zegt("Gerrit IJsbrandy")
        .zegt("Nel IJsbrandy-Kooiman")
        .zegt("Anna Verschoor")
        .zegt("iemand voor het huishouden");
    let klok = |soort| {
        let alle = v.app.lees(|c| termijnen::van_casus(c, v.id()));
        alle.into_iter().find(|t| t.soort == soort).map(|t| t.einde)
    };
    // domain.md 2.4: six weeks end on Christmas Day, so on 28 December; two weeks after the aanvraag.
    assert_eq!(klok(TermijnSoort::WmoOnderzoek), datum::iso("2026-12-28"));
    assert_eq!(klok(TermijnSoort::WmoBesluit), datum::iso("2026-12-04"));
    anna.get(&v.pad("balans")).verwacht_pagina().zegt("ernstig uit balans");
    anna.get(&v.pad("verslagen/1")).verwacht_pagina().zegt("verpleeghuis wil");
    anna.get(&v.pad("plan")).verwacht_pagina();
    // Who only judges sees the advies, and nothing else of this household.
    let saskia = v.app.als("saskia");
    saskia.get(&v.advies("traplift")).verwacht_pagina().zegt("Traplift").zegt_niet("dweilen");
    saskia.get(&v.pad("")).moet(403);
    v.app.als("olaf").get(&v.advies("traplift")).moet(403);
    v.app.als("nienke").get(&v.pad("")).moet(403);
}

/// The consultant asked back; the ball lies with the team until the answer.
fn vraag_en_antwoord(v: &Verhaal) {
    let anna = v.app.als("anna");
    v.app.op("2026-11-24 10:00");
    let pad = v.pad(&format!("adviezen/{}", v.onthouden["traplift"]));
    let blad = anna.get(&pad).verwacht_pagina().zegt("ergotherapeut");
    let antwoord =
        blad.links().into_iter().find(|l| l.naar.contains("/vragen/")).expect("een link om te antwoorden");
    v.doe("anna", &antwoord.naar, &[("antwoord", "")]).moet(422);
    v.doe("anna", &antwoord.naar, &[("antwoord", "Ja, op 20 november: hij stapt boven veilig uit.")])
        .moet(303);
    v.app.als("saskia").get(&v.advies("traplift")).zegt("hij stapt boven veilig uit");
}

/// One as advised, one less: then the reason is asked.
fn twee_besluiten(v: &Verhaal) {
    v.app.op("2026-11-30 11:00");
    let saskia = v.app.als("saskia");
    let besluit = |naam: &str, meer: &[(&str, &str)]| {
        let mut velden = vec![
            ("besloten_op", "30-11-2026"),
            ("bekendgemaakt_op", "30-11-2026"),
            ("kenmerk", "SDD-2026-0417"),
            ("geldig_van", "01-12-2026"),
        ];
        velden.extend_from_slice(meer);
        v.doe("saskia", &format!("{}/besluit", v.advies(naam)), &velden)
    };
    let bevestig = |blad: Blad| {
        let f = blad.verwacht_pagina().formulier().druk("bevestigd", "ja");
        saskia.stuur(&f).moet(303)
    };
    bevestig(besluit("traplift", &[("dictum", "toegekend"), ("volgt_advies", "ja")]));
    let minder = [("dictum", "gedeeltelijk"), ("volgt_advies", "nee")];
    besluit("huishouden", &minder).moet(422);
    let reden = ("afwijking_reden", "Anderhalf uur is genoeg: de wasservice neemt de was over.");
    bevestig(besluit("huishouden", &[minder[0], minder[1], reden]));
    // Decided is decided.
    saskia.get(&format!("{}/besluit", v.advies("traplift"))).moet(400);
    let pad = v.pad(&format!("adviezen/{}", v.onthouden["huishouden"]));
    v.app.als("anna").get(&pad).zegt("Anderhalf uur is genoeg");
}

fn hulp(v: &Verhaal) {
    v.app.op("2026-12-01 09:30");
    v.naar("uitvoering", "Beide besluiten zijn er; de hulp kan beginnen.");
    assert_eq!(v.fase(), Fase::Uitvoering);
    let velden = [
        ("wie", "Liftmonteur van de leverancier"),
        ("wat", "Plaatst de traplift"),
        ("gevraagd_op", "01-12-2026"),
    ];
    v.doe("anna", &v.pad("inzet/nieuw"), &velden).moet(303);
    v.app.als("anna").get(&v.pad("uitvoering")).verwacht_pagina().zegt("Plaatst de traplift");
}

fn terugkijken(v: &Verhaal) {
    v.app.op("2027-02-12 10:00");
    v.naar("evaluatie", "Zoals afgesproken kijken we na drie maanden terug.");
    let basis = [
        ("gehouden_op", "12-02-2027"),
        ("aanwezig", "Gerrit, Nel, Sjoerd en Anna"),
        ("bevindingen", "Nel slaapt weer. Gerrit is één keer bij de roeivereniging geweest."),
        ("geen_balans_reden", "Gerrit en Nel vinden één keer vertellen genoeg."),
        ("vervolg", "afsluiten"),
    ];
    v.doe("anna", &v.pad("evaluatie"), &basis).moet(422).zegt("Kies wat er met doel 1 is gebeurd");
    let namen: Vec<String> = (1..=4).map(|n| format!("doel-{n}-resultaat")).collect();
    let mut velden = basis.to_vec();
    velden.extend(namen.iter().map(|n| (n.as_str(), "bereikt")));
    v.doe("anna", &v.pad("evaluatie"), &velden).gaat_naar(&v.pad("afsluiten"));
}

fn afsluiten(v: &Verhaal) {
    let anna = v.app.als("anna");
    let blad = v.doe(
        "anna",
        &v.pad("afsluiten"),
        &[("reden", "doelen-bereikt"), ("hoe_verteld", "Aan tafel, en met een brief"), ("tevredenheid", "9")],
    );
    anna.stuur(&blad.verwacht_pagina().zegt("Klopt dit?").formulier().druk("bevestigd", "ja")).moet(303);
    assert_eq!(v.fase(), Fase::Afgesloten);
    anna.get(&v.pad("")).verwacht_pagina().zegt("Afgesloten");
    anna.get(&v.pad("afsluiten")).zegt("Deze casus is afgesloten").zegt("Aan tafel, en met een brief");
    anna.post(&v.pad("plan"), &[]).moet(403);
    let stappen: Vec<Fase> =
        v.app.lees(|c| casussen::overgangen(c, v.id())).into_iter().map(|o| o.naar).collect();
    let heel = [
        Fase::Aangemeld,
        Fase::Screening,
        Fase::Vraagverheldering,
        Fase::OmgekeerdeToets,
        Fase::Plan,
        Fase::Advies,
        Fase::Uitvoering,
        Fase::Evaluatie,
        Fase::Afgesloten,
    ];
    assert_eq!(stappen, heel, "elke stap van de klantroute, in volgorde");
    // Only what is the inwoner's own: bezwaar ends by itself, whoever closed what.
    let lopend = v.app.lees(|c| termijnen::lopend(c, v.id()));
    assert!(lopend.iter().all(|t| t.soort == TermijnSoort::Bezwaar), "er loopt nog een termijn: {lopend:?}");
}

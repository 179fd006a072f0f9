use serde::Deserialize;
use wijkroute::kit::modelbestand::{Kop, afdruk, lees};

#[derive(Deserialize)]
struct Bestand {
    model: Kop,
}

const TEKST: &str = "[model]\nid = \"proef-v2\"\nversie = \"2.1.0\"\ngeldig_van = \"2026-11-21\"\n";

#[test]
fn de_kop_herkent_zijn_namen() {
    let kop = lees::<Bestand>(TEKST).unwrap().model;
    for naam in ["proef-v2", "v2", "2.1.0"] {
        assert!(kop.heet(naam), "{naam}");
    }
    for naam in ["", "proef", "v1", "2", "proef-v2 "] {
        assert!(!kop.heet(naam), "{naam}");
    }
    assert_eq!(kop.geldig_tot, None);
}

#[test]
fn een_onmogelijke_datum_is_een_fout() {
    assert!(lees::<Bestand>(&TEKST.replace("2026-11-21", "2026-02-30")).is_err());
    assert!(lees::<Bestand>("geen toml").is_err());
}

#[test]
fn de_afdruk_is_sha256() {
    assert_eq!(afdruk("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

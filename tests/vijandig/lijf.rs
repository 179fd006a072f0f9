//! Bodies that are no form at all.

use std::panic::{AssertUnwindSafe, catch_unwind};

use wijkroute::routes::ROUTES;
use wijkroute::web::Methode;

use crate::architectuur::niets;
use crate::hulp::Wereld;

fn lijven() -> Vec<Vec<u8>> {
    let vast: &[&[u8]] = &[
        b"",
        b"&&&&",
        b"=",
        b"====&=a&b=",
        b"%",
        b"%%%zz=%g1&a=%",
        b"a=%00&b=%ff%fe&c=%ed%a0%80&d=%c0%80",
        b"\xff\xfe\x00\x01=\x80\x81",
        b"{\"json\": true}",
        b"_versie=99999999999999999999&_formulier=%00",
        b"_formulier=//elders.example/&_versie=-1",
        b"_formulier=/casussen/../../x&_versie=NaN",
        b"--grens\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--grens--",
    ];
    let mut uit: Vec<Vec<u8>> = vast.iter().map(|l| l.to_vec()).collect();
    uit.push("a=b&".repeat(50_000).into_bytes());
    uit.push([b"a=".to_vec(), vec![b'%'; 300_000]].concat());
    uit.push([b"tekst=".to_vec(), vec![0xC3; 3_000_000]].concat());
    uit
}

#[test]
fn geen_lijf_maakt_iets_stuk() {
    let mut w = Wereld::kopie();
    let mut fout = Vec::new();
    for route in ROUTES.iter().filter(|r| r.methode == Methode::Post) {
        let wie = w
            .kaart
            .formulieren
            .get(route.pad)
            .and_then(|l| l.first())
            .map_or("anna", |o| o.wie.as_str())
            .to_string();
        let Some(pad) = w.pad(Methode::Post, route.pad) else { continue };
        for lijf in lijven() {
            let kort = String::from_utf8_lossy(&lijf[..lijf.len().min(40)]).into_owned();
            let app = &w.app;
            match catch_unwind(AssertUnwindSafe(|| app.ingelogd(&wie).post_bytes(&pad, &lijf))) {
                Err(_) => fout.push(format!("{} {kort:?}: paniek", route.pad)),
                Ok(blad) if blad.status >= 500 => {
                    fout.push(format!("{} {kort:?}: {}", route.pad, blad.kort()))
                }
                Ok(blad) if blad.status == 303 => w = Wereld::kopie(),
                Ok(_) => {}
            }
        }
    }
    niets("Een lijf dat geen formulier is, maakt dit stuk:", &fout);
}

//! A term in plain Dutch (B1): every date on a screen can say why.

use super::model::{Lengte, Uitkomst};
use crate::kit::code::Code;
use crate::kit::datum::{aantal_dagen, lang};

/// Explains a computed term in short sentences: start, length, pause, skipped days, last day, article.
pub fn uitleg(uitkomst: &Uitkomst) -> String {
    let mut zinnen = vec![
        format!("Dit gaat over: {}.", uitkomst.soort.label()),
        format!("De termijn begint op {}.", lang(uitkomst.start)),
        "Die dag telt niet mee.".to_owned(),
        format!("De termijn duurt {}.", lengte(uitkomst.soort.lengte())),
    ];
    zinnen.extend(pauze(uitkomst));
    zinnen.extend(verschoven(uitkomst));
    zinnen.push(format!("De laatste dag is {}.", lang(uitkomst.einde)));
    zinnen.push(format!("Dit staat in {}.", uitkomst.soort.grondslag()));
    zinnen.join(" ")
}

/// "8 weken", "7 dagen", "3 werkdagen": as people and the law say it.
pub fn lengte(lengte: Lengte) -> String {
    match lengte {
        // The Wmo itself says "zeven dagen" for one week.
        Lengte::Dagen(dagen) if dagen > 7 && dagen % 7 == 0 => format!("{} weken", dagen / 7),
        Lengte::Dagen(dagen) => aantal_dagen(dagen.into()),
        Lengte::Werkdagen(dagen) => format!("{dagen} werkdagen"),
    }
}

fn pauze(uitkomst: &Uitkomst) -> Option<String> {
    (uitkomst.pauzedagen > 0).then(|| {
        let dagen = aantal_dagen(uitkomst.pauzedagen.into());
        format!("De termijn stond {dagen} stil. Die tijd komt erbij.")
    })
}

fn verschoven(uitkomst: &Uitkomst) -> Option<String> {
    if uitkomst.verschoven.is_empty() {
        return None;
    }
    let dagen: Vec<String> =
        uitkomst.verschoven.iter().map(|v| format!("{} ({})", lang(v.dag), v.reden)).collect();
    let opening = match uitkomst.soort.lengte() {
        Lengte::Dagen(_) => "De termijn kan niet eindigen op",
        Lengte::Werkdagen(_) => "Deze dagen tellen niet als werkdag:",
    };
    Some(format!("{opening} {}.", dagen.join(", ")))
}

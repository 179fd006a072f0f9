//! The priority in plain Dutch (B1): the total, the four parts and the facts behind each.

use super::model::{Deel, Prioriteit};

/// "47 punten. Escalatie: 10 punten (het gaat slechter: 10). Balans: 35 punten (…). Termijn: 0 punten. …"
pub fn uitleg(prioriteit: &Prioriteit) -> String {
    let delen = [
        ("Escalatie", &prioriteit.u),
        ("Balans", &prioriteit.b),
        ("Termijn", &prioriteit.t),
        ("Wachttijd", &prioriteit.w),
    ];
    let mut zinnen = vec![format!("{} in totaal.", punten(prioriteit.totaal))];
    zinnen.extend(delen.into_iter().map(|(naam, deel)| deel_tekst(naam, deel)));
    if prioriteit.geen_beeld {
        zinnen.push("Er is nog geen beeld van de inwoner. Bel binnen 5 werkdagen.".to_owned());
    }
    zinnen.push("Dit is een advies. Een mens kiest.".to_owned());
    zinnen.join(" ")
}

fn deel_tekst(naam: &str, deel: &Deel) -> String {
    let redenen: Vec<String> = deel.redenen.iter().map(|r| format!("{}: {}", r.tekst, r.punten)).collect();
    let som: u64 = deel.redenen.iter().map(|r| r.punten).sum();
    let maximum = if som > deel.punten { "; dit deel kan niet hoger" } else { "" };
    if redenen.is_empty() {
        format!("{naam}: {}.", punten(deel.punten))
    } else {
        format!("{naam}: {} ({}{maximum}).", punten(deel.punten), redenen.join("; "))
    }
}

fn punten(aantal: u64) -> String {
    if aantal == 1 { "1 punt".to_owned() } else { format!("{aantal} punten") }
}

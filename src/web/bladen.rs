//! Pages of a long list, as the component `paginering` draws them.

use serde::Serialize;

/// Where we are in a list and where else one can go.
#[derive(Debug, Clone, Serialize)]
pub struct Bladen {
    /// This page, from 1.
    pub huidig: usize,
    /// How many there are.
    pub totaal: usize,
    /// The page before.
    pub vorige: Option<String>,
    /// The next.
    pub volgende: Option<String>,
    /// The numbers to show.
    pub paginas: Vec<Blad>,
}

/// A number to go to, or a gap.
#[derive(Debug, Clone, Serialize)]
pub struct Blad {
    /// The number.
    pub nr: usize,
    /// Where it is.
    pub pad: String,
    /// The page we are on.
    pub hier: bool,
    /// Numbers left out.
    pub gat: bool,
}

/// The page number behind the question mark, from 1.
pub fn nummer(tekst: Option<&str>) -> usize {
    tekst.and_then(|t| t.parse().ok()).filter(|n| (1..=100_000).contains(n)).unwrap_or(1)
}

impl Bladen {
    /// For `aantal` rows, `per` on a page. `pad` gives the URL of a page number.
    pub fn nieuw(huidig: usize, aantal: usize, per: usize, pad: impl Fn(usize) -> String) -> Self {
        let totaal = aantal.div_ceil(per.max(1)).max(1);
        let huidig = huidig.clamp(1, totaal);
        let mut paginas: Vec<Blad> = Vec::new();
        for nr in (1..=totaal).filter(|n| *n == 1 || *n == totaal || n.abs_diff(huidig) <= 2) {
            if paginas.last().is_some_and(|v| v.nr + 1 < nr) {
                paginas.push(Blad { nr: nr - 1, pad: String::new(), hier: false, gat: true });
            }
            paginas.push(Blad { nr, pad: pad(nr), hier: nr == huidig, gat: false });
        }
        Self {
            huidig,
            totaal,
            vorige: (huidig > 1).then(|| pad(huidig - 1)),
            volgende: (huidig < totaal).then(|| pad(huidig + 1)),
            paginas,
        }
    }

    /// For a list that is not counted: only one page back and one further.
    pub fn zonder_telling(huidig: usize, meer: bool, pad: impl Fn(usize) -> String) -> Self {
        Self {
            huidig,
            totaal: huidig + usize::from(meer),
            vorige: (huidig > 1).then(|| pad(huidig - 1)),
            volgende: meer.then(|| pad(huidig + 1)),
            paginas: vec![Blad { nr: huidig, pad: pad(huidig), hier: true, gat: false }],
        }
    }
}

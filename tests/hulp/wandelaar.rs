//! Walks the application as a person would: follows every link, fills every form with something plausible, and
//! remembers the way. New pages join by being linked to.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use wijkroute::routes::ROUTES;
use wijkroute::web::Methode;

use super::invulblad::Invulblad;
pub use super::invullen::{probeer, zonder_ids};
use super::{Blad, TestApp};

/// A form as it was met.
#[derive(Debug, Clone)]
pub struct Ontmoet {
    /// Who met it.
    pub wie: String,
    /// On which page.
    pub pad: String,
    /// The form as it stood there.
    pub formulier: Invulblad,
}

/// What was met on the way, by the line of the route table.
#[derive(Debug, Clone, Default)]
pub struct Kaart {
    /// Pages: real paths, and who saw them first.
    pub bladen: BTreeMap<&'static str, Vec<(String, String)>>,
    /// How often a line of the table was looked at, and how often posted to, by all walkers together.
    pub keren: BTreeMap<&'static str, (usize, usize)>,
    /// Lines of the table that links lead to.
    pub gelinkt: BTreeSet<&'static str>,
    /// Forms that post.
    pub formulieren: BTreeMap<&'static str, Vec<Ontmoet>>,
    /// Posts that went well.
    pub gelukt: BTreeMap<&'static str, usize>,
    /// What a plausible person could not get done: path, and the last answer.
    pub gestrand: BTreeMap<&'static str, String>,
    /// Faults of ours: 500, or a link to nowhere.
    pub stuk: BTreeSet<String>,
}

impl Kaart {
    /// This map, with the lines of the table that only the other has.
    pub fn en(mut self, ander: Kaart) -> Self {
        for (route, lijst) in ander.bladen {
            self.bladen.entry(route).or_insert(lijst);
        }
        for (route, lijst) in ander.formulieren {
            self.formulieren.entry(route).or_insert(lijst);
        }
        self.stuk.extend(ander.stuk);
        self.keren.extend(ander.keren);
        self.gelukt.extend(ander.gelukt);
        self.gestrand.extend(ander.gestrand);
        self
    }
}

/// Which line of the table a path belongs to.
pub fn route_van(pad: &str, methode: Methode) -> Option<&'static str> {
    thread_local! {
        static WEGEN: matchit::Router<&'static str> = {
            let mut w = matchit::Router::new();
            let paden: BTreeSet<&str> = ROUTES.iter().map(|r| r.pad).collect();
            for pad in paden {
                w.insert(pad, pad).unwrap();
            }
            w
        };
    }
    let pad = pad.split(['?', '#']).next().unwrap_or_default();
    let patroon = WEGEN.with(|w| w.at(pad).ok().map(|m| *m.value))?;
    ROUTES.iter().any(|r| r.pad == patroon && r.methode == methode).then_some(patroon)
}

/// Somebody on the way.
pub struct Wandelaar<'a> {
    app: &'a TestApp,
    wie: &'a str,
    kaart: &'a mut Kaart,
    wachtrij: VecDeque<String>,
    bezocht: BTreeMap<String, usize>,
    per_route: BTreeMap<&'static str, usize>,
    verstuurd: BTreeMap<String, usize>,
    per_post: BTreeSet<&'static str>,
    /// Lines of the table not to post to.
    pub niet: Vec<&'static str>,
    /// Posts nothing.
    pub alleen_kijken: bool,
}

/// Different paths of one line of the table that one walk looks at.
const VOORBEELDEN: usize = 2;
/// Times one path is looked at, again after something changed.
const HERHALEN: usize = 2;
/// Times one form is handed in.
const INDIENEN: usize = 2;
/// After so many looks or posts by all together, each walker looks or posts once.
const GENOEG: (usize, usize) = (30, 4);
/// Tries that go wrong before a form is given up.
const OPGEVEN: usize = 8;

impl<'a> Wandelaar<'a> {
    /// Somebody who sets out.
    pub fn nieuw(app: &'a TestApp, wie: &'a str, kaart: &'a mut Kaart) -> Self {
        Self {
            app,
            wie,
            kaart,
            wachtrij: VecDeque::new(),
            bezocht: BTreeMap::new(),
            per_route: BTreeMap::new(),
            verstuurd: BTreeMap::new(),
            per_post: BTreeSet::new(),
            niet: Vec::new(),
            alleen_kijken: false,
        }
    }

    /// Walks from here until there is nothing new.
    pub fn loop_vanaf(&mut self, pad: &str) {
        self.wachtrij.push_back(pad.into());
        while let Some(pad) = self.wachtrij.pop_front() {
            self.bezoek(&pad);
        }
    }

    fn bezoek(&mut self, pad: &str) {
        // A browser keeps what stands behind the # to itself.
        let pad = pad.split('#').next().unwrap_or_default();
        let Some(route) = route_van(pad, Methode::Get) else {
            self.kaart.stuk.insert(format!("een link naar niets: {}", zonder_ids(pad)));
            return;
        };
        let keer = self.bezocht.entry(pad.to_string()).or_default();
        *keer += 1;
        if *keer == 1 {
            let soort = self.per_route.entry(route).or_default();
            *soort += 1;
            if *soort > VOORBEELDEN {
                return;
            }
        } else if *keer > HERHALEN {
            return;
        }
        let keren = self.kaart.keren.entry(route).or_default();
        let eerste =
            self.per_route.get(route).is_none_or(|n| *n <= 1) && *self.bezocht.get(pad).unwrap_or(&0) <= 1;
        if keren.0 >= GENOEG.0 && !eerste {
            return;
        }
        keren.0 += 1;
        let blad = self.app.als(self.wie).get(pad);
        self.bekijk(route, pad, &blad);
    }

    fn bekijk(&mut self, route: &'static str, pad: &str, blad: &Blad) {
        match blad.status {
            200 => {}
            // The page of a form that was just handed in may have no second life.
            400 if self.bezocht.get(pad).is_some_and(|n| *n > 1) => return,
            // A button for something that needs another role is a fault of the page, but not of this walk.
            403 => return,
            303 => return self.wachtrij.push_back(blad.naar().to_string()),
            _ => {
                self.kaart.stuk.insert(format!(
                    "{} als {}: {}",
                    zonder_ids(pad),
                    self.wie,
                    zonder_ids(&blad.kort())
                ));
                return;
            }
        }
        let lijst = self.kaart.bladen.entry(route).or_default();
        if lijst.len() < 2 * VOORBEELDEN && !lijst.iter().any(|(p, _)| p == pad) {
            lijst.push((pad.to_string(), self.wie.to_string()));
        }
        for link in blad.links() {
            if link.naar.starts_with('/') && !link.naar.starts_with("/bestanden/") {
                self.wachtrij.push_back(link.naar.split('#').next().unwrap_or_default().to_string());
            }
        }
        for f in blad.formulieren() {
            if f.post { self.dien_in(pad, f) } else { self.filter(&f) }
        }
    }

    fn filter(&mut self, f: &Invulblad) {
        let vraag = form_urlencoded::Serializer::new(String::new()).extend_pairs(f.paren()).finish();
        self.wachtrij.push_back(format!("{}?{vraag}", f.actie));
    }

    fn dien_in(&mut self, pad: &str, f: Invulblad) {
        let Some(route) = route_van(&f.actie, Methode::Post) else {
            self.kaart.stuk.insert(format!("een formulier naar niets: {}", zonder_ids(&f.actie)));
            return;
        };
        let ontmoet = self.kaart.formulieren.entry(route).or_default();
        if ontmoet.len() < VOORBEELDEN && !ontmoet.iter().any(|o| o.formulier.actie == f.actie) {
            ontmoet.push(Ontmoet { wie: self.wie.into(), pad: pad.into(), formulier: f.clone() });
        }
        let keer = self.verstuurd.entry(f.actie.clone()).or_default();
        *keer += 1;
        let keer = *keer;
        if self.alleen_kijken || keer > INDIENEN || self.niet.contains(&route) || route == "/uitloggen" {
            return;
        }
        let keren = self.kaart.keren.entry(route).or_default();
        let goed = self.kaart.gelukt.get(route).copied().unwrap_or(0);
        if goed >= GENOEG.1 && (keer > 1 || self.per_post.contains(route)) || keren.1 - goed >= OPGEVEN {
            return;
        }
        keren.1 += 1;
        self.per_post.insert(route);
        let blad = probeer(self.app, self.wie, f, keer > 1);
        match blad.status {
            303 => {
                *self.kaart.gelukt.entry(route).or_default() += 1;
                self.wachtrij.push_back(blad.naar().to_string());
                self.wachtrij.push_back(pad.to_string());
            }
            200 => {
                *self.kaart.gelukt.entry(route).or_default() += 1;
                for link in blad.links().into_iter().filter(|l| l.naar.starts_with('/')) {
                    self.wachtrij.push_back(link.naar);
                }
                let anders = |f: &Invulblad| f.post && route_van(&f.actie, Methode::Post) != Some(route);
                for verder in blad.formulieren().into_iter().filter(anders) {
                    self.dien_in(pad, verder);
                }
            }
            500 => {
                self.kaart.stuk.insert(format!(
                    "{} als {}: {}",
                    zonder_ids(pad),
                    self.wie,
                    zonder_ids(&blad.kort())
                ));
            }
            _ => {
                self.kaart.gestrand.insert(route, zonder_ids(&blad.kort()));
            }
        }
    }
}

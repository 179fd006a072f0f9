//! The questions of the onderzoek in our own B1 words, each with the rule it comes from (domain.md 1.3 S4, 1.4).

use super::model::Item;
use crate::poort::toegang::Wet;

/// A question of the onderzoek.
#[derive(Debug, Clone, Copy)]
pub struct Vraag {
    /// Under which law.
    pub wet: Wet,
    /// What is asked.
    pub vraag: &'static str,
    /// Something to think of.
    pub hint: &'static str,
    /// Why it is asked, with the source.
    pub waarom: &'static str,
}

impl Item {
    /// The question that belongs to it.
    pub fn vraag(self) -> Vraag {
        match self {
            Self::WmoA | Self::WmoB | Self::WmoC | Self::WmoD => wmo_mensen(self),
            Self::WmoE | Self::WmoF | Self::WmoG => wmo_hulp(self),
            Self::Jeugd1 | Self::Jeugd2 | Self::Jeugd3 => jeugd_vraag(self),
            Self::Jeugd4 | Self::Jeugd5 | Self::Jeugd6 => jeugd_hulp(self),
            Self::Participatie1 | Self::Participatie2 | Self::Participatie3 | Self::Participatie4 => {
                inkomen(self)
            }
            Self::Wgs1 | Self::Wgs2 | Self::Wgs3 | Self::Wgs4 => schulden(self),
        }
    }

    /// The items of a law, in the order they are asked.
    pub fn van_wet(wet: Wet) -> impl Iterator<Item = Item> {
        use crate::kit::code::Code;
        Self::ALLE.iter().copied().filter(move |i| i.vraag().wet == wet)
    }
}

const fn vraag(wet: Wet, vraag: &'static str, hint: &'static str, waarom: &'static str) -> Vraag {
    Vraag { wet, vraag, hint, waarom }
}

fn wmo_mensen(item: Item) -> Vraag {
    match item {
        Item::WmoA => vraag(
            Wet::Wmo,
            "Wat heeft de inwoner nodig, en wat vindt die belangrijk?",
            "Denk aan wat iemand wil kunnen, gezondheid, taal, geloof en gewoonten.",
            "Wmo 2015 art. 2.3.2 lid 4 onder a: de behoeften, persoonskenmerken en voorkeuren.",
        ),
        Item::WmoB => vraag(
            Wet::Wmo,
            "Wat lukt zelf, of met de mensen in huis?",
            "Gebruikelijke hulp is wat huisgenoten normaal voor elkaar doen.",
            "Wmo 2015 art. 2.3.2 lid 4 onder b: eigen kracht en gebruikelijke hulp.",
        ),
        Item::WmoC => vraag(
            Wet::Wmo,
            "Wat kunnen mantelzorgers, familie, vrienden of buren doen?",
            "Schrijf ook op wat zij nu al doen, en wat te veel is.",
            "Wmo 2015 art. 2.3.2 lid 4 onder c: mantelzorg en het sociaal netwerk.",
        ),
        _ => vraag(
            Wet::Wmo,
            "Wat heeft de mantelzorger zelf nodig?",
            "Vraag het de mantelzorger zelf, het liefst ook even apart.",
            "Wmo 2015 art. 2.3.2 lid 4 onder d: de behoefte aan steun van de mantelzorger.",
        ),
    }
}

fn wmo_hulp(item: Item) -> Vraag {
    match item {
        Item::WmoE => vraag(
            Wet::Wmo,
            "Wat is er in de wijk dat helpt, en wat wil iemand zelf voor anderen doen?",
            "Bijvoorbeeld een eetpunt, wasservice, maatjes, of vrijwilligerswerk.",
            "Wmo 2015 art. 2.3.2 lid 4 onder e: algemene voorzieningen en maatschappelijk nuttige activiteiten.",
        ),
        Item::WmoF => vraag(
            Wet::Wmo,
            "Welke andere hulp is er, en hoe past dat bij elkaar?",
            "Denk aan zorgverzekeraar, wijkverpleging, jeugdhulp, school, wonen, werk en inkomen.",
            "Wmo 2015 art. 2.3.2 lid 4 onder f: afstemming met zorg, gezondheid, jeugdhulp, onderwijs, welzijn, wonen, \
             werk en inkomen.",
        ),
        _ => vraag(
            Wet::Wmo,
            "Wat is verteld over de eigen bijdrage?",
            "Ook als er geen eigen bijdrage is, of als iemand zich zorgen maakt over de kosten.",
            "Wmo 2015 art. 2.3.2 lid 4 onder g: welke bijdrage in de kosten iemand moet betalen.",
        ),
    }
}

fn jeugd_vraag(item: Item) -> Vraag {
    match item {
        Item::Jeugd1 => vraag(
            Wet::Jeugdwet,
            "Wat is de vraag van de jeugdige, en wat die van de ouders?",
            "Schrijf beide op als ze verschillen.",
            "Stap 1 van het onderzoek (CRvB 1 mei 2017, Jeugdwet art. 2.3): stel de hulpvraag vast.",
        ),
        Item::Jeugd2 => vraag(
            Wet::Jeugdwet,
            "Wat speelt er bij opgroeien, opvoeden of de psychische gezondheid?",
            "Wat zien jeugdige, ouders en school? Sinds wanneer?",
            "Stap 2 van het onderzoek (CRvB 1 mei 2017): stel vast of er opgroei- of opvoedproblemen, psychische \
             problemen of stoornissen zijn, en welke.",
        ),
        _ => vraag(
            Wet::Jeugdwet,
            "Welke hulp is nodig, hoeveel en hoe lang?",
            "Los van wie de hulp geeft.",
            "Stap 3 van het onderzoek (CRvB 1 mei 2017): bepaal welke hulp naar aard en omvang nodig is.",
        ),
    }
}

fn jeugd_hulp(item: Item) -> Vraag {
    match item {
        Item::Jeugd4 => vraag(
            Wet::Jeugdwet,
            "Wat kunnen jeugdige, ouders en hun netwerk zelf?",
            "Kijk ook wat ouders aankunnen: werk, gezondheid en andere kinderen tellen mee.",
            "Stap 4 van het onderzoek (CRvB 1 mei 2017, Jeugdwet art. 2.3 lid 1): eigen mogelijkheden en \
             probleemoplossend vermogen.",
        ),
        Item::Jeugd5 => vraag(
            Wet::Jeugdwet,
            "Welke deskundige heeft meegekeken, en wat zei die?",
            "Bijvoorbeeld een gedragswetenschapper, jeugdarts of iemand van school.",
            "Het onderzoek moet met de juiste deskundigheid gebeuren (CRvB 1 mei 2017, Jeugdwet art. 2.1 en 2.3).",
        ),
        _ => vraag(
            Wet::Jeugdwet,
            "Is onze gemeente verantwoordelijk, en hoort de vraag bij de Jeugdwet?",
            "Bijvoorbeeld: ingeschreven in de gemeente; geen zorg uit de Wlz of de zorgverzekering.",
            "Jeugdwet art. 1.1 (woonplaats) en art. 1.2 (wat eerst komt).",
        ),
    }
}

const EIGEN_LIJST: &str = "Korte lijst van het wijkteam. De wet schrijft voor dit gesprek geen vaste vragen voor; wie \
                           beslist, moet wel kunnen volgen wat is onderzocht (Awb art. 3:2).";

fn inkomen(item: Item) -> Vraag {
    let (tekst, hint) = match item {
        Item::Participatie1 => {
            ("Hoe staat het met werk, inkomen en gezin?", "Alleen wat voor deze vraag nodig is.")
        }
        Item::Participatie2 => {
            ("Waardoor is het zo gekomen?", "Bijvoorbeeld ziekte, ontslag of een scheiding.")
        }
        Item::Participatie3 => ("Wat is al geprobeerd?", "Door de inwoner zelf, en door anderen."),
        _ => ("Wat kan iemand nu, en waar wil die naartoe?", "Werk, leren, vrijwilligerswerk of eerst rust."),
    };
    vraag(Wet::Participatiewet, tekst, hint, EIGEN_LIJST)
}

fn schulden(item: Item) -> Vraag {
    let (tekst, hint) = match item {
        Item::Wgs1 => (
            "Wat komt er binnen, wat gaat eruit, en welke schulden zijn er?",
            "Schrijf ook op wat dringend is: huur, energie, water, zorgverzekering.",
        ),
        Item::Wgs2 => {
            ("Waardoor zijn de schulden ontstaan?", "Zonder oordeel, in de woorden van de inwoner.")
        }
        Item::Wgs3 => ("Wat is al geprobeerd?", "Bijvoorbeeld een betaalregeling, budgetcoach of bewind."),
        _ => ("Wat kan er nu?", "Wat kan de inwoner zelf, wat kan het netwerk, en welke hulp past?"),
    };
    vraag(Wet::Wgs, tekst, hint, EIGEN_LIJST)
}

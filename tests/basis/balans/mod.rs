pub mod banden;
mod eigenschappen;
mod mantelzorg;
mod moment;
mod naief;
mod onderdelen;
mod parameters;
mod regels;

use wijkroute::basis::balans::model::Meetpunt;
use wijkroute::basis::balans::onderdelen::{Leefgebied, Score};
use wijkroute::basis::balans::parameters::Model;
use wijkroute::kit::code::Code;

pub fn model() -> Model {
    Model::v1().unwrap()
}

pub fn punt(onderdeel: Leefgebied, last: i128, kracht: i128) -> Meetpunt<Leefgebied> {
    Meetpunt { onderdeel, draaglast: Score::uit(last).unwrap(), draagkracht: Score::uit(kracht).unwrap() }
}

/// Points on the first leefgebieden of the list, from (last, kracht).
pub fn punten(scores: &[(i128, i128)]) -> Vec<Meetpunt<Leefgebied>> {
    Leefgebied::ALLE.iter().zip(scores).map(|(l, (last, kracht))| punt(*l, *last, *kracht)).collect()
}

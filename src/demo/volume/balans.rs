//! What was weighed: leefgebieden with their scores, and what they come to.

use super::store_lading::{Leefgebied, Meting, Score};
use super::zaak::{Maker, Zaak};
use crate::basis::balans::banden;
use crate::basis::balans::inhoud::Inhoud;
use crate::basis::balans::model::{Blik, Moment, Onderwerp, Status, Trend};
use crate::basis::balans::onderdelen::{Aspect, Leefgebied as Gebied};
use crate::basis::balans::parameters::Model;
use crate::basis::balans::store::{self as balans, ScoreRij};
use crate::basis::casus::Fase;
use crate::db::waarde::{GebruikerId, MetingId};
use crate::kit::code::Code;
use crate::kit::fout::Uitslag;

impl Maker<'_> {
    /// Three to five leefgebieden, scored by the inwoner and the professional, and for half the netwerk too.
    ///
    /// # Errors
    /// When the model file cannot be read.
    pub fn balans(&mut self, z: &Zaak) -> Uitslag<()> {
        let model = Model::geldend()?;
        let datum = z.sinds(Fase::Vraagverheldering).unwrap_or(self.vandaag);
        let op = self.moment(datum);
        let meting = balans::Meting {
            id: self.t.id(op),
            casus_id: z.id,
            moment: Moment::Vraagverheldering,
            datum,
            model: format!("{} {}", model.kop.id, model.kop.versie),
            model_hash: model.afdruk.clone(),
            nog_te_bespreken: 0,
            versie: 1,
        };
        let mut scores = Vec::new();
        let eerste = usize::try_from(self.t.tussen(0, 6)).unwrap_or(0);
        let hoeveel = usize::try_from(self.t.tussen(3, 5)).unwrap_or(3);
        for gebied in Gebied::ALLE.iter().skip(eerste).take(hoeveel) {
            self.l.leefgebied_beeld.push(Leefgebied {
                id: self.t.id(op),
                casus_id: z.id,
                leefgebied: gebied.code(),
                status: Status::Besproken,
                waarom: "De inwoner begon er zelf over.",
                verhaal: "Het gaat al langer niet goed. Overdag lukt het, 's avonds wordt het te veel.",
                beeld: "Wat de inwoner vertelt, past bij wat wij zien.",
                trend: self.t.kies(&[Trend::Beter, Trend::Gelijk, Trend::Gelijk, Trend::Slechter]),
                verschil_besproken: "",
                versie: 1,
            });
            for blik in [Blik::Inwoner, Blik::Professional] {
                scores.push(self.score(meting.id, Onderwerp::Inwoner, gebied.code(), blik, op));
            }
        }
        if self.t.kans(50) {
            for aspect in Aspect::ALLE {
                scores.push(self.score(meting.id, Onderwerp::Netwerk, aspect.code(), Blik::Gezamenlijk, op));
            }
        }
        self.meting(z.wie, Inhoud { meting, scores, mantelzorg: Vec::new() }, model);
        self.gebeurtenis(z, datum, "balans-vastgelegd");
        Ok(())
    }

    fn meting(&mut self, wie: GebruikerId, inhoud: Inhoud, model: &Model) {
        let u = banden::uitkomst(&inhoud, model);
        let m = inhoud.meting;
        self.l.balans_meting.push(Meting {
            id: m.id,
            casus_id: m.casus_id,
            moment: m.moment,
            datum: m.datum,
            model: m.model,
            model_hash: m.model_hash,
            gebruiker_id: wie,
            nog_te_bespreken: m.nog_te_bespreken,
            versie: m.versie,
            uitkomst_hash: model.afdruk.clone(),
            band_inwoner: u.band_inwoner,
            voorlopig_inwoner: u.voorlopig_inwoner,
            band_werk: u.band_werk,
            voorlopig_werk: u.voorlopig_werk,
            band_netwerk: u.band_netwerk,
            voorlopig_netwerk: u.voorlopig_netwerk,
        });
    }

    fn score(
        &mut self,
        meting_id: MetingId,
        onderwerp: Onderwerp,
        onderdeel: &'static str,
        blik: Blik,
        op: chrono::DateTime<chrono::Utc>,
    ) -> ScoreRij {
        let rij = ScoreRij {
            meting_id,
            onderwerp,
            persoon_id: None,
            onderdeel: onderdeel.to_owned(),
            blik,
            draaglast: i32::try_from(self.t.tussen(0, 4)).unwrap_or(0),
            draagkracht: i32::try_from(self.t.tussen(0, 4)).unwrap_or(0),
        };
        self.l.balans_score.push(Score {
            id: self.t.id(op),
            meting_id,
            onderwerp,
            onderdeel,
            blik,
            draaglast: rij.draaglast,
            draagkracht: rij.draagkracht,
        });
        rij
    }
}

//! What settings may not say, whoever wrote them.

use super::{Config, Soort};

impl Config {
    /// Refuses nonsense and names its key.
    pub(super) fn keur(&self) -> Result<(), String> {
        let minstens = |sleutel: &str, waarde: i64, grens: i64| {
            if waarde < grens { Err(format!("{sleutel}: minstens {grens}, niet {waarde}")) } else { Ok(()) }
        };
        minstens("sessie.stil_minuten", self.sessie.stil_minuten, 5)?;
        minstens("sessie.hoogstens_uren", self.sessie.hoogstens_uren, 1)?;
        minstens("sessie.waarschuw_seconden", self.sessie.waarschuw_seconden, 120)?;
        minstens("inloggen.pogingen", self.inloggen.pogingen.into(), 1)?;
        minstens("inloggen.venster_minuten", self.inloggen.venster_minuten, 1)?;
        minstens("database.lezers", self.database.lezers.into(), 1)?;
        minstens("server.werkers", i64::try_from(self.server.werkers).unwrap_or(i64::MAX), 1)?;
        minstens("termijnen.let_op_dagen", self.termijnen.let_op_dagen, self.termijnen.dringend_dagen)?;
        self.server
            .listen
            .parse::<std::net::SocketAddr>()
            .map_err(|_| format!("server.listen: {} is geen ADRES:POORT", self.server.listen))?;
        if !matches!(self.log.vorm.as_str(), "tekst" | "json") {
            return Err("log.vorm: tekst of json".into());
        }
        if self.log.niveau.parse::<tracing::Level>().is_err() {
            return Err("log.niveau: error, warn, info of debug".into());
        }
        if !["mailto:", "https:", "tel:"].iter().any(|s| self.omgeving.beveiliging.starts_with(s))
            || self.omgeving.beveiliging.chars().any(char::is_whitespace)
        {
            return Err("omgeving.beveiliging: begint met mailto:, https: of tel:, zonder spaties".into());
        }
        self.vaste_dag().map(|_| ())?;
        if self.omgeving.soort == Soort::Productie {
            if !self.klok.vast.is_empty() {
                return Err("klok.vast: een vaste klok mag niet in productie".into());
            }
            if !self.server.veilige_cookies {
                return Err("server.veilige_cookies: moet aan staan in productie".into());
            }
        }
        Ok(())
    }
}

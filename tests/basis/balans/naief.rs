//! A second way to compute the verhouding, from domain.md 4.6 alone: an exact fraction, and rounding by
//! trying every tenth. It exists to disagree with src when src is wrong.

/// V10 as an exact fraction (numerator, denominator > 0): 10 × (mean + min) / 2.
pub fn breuk(balansen: &[i128]) -> (i128, i128) {
    let n = balansen.len() as i128;
    let gemiddelde = (balansen.iter().sum::<i128>(), n);
    let laagste = *balansen.iter().min().unwrap();
    // mean + min = (sum + min·n) / n
    let som = (gemiddelde.0 + laagste * gemiddelde.1, gemiddelde.1);
    (som.0 * 10, som.1 * 2)
}

/// The tenth nearest to the fraction; of two equally near the one further from zero.
pub fn afgerond((teller, noemer): (i128, i128)) -> i128 {
    let mut beste = 0;
    for tiende in -50..=50_i128 {
        let (nieuw, oud) = ((teller - tiende * noemer).abs(), (teller - beste * noemer).abs());
        if nieuw < oud || (nieuw == oud && tiende.abs() > beste.abs()) {
            beste = tiende;
        }
    }
    beste
}

/// The band after the threshold rules, from (last, kracht).
pub fn band(scores: &[(i128, i128)]) -> &'static str {
    let balansen: Vec<i128> = scores.iter().map(|(last, kracht)| kracht - last).collect();
    if scores.iter().any(|(last, kracht)| *last == 4 && (*kracht == 0 || *kracht == 1)) {
        return "ernstig-uit-balans";
    }
    let v10 = afgerond(breuk(&balansen));
    let diep = balansen.iter().any(|b| *b < -1);
    match v10 {
        ..=-16 => "ernstig-uit-balans",
        -15..=-1 => "uit-balans",
        _ if diep => "uit-balans",
        0..=9 => "kwetsbaar",
        _ => "ruimte",
    }
}

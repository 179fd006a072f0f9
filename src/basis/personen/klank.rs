//! How a name sounds, roughly: one key for Mohammed, Mohamed and Muhammad. For a second, labelled group of what a
//! search finds; never a reason to take one person for another (data/namen.md).

/// Keys shorter than this say too little.
const MINSTENS: usize = 3;

/// The same of a key that may go on: who types is not done yet, and a few sounds begin too many names.
const BEGIN_MINSTENS: usize = 4;

/// What is written differently for the same sound, in the order it is replaced.
const GELIJK: &[(&str, &str)] = &[
    ("sch", "s"),
    ("dj", "j"),
    ("gh", "g"),
    ("kh", "g"),
    ("ch", "g"),
    ("ph", "f"),
    ("th", "t"),
    ("ck", "k"),
    ("dt", "t"),
    ("oe", "u"),
    ("ou", "u"),
    ("ue", "u"),
    ("qu", "k"),
    ("q", "k"),
    ("ce", "se"),
    ("ci", "si"),
    ("cy", "si"),
    ("c", "k"),
    ("x", "ks"),
    ("z", "s"),
    ("v", "f"),
    ("j", "i"),
    ("y", "i"),
    ("e", "a"),
    ("u", "o"),
];

/// The keys of a folded word: most have one, a name that begins with a sound Dutch does not write has two; a word with
/// other letters than a to z, or too short, has none.
pub fn klanken(woord: &str) -> Vec<String> {
    if !woord.chars().all(|t| t.is_ascii_lowercase()) {
        return Vec::new();
    }
    // Somali: Cabdi is said as Abdi, Xasan as Hassan.
    let zonder_c = woord.strip_prefix('c').filter(|rest| rest.starts_with('a'));
    let met_h = woord.strip_prefix('x').map(|rest| format!("h{rest}"));
    let mut uit: Vec<String> =
        [Some(woord), zonder_c, met_h.as_deref()].into_iter().flatten().map(klank).collect();
    uit.retain(|k| k.chars().count() >= MINSTENS);
    uit.dedup();
    uit
}

/// The key of a folded word that is still being typed: what the key of the whole word begins with. None while that
/// says too little.
pub fn klankbegin(woord: &str) -> Option<String> {
    let latijn = woord.chars().all(|t| t.is_ascii_lowercase());
    let begin = if latijn { gelijk(woord) } else { String::new() };
    (begin.chars().count() >= BEGIN_MINSTENS).then_some(begin)
}

fn klank(woord: &str) -> String {
    let mut uit = gelijk(woord);
    if uit.ends_with('d') {
        uit.pop();
        uit.push('t');
    }
    uit
}

/// What sounds the same written the same, and no letter twice in a row.
fn gelijk(woord: &str) -> String {
    let zo = GELIJK.iter().fold(woord.to_owned(), |w, (van, naar)| w.replace(van, naar));
    let mut uit = String::with_capacity(zo.len());
    for teken in zo.chars() {
        if !uit.ends_with(teken) {
            uit.push(teken);
        }
    }
    uit
}

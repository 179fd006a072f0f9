//! The house keeps its shape: who imports whom, where queries stand, how long a file may be (design.md 3).

mod lezer;
mod maten;
mod pijlen;
mod vragen;

use std::path::{Path, PathBuf};

/// Every file under a folder of the repository with this ending, sorted, as paths from the repository's root.
pub fn bestanden(map: &str, einde: &str) -> Vec<PathBuf> {
    fn loop_door(map: &Path, einde: &str, uit: &mut Vec<PathBuf>) {
        for ding in std::fs::read_dir(map).unwrap() {
            let pad = ding.unwrap().path();
            if pad.is_dir() {
                loop_door(&pad, einde, uit);
            } else if pad.to_string_lossy().ends_with(einde) {
                uit.push(pad);
            }
        }
    }
    let mut uit = Vec::new();
    loop_door(&wortel().join(map), einde, &mut uit);
    uit.sort();
    uit.iter().map(|p| p.strip_prefix(wortel()).unwrap().to_path_buf()).collect()
}

/// The text of a file of the repository.
pub fn tekst(pad: impl AsRef<Path>) -> String {
    let pad = wortel().join(pad);
    std::fs::read_to_string(&pad).unwrap_or_else(|e| panic!("{}: {e}", pad.display()))
}

fn wortel() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Fails with one line per finding.
#[track_caller]
pub fn niets(regel: &str, bevindingen: &[String]) {
    assert!(bevindingen.is_empty(), "{regel}\n  {}\n", bevindingen.join("\n  "));
}

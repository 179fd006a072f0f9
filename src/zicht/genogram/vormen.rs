//! Shapes as paths: symbols, crosses, rounded outlines, zigzags.

use std::fmt::Write as _;

use super::model::Sterkte;
use super::tekening::{Knoop, SYMBOOL, Vorm};

/// The symbol of somebody, so far from its middle on every side.
pub fn symbool(k: &Knoop, half: i32) -> String {
    let (x, y) = (k.x, k.y);
    match k.vorm {
        Vorm::Vierkant => format!("M{} {}h{w}v{w}h-{w}z", x - half, y - half, w = 2 * half),
        Vorm::Cirkel => {
            format!("M{} {y}a{half} {half} 0 1 1 {w} 0a{half} {half} 0 1 1 -{w} 0z", x - half, w = 2 * half)
        }
        Vorm::Ruit => format!("M{x} {}l{half} {half}l-{half} {half}l-{half} -{half}z", y - half),
    }
}

/// The cross through the symbol of whoever died.
pub fn kruis(k: &Knoop) -> String {
    // Within the shape: a diamond and a circle have less room in the corners than a square.
    let half = match k.vorm {
        Vorm::Vierkant => SYMBOOL / 2,
        Vorm::Cirkel => 15,
        Vorm::Ruit => 11,
    };
    let w = 2 * half;
    format!("M{} {}l{w} {w}M{} {}l-{w} {w}", k.x - half, k.y - half, k.x + half, k.y - half)
}

/// A closed figure with rounded corners.
pub fn rond(figuur: &[(i32, i32)]) -> String {
    const STRAAL: i32 = 12;
    let mut d = String::new();
    let lang = figuur.len();
    let naar = |(vx, vy): (i32, i32), (x, y): (i32, i32)| {
        let straal = STRAAL.min(((vx - x).abs() + (vy - y).abs()) / 2);
        (x + (vx - x).signum() * straal, y + (vy - y).signum() * straal)
    };
    for (i, punt) in figuur.iter().enumerate() {
        let (voor, na) = (figuur[(i + lang - 1) % lang], figuur[(i + 1) % lang]);
        let (een, ander) = (naar(voor, *punt), naar(na, *punt));
        let begin = if i == 0 { 'M' } else { 'L' };
        let _ = write!(d, "{begin}{} {}Q{} {} {} {}", een.0, een.1, punt.0, punt.1, ander.0, ander.1);
    }
    d.push('z');
    d
}

/// A straight line; a zigzag for a bond with tension.
pub fn band([(x, y), (tx, ty)]: [(i32, i32); 2], sterkte: Option<Sterkte>) -> String {
    let mut d = format!("M{x} {y}");
    if sterkte == Some(Sterkte::Gespannen) {
        const TANDEN: i32 = 12;
        for i in 1..TANDEN {
            let opzij = if i % 2 == 0 { 6 } else { -6 };
            let _ = write!(d, "L{} {}", x + (tx - x) * i / TANDEN, y + (ty - y) * i / TANDEN + opzij);
        }
    }
    let _ = write!(d, "L{tx} {ty}");
    d
}

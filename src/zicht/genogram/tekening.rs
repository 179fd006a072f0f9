//! The picture as plain numbers: symbols, lines, outlines. Units are CSS pixels at normal size; y goes down.

/// Width and height of a symbol.
pub const SYMBOOL: i32 = 44;
/// From the middle of one symbol to the next in a row.
pub const KOLOM: i32 = 148;
/// Height of a line of text under a symbol.
pub const REGEL: i32 = 17;
/// Free space around everything.
pub const RAND: i32 = 28;

/// The shape of a symbol.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Vorm {
    /// A man.
    Vierkant,
    /// A woman.
    Cirkel,
    /// Neither, or not asked.
    Ruit,
}

/// Somebody on the picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Knoop {
    /// Place in `Familie::mensen`.
    pub mens: usize,
    /// Row, 0 on top.
    pub rij: usize,
    /// Middle of the symbol.
    pub x: i32,
    /// Middle of the symbol.
    pub y: i32,
    /// Its shape.
    pub vorm: Vorm,
    /// Died: a cross through the symbol.
    pub kruis: bool,
    /// Whom the picture is about: a double outline.
    pub dubbel: bool,
    /// The words under it, a line each.
    pub regels: Vec<String>,
}

impl Knoop {
    /// The box of symbol and words: left, top, right, bottom.
    pub fn vak(&self) -> (i32, i32, i32, i32) {
        let hoog = i32::try_from(self.regels.len()).unwrap_or(0) * REGEL;
        let half = KOLOM / 2 - 8;
        (self.x - half, self.y - SYMBOOL / 2 - 6, self.x + half, self.y + SYMBOOL / 2 + 12 + hoog)
    }
}

/// How a line looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stijl {
    /// Partners, parents by birth.
    Vol,
    /// Step and foster.
    Stippel,
    /// Other relatives: thin, broken.
    Dun,
}

/// A line that stands for one or more bonds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lijn {
    /// Places in `Familie::banden`.
    pub banden: Vec<usize>,
    /// How it looks.
    pub stijl: Stijl,
    /// Strokes: each a list of corners.
    pub streken: Vec<Vec<(i32, i32)>>,
    /// Where the two slashes of an ex-partner stand.
    pub schuin: Option<(i32, i32)>,
    /// Words on the line, and where they stand (middle of the text).
    pub bij: Option<(i32, i32, String)>,
}

/// A household: dashed outlines around its members.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Omlijning {
    /// Place in `Familie::huishoudens`.
    pub huishouden: usize,
    /// Closed figures with only right angles: their corners in order.
    pub figuren: Vec<Vec<(i32, i32)>>,
    /// Its name, and where it stands (beginning of the text), once a figure.
    pub namen: Vec<(i32, i32, String)>,
}

/// The genogram.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tekening {
    /// Width.
    pub breed: i32,
    /// Height.
    pub hoog: i32,
    /// Everybody, in reading order: row by row, from left to right.
    pub knopen: Vec<Knoop>,
    /// The bonds.
    pub lijnen: Vec<Lijn>,
    /// The households.
    pub omlijningen: Vec<Omlijning>,
}

/// Somebody on the ecomap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kaartje {
    /// Place in `Familie::naasten`.
    pub naaste: usize,
    /// Left.
    pub x: i32,
    /// Top.
    pub y: i32,
    /// Height.
    pub hoog: i32,
    /// The words in it, a line each; the first is the name.
    pub regels: Vec<String>,
    /// From the edge of the middle to the edge of this.
    pub lijn: [(i32, i32); 2],
}

/// The ecomap.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ecomap {
    /// Width.
    pub breed: i32,
    /// Height.
    pub hoog: i32,
    /// The box in the middle: left, top, width, height.
    pub midden: (i32, i32, i32, i32),
    /// The words in it.
    pub regels: Vec<String>,
    /// Who stands around it, from top to bottom, people first.
    pub kaartjes: Vec<Kaartje>,
}

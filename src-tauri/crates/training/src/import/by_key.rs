//! Rows of a table whose records are known by what the row itself says, such as a name.

use super::choices::{ImportChoices, ImportDecision};
use super::settle::{Claims, Found, Newcomers};
use super::trouble::Trouble;
use documents::address::Address;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// A row that names its record.
pub(super) trait Keyed {
    /// What it names.
    type Of;

    /// The cell of its name.
    fn cell(&self) -> Address;

    /// The name as written.
    fn name(&self) -> &str;

    /// The form in which names are compared.
    fn key(&self) -> &str;

    /// Whether a record is just as the row says.
    fn is_as_said(&self, record: &Self::Of) -> bool;

    /// Whether a record of the same key may be meant.
    fn may_be(&self, _record: &Self::Of) -> bool {
        true
    }

    /// Whether an earlier row of the same key may mean the same.
    fn repeats(&self, _earlier: &Self) -> bool {
        true
    }
}

/// A record with its identity and the key it is known by.
pub(super) struct KnownBy<'a, R> {
    pub records: &'a [R],
    pub id: fn(&R) -> [u8; 16],
    pub key: fn(&R) -> String,
}

/// The records the rows mean: what somebody decided, else by their keys. Rows that cannot be read mean none.
pub(super) fn find<L: Keyed>(
    lines: &[L],
    known: &KnownBy<'_, L::Of>,
    unsound: &BTreeSet<u32>,
    choices: &ImportChoices,
) -> Vec<Found> {
    let mut by_key: HashMap<String, Vec<usize>> = HashMap::new();
    for (place, record) in known.records.iter().enumerate() {
        by_key.entry((known.key)(record)).or_default().push(place);
    }
    let (mut claims, mut newcomers) = (Claims::default(), Newcomers::new());
    let decisions = choices.by_row();
    let decided = lines.iter().map(|line| decided(line, known, &decisions, &mut claims));
    let decided: Vec<Option<Found>> = decided.collect();
    let mut matched = |line| {
        let fitting = by_key.get(Keyed::key(line)).map_or(&[][..], Vec::as_slice);
        match_key(line, known.records, fitting, &mut claims, &mut newcomers)
    };
    let found = lines.iter().zip(decided).map(|(line, found)| match found {
        Some(found) => found,
        None if unsound.contains(&line.cell().row) => Found::Nobody,
        None => matched(line),
    });
    found.collect()
}

fn match_key<'a, L: Keyed>(
    line: &'a L,
    known: &[L::Of],
    fitting: &[usize],
    claims: &mut Claims,
    newcomers: &mut Newcomers<String, &'a L>,
) -> Found {
    let record = |place: usize| known.get(place);
    let fitting: Vec<usize> =
        fitting.iter().copied().filter(|place| record(*place).is_some_and(|one| line.may_be(one))).collect();
    let as_said = |place: usize| record(place).is_some_and(|one| line.is_as_said(one));
    match claims.choose(line.name(), line.cell(), &fitting, as_said) {
        Found::Nobody => {
            let earlier =
                newcomers.earlier(line.key().to_owned(), line.cell(), line, |other| line.repeats(other));
            let repeated = |cell| Trouble::Repeated { name: line.name().to_owned(), cell };
            earlier.map_or(Found::Nobody, |cell| Found::Ask(repeated(cell), Vec::new()))
        }
        found => found,
    }
}

/// What somebody decided about a line. Whatever was chosen may have been removed since; then it is matched afresh.
fn decided<L: Keyed>(
    line: &L,
    known: &KnownBy<'_, L::Of>,
    decisions: &BTreeMap<u32, &ImportDecision>,
    claims: &mut Claims,
) -> Option<Found> {
    let decision = decisions.get(&line.cell().row)?;
    Some(match decision {
        ImportDecision::LeaveOut => Found::LeftOut,
        ImportDecision::New => Found::Nobody,
        ImportDecision::Same(_) => {
            let id = decision.same()?;
            let place = known.records.iter().position(|record| (known.id)(record) == id)?;
            match claims.take(place, line.cell()) {
                Ok(place) => Found::One(place),
                Err(cell) => Found::Refused(Trouble::Taken { name: line.name().to_owned(), cell }),
            }
        }
    })
}

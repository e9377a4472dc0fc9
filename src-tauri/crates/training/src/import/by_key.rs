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

    /// What somebody should be asked before the row changes a record of its key.
    fn doubt(&self, _record: &Self::Of) -> Option<Trouble> {
        None
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
    let mut found: Vec<Option<Found>> = decided.collect();
    let fitting = |line: &L| by_key.get(line.key()).cloned().unwrap_or_default();
    let open = lines.iter().zip(&mut found);
    let open = open.filter(|(line, found)| found.is_none() && !unsound.contains(&line.cell().row));
    // A record that is just so is taken before another row of its name can take it.
    open.for_each(|(line, found)| *found = as_said(line, known.records, &fitting(line), &mut claims));
    let found = lines.iter().zip(found).map(|(line, found)| match found {
        Some(found) => found,
        None if unsound.contains(&line.cell().row) => Found::Nobody,
        None => match_key(line, known.records, &fitting(line), &mut claims, &mut newcomers),
    });
    found.collect()
}

/// The first record nobody has taken that is just as a row says.
fn as_said<L: Keyed>(line: &L, known: &[L::Of], fitting: &[usize], claims: &mut Claims) -> Option<Found> {
    let is_same = |place: usize| known.get(place).is_some_and(|one| line.may_be(one) && line.is_as_said(one));
    let mut free = fitting.iter().copied().filter(|place| claims.holder(*place).is_none());
    let same = free.find(|place| is_same(*place))?;
    claims.take(same, line.cell()).ok().map(Found::One)
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
    let (doubtful, sure): (Vec<usize>, Vec<usize>) = fitting
        .iter()
        .copied()
        .partition(|place| record(*place).is_some_and(|one| line.doubt(one).is_some()));
    let free: Vec<usize> = doubtful.into_iter().filter(|place| claims.holder(*place).is_none()).collect();
    let doubt = free.first().and_then(|place| line.doubt(record(*place)?));
    if let (Some(doubt), true) = (doubt, sure.is_empty()) {
        return Found::Ask(doubt, free);
    }
    let fitting = if sure.is_empty() { fitting } else { sure };
    match claims.choose(line.name(), line.cell(), &fitting, |_| false) {
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

//! A list of names pasted from a spreadsheet or a letter: who is meant, and who is on the roster already.

use super::{Enrollment, EnrollmentError};
use crate::classes::Class;
use crate::ids::{ClassId, PersonId};
use crate::names;
use crate::people::{self, MatchOutcome, NameLines, NameMatch, PersonRow};
use crate::store::{StoreError, View};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use ts_rs::TS;

/// A pasted list.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PasteLines {
    /// The class the people are meant for.
    pub class: ClassId,
    /// The text, as it was on the clipboard: one person a line, or several apart by 、 or ；.
    pub text: String,
}

/// What became of a person in the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PasteOutcome {
    /// One person, and only one.
    Certain,
    /// Several people it may be: somebody has to choose.
    Choice,
    /// Nobody of that name.
    Nobody,
    /// One person, who is on the roster already.
    Enrolled,
    /// One person, who is in the list further up.
    Repeated,
}

/// One person of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PastedLine {
    /// Its line in the pasted text, 1 being the first.
    pub line: usize,
    /// What was pasted for this person.
    pub text: String,
    /// The part taken for the name.
    pub name: String,
    /// What became of it.
    pub outcome: PasteOutcome,
    /// Whom it may mean.
    pub people: Vec<PersonRow>,
}

/// Reads a pasted list. Nothing is recorded.
pub fn paste(view: &View<'_>, pasted: PasteLines) -> Result<Vec<PastedLine>, EnrollmentError> {
    let class = view.find::<Class>(pasted.class)?.ok_or(EnrollmentError::ClassMissing)?;
    let mut entries = Vec::new();
    for (line, text) in (1..).zip(pasted.text.lines()) {
        for entry in text.split(['、', '；', ';']).map(str::trim).filter(|entry| !entry.is_empty()) {
            entries.extend(names_in(view, entry)?.into_iter().map(|name| (line, name)));
        }
    }
    let names = entries.iter().map(|(_, entry)| entry.clone()).collect();
    let matches = people::match_names(view, NameLines { names })?;
    let mut seen = BTreeSet::new();
    let read = |((line, _), matched)| resolved(view, class.id, line, matched, &mut seen);
    entries.into_iter().zip(matches).map(read).collect()
}

/// The entry, or each of its cells if all of them are names on record: 张三，李四，王五.
fn names_in(view: &View<'_>, entry: &str) -> Result<Vec<String>, StoreError> {
    let apart = |letter: char| letter.is_whitespace() || matches!(letter, ',' | '，');
    let cells: Vec<&str> = entry.split(apart).filter(|cell| !cell.is_empty()).collect();
    for cell in &cells {
        if view.number("SELECT EXISTS (SELECT 1 FROM person WHERE name_key = ?)", [names::key(cell)])? == 0 {
            return Ok(vec![entry.to_owned()]);
        }
    }
    Ok(cells.into_iter().map(str::to_owned).collect())
}

fn resolved(
    view: &View<'_>,
    class: ClassId,
    line: usize,
    matched: NameMatch,
    seen: &mut BTreeSet<PersonId>,
) -> Result<PastedLine, EnrollmentError> {
    let outcome = match (matched.outcome, matched.people.first()) {
        (MatchOutcome::Nobody, _) | (_, None) => PasteOutcome::Nobody,
        (MatchOutcome::Choice, _) => PasteOutcome::Choice,
        (MatchOutcome::Certain, Some(row)) => {
            let enrolled = view.find::<Enrollment>((class, row.person.id))?;
            if enrolled.is_some_and(|enrolled| enrolled.state.on_roster()) {
                PasteOutcome::Enrolled
            } else if seen.insert(row.person.id) {
                PasteOutcome::Certain
            } else {
                PasteOutcome::Repeated
            }
        }
    };
    Ok(PastedLine { line, text: matched.line, name: matched.name, outcome, people: matched.people })
}

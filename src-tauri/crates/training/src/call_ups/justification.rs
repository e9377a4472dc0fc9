//! 调训人选说明: who is called up and why, when they were called up last, and who was passed over and why, for one sheet of paper.

use super::called::last_called;
use super::{CallUpError, UnitPeopleQuery};
use crate::classes::Class;
use crate::enrollment::{ClassMention, EnrollmentState};
use crate::ids::{ClassId, PersonId, UnitId};
use crate::people::RankBand;
use crate::quotas::{self, FairCandidate, Shares};
use crate::store::{StoreError, View, column_value};
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// How many of those passed over find room on the sheet; how many more there are is said.
const MOST_PASSED: usize = 10;
/// Who was called up more than so many years before the class begins was as good as never called up.
const YEARS_BACK: i32 = 5;

/// Whose reasons.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
pub struct JustificationQuery {
    /// The class.
    pub class: ClassId,
    /// The unit whose seats they take; all of them without one.
    #[serde(default)]
    #[ts(optional)]
    pub unit: Option<UnitId>,
    /// Only people of these bands. Where none is named: of the bands of those on the roster, whoever put them there; of all while
    /// nobody is.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub bands: Vec<RankBand>,
}

/// Someone who is called up, or would be, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct JustifiedPerson {
    /// What speaks for them.
    pub person: FairCandidate,
    /// Their place among their unit's people, whoever is furthest behind being the first.
    pub place: u32,
    /// How far they have come; null for who is only suggested.
    pub state: Option<EnrollmentState>,
    /// The class they were called up for last before this one.
    pub last: Option<ClassMention>,
}

/// Someone further behind than the last of those who are called up, who is not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PassedOverPerson {
    /// Who, and why; nothing stands in their way where somebody chose another by hand.
    pub person: FairCandidate,
    /// Their place among their unit's people.
    pub place: u32,
    /// The class they were called up for last before this one.
    pub last: Option<ClassMention>,
}

/// What the sheet says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Justification {
    /// The class.
    pub class: ClassMention,
    /// The unit's name; empty for all of them.
    pub unit_name: String,
    /// Seats.
    pub seats: u32,
    /// People in post they were chosen from.
    pub people: u32,
    /// The bands of those people; empty where they are of all.
    pub bands: Vec<RankBand>,
    /// Who is called up, and who would be for the seats that are free.
    pub chosen: Vec<JustifiedPerson>,
    /// Who was passed over.
    pub passed: Vec<PassedOverPerson>,
    /// How many more were, for want of room.
    pub passed_more: u32,
    /// The day it was written.
    pub date: NaiveDate,
}

/// Why these people and no others. Records nothing.
pub fn justification(view: &View<'_>, query: JustificationQuery) -> Result<Justification, CallUpError> {
    let class = view.find::<Class>(query.class)?.ok_or(CallUpError::ClassMissing)?;
    let bands = if query.bands.is_empty() { bands_on_roster(view, class.id)? } else { query.bands };
    let mut people = quotas::everyone(view, &class, query.unit, &bands)?;
    people.retain(|person| query.unit.is_none() || person.holder == query.unit);
    let total = u32::try_from(people.len()).unwrap_or(u32::MAX);
    let states = quotas::states(view, class.id)?;
    let asked = super::units(view, UnitPeopleQuery { class: class.id, unit: query.unit })?;
    let free = asked
        .rows
        .iter()
        .filter_map(|row| Some((row.unit?, row.figures.seats.saturating_sub(row.figures.named))));
    let (chosen, passed) = sorted(people, &states, free.collect());
    if chosen.is_empty() && asked.total.seats == 0 {
        return Err(CallUpError::NobodyToJustify);
    }
    let last = |person: PersonId| last_before(view, &class, person);
    let passed_more = passed.len().saturating_sub(MOST_PASSED);
    let chosen = chosen.into_iter().map(|(place, person)| {
        let state = states.get(&person.person).copied().filter(|state| state.on_roster());
        Ok(JustifiedPerson { last: last(person.person)?, place, state, person })
    });
    let passed = passed
        .into_iter()
        .take(MOST_PASSED)
        .map(|(place, person)| Ok(PassedOverPerson { last: last(person.person)?, place, person }));
    let shares = Shares::of(view, class.id)?;
    let named = shares.units.iter().find(|node| Some(node.unit.id) == query.unit);
    Ok(Justification {
        class: ClassMention::of(&class),
        unit_name: named.map(|node| node.unit.name.clone()).unwrap_or_default(),
        seats: asked.total.seats,
        people: total,
        bands,
        chosen: chosen.collect::<Result<_, CallUpError>>()?,
        passed: passed.collect::<Result<_, CallUpError>>()?,
        passed_more: u32::try_from(passed_more).unwrap_or(u32::MAX),
        date: view.caller.now.date,
    })
}

/// The bands of those on a class's roster. A class is held for people of some bands: whoever is of another is
/// not passed over by it.
fn bands_on_roster(view: &View<'_>, class: ClassId) -> Result<Vec<RankBand>, StoreError> {
    let statement = format!(
        "SELECT DISTINCT person.band FROM enrollment JOIN person ON person.id = enrollment.person
         WHERE enrollment.class = ? AND enrollment.state NOT IN ({}) ORDER BY 1",
        EnrollmentState::off_roster_codes()
    );
    view.rows(&statement, [class], |row| column_value(row, 0))
}

/// People with their places among their unit's.
type Placed = Vec<(u32, FairCandidate)>;

/// Parts people, whoever is furthest behind first, into those who are called up or would be for the seats that are free, and
/// those of the same unit who are further behind than the last of them.
fn sorted(
    people: Vec<FairCandidate>,
    states: &BTreeMap<PersonId, EnrollmentState>,
    mut free: BTreeMap<UnitId, u32>,
) -> (Placed, Placed) {
    let (mut chosen, mut rest) = (Placed::new(), Placed::new());
    let mut places: BTreeMap<Option<UnitId>, u32> = BTreeMap::new();
    let mut last: BTreeMap<Option<UnitId>, u32> = BTreeMap::new();
    for person in people {
        let place = places.entry(person.holder).or_default();
        *place += 1;
        let state = states.get(&person.person);
        let open = person.holder.and_then(|unit| free.get_mut(&unit)).filter(|seats| **seats > 0);
        let is_chosen = match (state, open) {
            (Some(state), _) => state.on_roster(),
            (None, Some(seats)) if person.passed.is_none() => {
                *seats -= 1;
                true
            }
            (None, _) => false,
        };
        if is_chosen {
            last.insert(person.holder, *place);
            chosen.push((*place, person));
        } else {
            rest.push((*place, person));
        }
    }
    rest.retain(|(place, person)| last.get(&person.holder).is_some_and(|last| place < last));
    (chosen, rest)
}

/// The class someone was called up for last before another begins.
fn last_before(
    view: &View<'_>,
    class: &Class,
    person: PersonId,
) -> Result<Option<ClassMention>, CallUpError> {
    let to = class.starts.unwrap_or(view.caller.now.date).pred_opt().unwrap_or_default();
    let from = to.with_year(to.year() - YEARS_BACK).unwrap_or(to);
    Ok(last_called(view, person, from, to)?)
}

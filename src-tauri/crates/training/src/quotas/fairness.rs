//! Fair suggestions: who of the audience is furthest behind, and why, leaving out whoever is called up elsewhere those days.

use super::ranking::{Claim, rank};
use super::{QuotaError, Shares};
use crate::classes::Class;
use crate::coverage::{self, GapsQuery};
use crate::enrollment::{ClassMention, Elsewhere, EnrollmentState, held_and_on_roster};
use crate::forecast::{self, ForecastFilter, ForecastFlag, ForecastLine, ForecastRow};
use crate::ids::{ClassId, PersonId, UnitId};
use crate::lectures;
use crate::people::RankBand;
use crate::placements::PlacementMention;
use crate::store::{StoreError, View, Window, column_value};
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

/// Everyone, however many.
const ALL: Window = Window { offset: 0, limit: u32::MAX };

/// For which seats.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
pub struct SuggestQuery {
    /// The class, or the lecture's.
    pub class: ClassId,
    /// A unit, with all those below it; all units without it.
    #[serde(default)]
    #[ts(optional)]
    pub unit: Option<UnitId>,
    /// Only people of these bands; of all where none is named.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub bands: Vec<RankBand>,
    /// How many at most.
    pub limit: u32,
}

/// Someone who might be called up, with what speaks for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FairCandidate {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// The unit whose seats they take.
    pub holder: Option<UnitId>,
    /// Their unit's name.
    pub unit_name: String,
    /// 职务.
    pub post: String,
    /// 职级层次.
    pub band: RankBand,
    /// Whether they were to hear the lecture before this one and could not.
    pub carried: bool,
    /// The most they will lack of a target when it is due, in quarter-hours.
    pub short: u32,
    /// What they will lack in thousandths of what is asked, of the target they are furthest behind on: a leader's five years
    /// and a clerk's one are compared by it.
    pub behind: u32,
    /// The required topics they have not heard this year.
    pub lacking: Vec<String>,
    /// How many of those this class teaches.
    pub heard_here: u32,
    /// How often they have been called up this year, lectures apart.
    pub calls: u32,
    /// Why they are passed over; then they are neither suggested nor named for seats.
    pub passed: Option<PassedOver>,
}

/// Why someone whose turn it is is passed over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum PassedOver {
    /// Another class has them on some of the same days.
    SameDays {
        /// The other class.
        class: ClassMention,
    },
    /// Another organiser has called them up in the same week.
    SameWeek {
        /// The other class.
        class: ClassMention,
    },
    /// They are away on a placement on some of the same days.
    Placed {
        /// The placement.
        placement: PlacementMention,
    },
    /// They were on this roster and left it.
    Left {
        /// How.
        state: EnrollmentState,
    },
}

/// Whom to call up, whoever is furthest behind first; nobody who is on the roster.
pub fn suggest(view: &View<'_>, query: SuggestQuery) -> Result<Vec<FairCandidate>, QuotaError> {
    let class = view.find::<Class>(query.class)?.ok_or(QuotaError::ClassMissing)?;
    let limit = usize::try_from(query.limit).unwrap_or(usize::MAX);
    let states = states(view, class.id)?;
    let mut people = everyone(view, &class, query.unit, &query.bands)?;
    people.retain(|person| !states.contains_key(&person.person) && person.passed.is_none());
    people.truncate(limit);
    Ok(people)
}

/// Everyone in post of a unit and of some bands as they would stand without a class, whoever is furthest behind first: being
/// named for it makes nobody's claim weaker.
pub(crate) fn everyone(
    view: &View<'_>,
    class: &Class,
    unit: Option<UnitId>,
    bands: &[RankBand],
) -> Result<Vec<FairCandidate>, QuotaError> {
    let year = class.starts.unwrap_or(view.caller.now.date).year();
    let filter = ForecastFilter { unit, ..ForecastFilter::default() };
    let known = Known::read(view, class, year, unit)?;
    let rows = forecast::but_for(view, year, &filter, class.id)?.into_iter();
    let wanted = |row: &ForecastRow| (bands.is_empty() || bands.contains(&row.band)) && in_post(row);
    let mut people: Vec<FairCandidate> = rows.filter(wanted).map(|row| known.candidate(row)).collect();
    rank(&mut people, |person| Claim {
        carried: person.carried,
        behind: person.behind,
        heard_here: usize::try_from(person.heard_here).unwrap_or_default(),
        lacking: person.lacking.len(),
        calls: person.calls,
    });
    Ok(people)
}

/// What is known of everyone, read once.
struct Known {
    shares: Shares,
    elsewhere: Elsewhere,
    states: BTreeMap<PersonId, EnrollmentState>,
    lacking: BTreeMap<PersonId, Vec<String>>,
    taught: BTreeSet<String>,
    calls: BTreeMap<PersonId, u32>,
    carried: BTreeSet<PersonId>,
}

impl Known {
    fn read(view: &View<'_>, class: &Class, year: i32, unit: Option<UnitId>) -> Result<Self, StoreError> {
        let gaps = coverage::gaps(view, GapsQuery { year, unit, band: None, window: ALL })?.rows;
        Ok(Self {
            shares: Shares::of(view, class.id)?,
            elsewhere: Elsewhere::of(view, class)?,
            states: states(view, class.id)?,
            lacking: gaps.into_iter().map(|gap| (gap.person, gap.lacking)).collect(),
            taught: taught(view, class.id)?,
            calls: calls(view, year, class.id)?,
            carried: lectures::carried_people(view, class.id)?,
        })
    }

    fn candidate(&self, row: ForecastRow) -> FairCandidate {
        let lacking = self.lacking.get(&row.person).cloned().unwrap_or_default();
        let here = lacking.iter().filter(|topic| self.taught.contains(*topic)).count();
        FairCandidate {
            holder: row.unit.and_then(|unit| self.shares.holder(unit)),
            carried: self.carried.contains(&row.person),
            short: row.lines.iter().map(ForecastLine::wanting).max().unwrap_or_default(),
            behind: behind(&row),
            heard_here: u32::try_from(here).unwrap_or(u32::MAX),
            lacking,
            calls: self.calls.get(&row.person).copied().unwrap_or_default(),
            passed: self.passed(row.person),
            person: row.person,
            name: row.name,
            unit_name: row.unit_name,
            post: row.post,
            band: row.band,
        }
    }
}

impl Known {
    /// Why someone is passed over. Who is on the roster is there already.
    fn passed(&self, person: PersonId) -> Option<PassedOver> {
        let state = self.states.get(&person).copied();
        if state.is_some_and(EnrollmentState::on_roster) {
            return None;
        }
        let days = self.elsewhere.overlap(person).cloned();
        let week = self.elsewhere.same_week(person).cloned();
        let away = self.elsewhere.placement(person).cloned();
        days.map(|class| PassedOver::SameDays { class })
            .or_else(|| week.map(|class| PassedOver::SameWeek { class }))
            .or_else(|| away.map(|placement| PassedOver::Placed { placement }))
            .or_else(|| state.map(|state| PassedOver::Left { state }))
    }
}

/// The largest share of a target that will be missing, in thousandths; online self-study is nothing a class makes up for.
fn behind(row: &ForecastRow) -> u32 {
    let asked = row.lines.iter().filter(|line| !line.online && line.required > 0);
    let share = |short: u32, required: u32| u64::from(short) * 1_000 / u64::from(required);
    let most = asked.map(|line| share(line.short, line.required)).max().unwrap_or_default();
    u32::try_from(most).unwrap_or(u32::MAX)
}

fn in_post(row: &ForecastRow) -> bool {
    let left = |flag: &ForecastFlag| matches!(flag, ForecastFlag::Transferred | ForecastFlag::Retired);
    !row.flags.iter().any(left)
}

/// The names of the topics a class teaches.
fn taught(view: &View<'_>, class: ClassId) -> Result<BTreeSet<String>, StoreError> {
    let statement = "SELECT DISTINCT topic.name FROM session JOIN course ON course.id = session.course
         JOIN topic ON topic.id = course.topic WHERE session.class = ?";
    Ok(view.rows(statement, [class], |row| column_value(row, 0))?.into_iter().collect())
}

/// How often everyone was called up to any other class in a year; a lecture is no call-up.
fn calls(view: &View<'_>, year: i32, class: ClassId) -> Result<BTreeMap<PersonId, u32>, StoreError> {
    let statement = format!(
        "SELECT enrollment.person, count(*) FROM {} WHERE class.starts BETWEEN ? AND ? AND class.id <> ?
           AND {} GROUP BY 1",
        held_and_on_roster(),
        lectures::NOT_A_LECTURE
    );
    let day = |month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default().to_string();
    let parameters = (day(1, 1), day(12, 31), class);
    let rows = view.rows(&statement, parameters, |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.into_iter().collect())
}

/// Everyone who is or has been on a roster, and how they stand: who left is not called up a second time by a suggestion.
pub(crate) fn states(
    view: &View<'_>,
    class: ClassId,
) -> Result<BTreeMap<PersonId, EnrollmentState>, StoreError> {
    let statement = "SELECT person, state FROM enrollment WHERE class = ?";
    let people = view.rows(statement, [class], |row| Ok((row.get(0)?, column_value(row, 1)?)))?;
    Ok(people.into_iter().collect())
}

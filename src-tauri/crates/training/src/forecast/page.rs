//! The list: everyone with their targets side by side, those who will miss one first when asked so.

use super::ForecastError;
use super::hours::{Horizon, Hours, everyone};
use super::standing::{ForecastFlag, ForecastLine, entered, lines, put_off_to};
use crate::credits::career;
use crate::ids::{ClassId, PersonId, UnitId};
use crate::people::{OFFICIAL_ORDER, Person, PersonState, RankBand, Whom, placed};
use crate::rule_sets::History;
use crate::store::{Page, PageQuery, StoreError, View, Window, column_value, order};
use chrono::NaiveDate;
use rules::Career;
use rules::rule_set::TargetName;
use rusqlite::Row;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// How things will turn out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Outlook {
    /// Will miss a target.
    Missing,
    /// Will meet every target.
    Met,
    /// The rules are silent on something: a person should look.
    Flagged,
}

/// What the list is ordered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ForecastSort {
    /// The official order.
    #[default]
    Official,
    /// By the pinyin of the name.
    Name,
    /// What will be missing.
    Short,
}

/// Whose forecast.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct ForecastFilter {
    /// Part of a name, its pinyin or initials, or part of a post.
    pub text: String,
    /// A unit, with all those below it.
    pub unit: Option<UnitId>,
    /// 职级层次.
    pub band: Option<RankBand>,
    /// One target; without it, all but those that only online self-study counts towards.
    #[ts(type = "TargetSheet['name'] | null")]
    pub target: Option<TargetName>,
}

/// Which rows of the list.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(optional_fields)]
pub struct ForecastQuery {
    /// The calendar year.
    pub year: i32,
    /// Whose.
    #[serde(flatten)]
    pub filter: ForecastFilter,
    /// Only those for whom things turn out so.
    #[serde(default)]
    pub outlook: Option<Outlook>,
    /// The order.
    #[serde(default)]
    #[ts(as = "Option<_>")]
    pub sort: ForecastSort,
    /// Whether it runs backwards.
    #[serde(default)]
    #[ts(as = "Option<_>")]
    pub descending: bool,
    /// Which rows.
    #[serde(flatten)]
    pub window: Window,
}

/// Someone with their targets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ForecastRow {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Their unit.
    pub unit: Option<UnitId>,
    /// Its name.
    pub unit_name: String,
    /// 职务.
    pub post: String,
    /// 职级层次.
    pub band: RankBand,
    /// Every target they have.
    pub lines: Vec<ForecastLine>,
    /// The most that will be missing of a target asked about at its end, in quarter-hours; nothing that is due later.
    pub short: u32,
    /// What the rules are silent on.
    pub flags: Vec<ForecastFlag>,
}

impl ForecastRow {
    /// Whether someone no longer in post: what they owe is for a person to say, and they are not counted among those who miss.
    pub(super) fn left(&self) -> bool {
        let left = |flag: &ForecastFlag| matches!(flag, ForecastFlag::Transferred | ForecastFlag::Retired);
        self.flags.iter().any(left)
    }

    /// Whether something is short that is due only later: neither met nor missed yet.
    fn put_off(&self) -> bool {
        self.lines.iter().any(|line| line.put_off && line.short > 0)
    }

    fn turns_out(&self, outlook: Outlook) -> bool {
        match outlook {
            Outlook::Missing => self.short > 0 && !self.left(),
            Outlook::Met => self.short == 0 && !self.lines.is_empty() && !self.put_off() && !self.left(),
            Outlook::Flagged => !self.flags.is_empty(),
        }
    }
}

/// A page of the list.
pub fn page(view: &View<'_>, query: ForecastQuery) -> Result<Page<ForecastRow>, ForecastError> {
    let mut rows = rows(view, query.year, &query.filter, None)?;
    if let Some(outlook) = query.outlook {
        rows.retain(|row| row.turns_out(outlook));
    }
    match query.sort {
        ForecastSort::Official => {}
        // Stable: those alike stay in the order they were read in.
        ForecastSort::Short => rows.sort_by_key(|row| row.short),
        ForecastSort::Name => rows.sort_by_cached_key(|row| identity::order::by_pinyin(&row.name)),
    }
    if query.descending {
        rows.reverse();
    }
    let total = i64::try_from(rows.len()).unwrap_or(i64::MAX);
    let (offset, limit) = (usize_of(query.window.offset), usize_of(query.window.limit));
    Ok(Page { total, rows: rows.into_iter().skip(offset).take(limit).collect() })
}

/// Everyone asked about as if one class were not there, in the official order: whoever is called up for it is judged by what
/// they would lack without it.
pub(crate) fn but_for(
    view: &View<'_>,
    year: i32,
    filter: &ForecastFilter,
    class: ClassId,
) -> Result<Vec<ForecastRow>, ForecastError> {
    rows(view, year, filter, Some(class))
}

/// Everyone asked about, in the official order. Hours are summed in `SQLite`, what they amount to is for the rules.
pub(super) fn rows(
    view: &View<'_>,
    year: i32,
    filter: &ForecastFilter,
    left_out: Option<ClassId>,
) -> Result<Vec<ForecastRow>, ForecastError> {
    let history = History::read(view)?;
    let horizon = Horizon::of(year, view.caller.now.date, &history)?;
    let people = people(view, filter, &former_bands(view)?)?;
    let put_off = people.iter().flat_map(|one| put_off_to(&one.career, horizon.year_end, &horizon.rules));
    let put_off: Vec<NaiveDate> = put_off.collect();
    let horizon = horizon.with(put_off);
    let hours = everyone(view, &history, &horizon, left_out)?;
    let nothing = Hours::default();
    let mut rows: Vec<ForecastRow> = people
        .into_iter()
        .map(|person| {
            let hours = hours.get(&person.row.person).unwrap_or(&nothing);
            person.judged(hours, &horizon, filter.target)
        })
        .collect();
    if let Some(target) = filter.target {
        rows.retain(|row| row.lines.iter().any(|line| line.name == target));
    }
    Ok(rows)
}

/// Someone as recorded, before they are judged.
struct Recorded {
    row: ForecastRow,
    state: PersonState,
    work_start: String,
    career: Career,
}

impl Recorded {
    fn judged(self, hours: &Hours, horizon: &Horizon, target: Option<TargetName>) -> ForecastRow {
        let (lines, changed) = lines(&self.career, hours, horizon);
        let asked = |line: &&ForecastLine| target.map_or(!line.online, |target| line.name == target);
        let short = lines.iter().filter(asked).map(ForecastLine::missed).max().unwrap_or_default();
        let mut flags: Vec<ForecastFlag> =
            changed.into_iter().map(|day| ForecastFlag::BandChanged { day }).collect();
        flags.extend(entered(&self.work_start, horizon.year_end).then_some(ForecastFlag::Entered));
        flags.extend(match self.state {
            PersonState::Active => None,
            PersonState::Transferred => Some(ForecastFlag::Transferred),
            PersonState::Retired => Some(ForecastFlag::Retired),
        });
        ForecastRow { lines, short, flags, ..self.row }
    }
}

/// The bands of earlier postings.
type FormerBands = BTreeMap<PersonId, Vec<(NaiveDate, RankBand)>>;

/// Everyone's bands before, each with its last day, earliest first.
fn former_bands(view: &View<'_>) -> Result<FormerBands, StoreError> {
    let statement =
        "SELECT person, until, band FROM former_posting WHERE until IS NOT NULL ORDER BY until, id";
    let rows = view.rows(statement, [], |row| {
        Ok((row.get(0)?, column_value::<Option<NaiveDate>>(row, 1)?, column_value(row, 2)?))
    })?;
    let mut former = FormerBands::new();
    for (person, until, band) in rows {
        former.entry(person).or_default().extend(until.map(|until| (until, band)));
    }
    Ok(former)
}

fn people(
    view: &View<'_>,
    filter: &ForecastFilter,
    former: &FormerBands,
) -> Result<Vec<Recorded>, StoreError> {
    let whom = Whom { text: &filter.text, unit: filter.unit, band: filter.band };
    let query = PageQuery {
        columns: "id, name, unit, (SELECT name FROM unit WHERE unit.id = person.unit), post, band, state,
            work_start, band_since, band_before",
        from: &placed(),
        conditions: whom.conditions(),
        order: order(OFFICIAL_ORDER, false),
        window: Window { offset: 0, limit: u32::MAX },
    };
    Ok(query.run(view, |row| recorded(row, former))?.rows)
}

fn recorded(row: &Row<'_>, former: &FormerBands) -> rusqlite::Result<Recorded> {
    let band: RankBand = column_value(row, 5)?;
    let id: PersonId = row.get(0)?;
    let (band_since, band_before) = (column_value(row, 8)?, column_value(row, 9)?);
    let person = Person { band, band_since, band_before, ..Person::default() };
    let former = former.get(&id).map(Vec::as_slice).unwrap_or_default();
    Ok(Recorded {
        row: ForecastRow {
            person: id,
            name: column_value(row, 1)?,
            unit: row.get(2)?,
            unit_name: column_value(row, 3)?,
            post: column_value(row, 4)?,
            band,
            lines: Vec::new(),
            short: 0,
            flags: Vec::new(),
        },
        state: column_value(row, 6)?,
        work_start: column_value(row, 7)?,
        career: career(former, &person),
    })
}

fn usize_of(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

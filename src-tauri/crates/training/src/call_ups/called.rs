//! Who is never called up and who again and again: over a year or a cycle, by person, by unit, by band.

use super::CallUpError;
use crate::enrollment::{ClassMention, held_and_on_roster};
use crate::ids::{PersonId, UnitId};
use crate::lectures::NOT_A_LECTURE;
use crate::people::{OFFICIAL_ORDER, PersonState, RankBand, Whom, placed};
use crate::quotas::Shares;
use crate::rule_sets::History;
use crate::store::{Page, PageQuery, StoreError, View, Window, column_value, order};
use chrono::NaiveDate;
use rules::rule_set::Period;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};
use ts_rs::TS;

/// Over which time call-ups are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum CalledPeriod {
    /// A calendar year.
    Year {
        /// Which.
        year: i32,
    },
    /// The cycle of years the rules name, around a year.
    Cycle {
        /// A year in it.
        year: i32,
    },
}

/// What the list is ordered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CalledSort {
    /// The official order.
    #[default]
    Official,
    /// By the pinyin of the name.
    Name,
    /// How often they were called up.
    Calls,
    /// For how many days.
    Days,
}

impl CalledSort {
    fn terms(self) -> &'static [&'static str] {
        match self {
            Self::Official => OFFICIAL_ORDER,
            Self::Name => &["by_pinyin"],
            Self::Calls => &["coalesce(called.calls, 0)", "place.ordinal", "position"],
            Self::Days => &["coalesce(called.days, 0)", "place.ordinal", "position"],
        }
    }
}

/// Which people.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(optional_fields)]
pub struct CalledQuery {
    /// Over which time.
    pub period: CalledPeriod,
    /// Part of a name, its pinyin or initials, or part of a post.
    #[serde(default)]
    #[ts(as = "Option<_>")]
    pub text: String,
    /// A unit, with all those below it.
    #[serde(default)]
    pub unit: Option<UnitId>,
    /// 职级层次.
    #[serde(default)]
    pub band: Option<RankBand>,
    /// Only those called up so often at most; 0 for those never called.
    #[serde(default)]
    pub at_most: Option<u32>,
    /// Only those called up so often at least.
    #[serde(default)]
    pub at_least: Option<u32>,
    /// The order.
    #[serde(default)]
    #[ts(as = "Option<_>")]
    pub sort: CalledSort,
    /// Whether it runs backwards.
    #[serde(default)]
    #[ts(as = "Option<_>")]
    pub descending: bool,
    /// Which rows.
    #[serde(flatten)]
    pub window: Window,
}

/// Someone in post, and how often they were called up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CalledRow {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Their unit's name.
    pub unit_name: String,
    /// 职务.
    pub post: String,
    /// 职级层次.
    pub band: RankBand,
    /// How many classes they were called up for; lectures apart.
    pub calls: u32,
    /// The days of those classes.
    pub days: u32,
    /// The last of them.
    pub last: Option<ClassMention>,
}

/// By what call-ups are summed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SpreadBy {
    /// By the units seats are given to.
    Unit,
    /// 职级层次.
    Band,
}

/// How call-ups are summed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
pub struct SpreadQuery {
    /// Over which time.
    pub period: CalledPeriod,
    /// By what.
    pub by: SpreadBy,
    /// From how many call-ups on somebody is called up too often.
    pub over: u32,
}

/// How call-ups spread over the people of a unit or a band.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SpreadRow {
    /// The unit, where they are summed by units.
    pub unit: Option<UnitId>,
    /// Its name.
    pub name: String,
    /// The band, where they are summed by bands.
    pub band: Option<RankBand>,
    /// People in post.
    pub people: u32,
    /// Of those, never called up.
    pub never: u32,
    /// Of those, called up too often.
    pub over: u32,
    /// Call-ups in all (人次).
    pub calls: u32,
}

/// How call-ups spread.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CalledSpread {
    /// The first day counted.
    pub from: NaiveDate,
    /// The last day counted.
    pub to: NaiveDate,
    /// Row by row: units in the official order, bands in their own.
    pub rows: Vec<SpreadRow>,
    /// Everyone.
    pub total: SpreadRow,
}

impl CalledPeriod {
    /// Its first and last day.
    fn days(self, view: &View<'_>) -> Result<(NaiveDate, NaiveDate), CallUpError> {
        let (Self::Year { year } | Self::Cycle { year }) = self;
        let day = |month, day| NaiveDate::from_ymd_opt(year, month, day);
        let (Some(first), Some(last)) = (day(1, 1), day(12, 31)) else {
            return Err(CallUpError::YearBeyond { year });
        };
        if !(2000..=2100).contains(&year) {
            return Err(CallUpError::YearBeyond { year });
        }
        if let Self::Year { .. } = self {
            return Ok((first, last));
        }
        let history = History::read(view)?;
        let around = |period: Period| match period {
            Period::Cycle { from, to } if from <= last && to >= first => Some((from, to)),
            _ => None,
        };
        let mut targets = history.on(last).targets.iter();
        let cycle = targets.find_map(|target| around(target.period));
        cycle.ok_or(CallUpError::NoCycle { year })
    }
}

/// The SQL for every call-up of a class that began between two days: of whom, and for how many days. How long a class lasts
/// is worked out once for it, not once for everyone it calls up.
fn each_call(from: NaiveDate, to: NaiveDate) -> String {
    format!(
        "WITH lasting AS MATERIALIZED (SELECT class.*,
             CAST(julianday(coalesce(class.ends, class.starts)) - julianday(class.starts) + 1 AS INTEGER) AS days
             FROM class WHERE class.starts BETWEEN '{from}' AND '{to}' AND {NOT_A_LECTURE})
         SELECT enrollment.person AS person, class.days AS days FROM lasting AS {}",
        held_and_on_roster()
    )
}

/// The SQL for how often everyone was called up, and for how many days.
fn calls(from: NaiveDate, to: NaiveDate) -> String {
    let each = each_call(from, to);
    format!("SELECT person, count(*) AS calls, sum(days) AS days FROM ({each}) GROUP BY person")
}

/// A page of people in post by how often they were called up.
pub fn called(view: &View<'_>, query: CalledQuery) -> Result<Page<CalledRow>, CallUpError> {
    let (from, to) = query.period.days(view)?;
    let whom = Whom { text: &query.text, unit: query.unit, band: query.band };
    let mut conditions = whom.conditions();
    conditions.and("state = ?", &PersonState::Active);
    conditions.and_given("coalesce(called.calls, 0) <= ?", query.at_most.as_ref());
    conditions.and_given("coalesce(called.calls, 0) >= ?", query.at_least.as_ref());
    let page = PageQuery {
        columns: "person.id AS id, name, (SELECT name FROM unit WHERE unit.id = person.unit), post, band,
            coalesce(called.calls, 0), coalesce(called.days, 0)",
        from: &format!("{} LEFT JOIN ({}) AS called ON called.person = person.id", placed(), calls(from, to)),
        conditions,
        order: order(query.sort.terms(), query.descending),
        window: query.window,
    };
    let mut page = page.run_in_one_go(view, |row| {
        Ok(CalledRow {
            person: row.get(0)?,
            name: column_value(row, 1)?,
            unit_name: column_value(row, 2)?,
            post: column_value(row, 3)?,
            band: column_value(row, 4)?,
            calls: row.get(5)?,
            days: row.get(6)?,
            last: None,
        })
    })?;
    for row in page.rows.iter_mut().filter(|row| row.calls > 0) {
        row.last = last_called(view, row.person, from, to)?;
    }
    Ok(page)
}

/// The last class someone was called up for that began between two days.
pub(super) fn last_called(
    view: &View<'_>,
    person: PersonId,
    from: NaiveDate,
    to: NaiveDate,
) -> Result<Option<ClassMention>, StoreError> {
    let statement = format!(
        "SELECT {} FROM {} WHERE enrollment.person = ? AND class.starts BETWEEN ? AND ? AND {NOT_A_LECTURE}
         ORDER BY class.starts DESC, class.id LIMIT 1",
        ClassMention::COLUMNS,
        held_and_on_roster()
    );
    let parameters = (person, from.to_string(), to.to_string());
    Ok(view.rows(&statement, parameters, |row| ClassMention::from_row(row, 0))?.pop())
}

/// How call-ups spread over units or bands. Summed here and not by `GROUP BY`, which would sort every call-up first.
pub fn spread(view: &View<'_>, query: SpreadQuery) -> Result<CalledSpread, CallUpError> {
    let (from, to) = query.period.days(view)?;
    let mut calls: HashMap<PersonId, u32> = HashMap::new();
    let each = format!("SELECT person FROM ({})", each_call(from, to));
    for person in view.rows(&each, [], |row| row.get::<_, PersonId>(0))? {
        *calls.entry(person).or_default() += 1;
    }
    let in_post = format!("SELECT id, unit, band FROM person WHERE state = {}", PersonState::Active.code());
    let people: Vec<Counted> = view.rows(&in_post, [], |row| {
        let called = calls.get(&row.get(0)?).copied().unwrap_or_default();
        Ok(Counted { unit: column_value(row, 1)?, band: column_value(row, 2)?, calls: called })
    })?;
    let mut total = SpreadRow::of(None, String::new(), None);
    for person in &people {
        total.count(person.calls, query.over);
    }
    let rows = match query.by {
        SpreadBy::Unit => by_unit(&Shares::with(view, BTreeMap::new())?, &people, query.over),
        SpreadBy::Band => by_band(&people, query.over),
    };
    Ok(CalledSpread { from, to, rows, total })
}

/// Someone in post, and how often they were called up.
struct Counted {
    unit: Option<UnitId>,
    band: RankBand,
    calls: u32,
}

fn by_unit(shares: &Shares, people: &[Counted], over: u32) -> Vec<SpreadRow> {
    let mut sums: BTreeMap<Option<UnitId>, SpreadRow> = BTreeMap::new();
    for person in people {
        let holder = person.unit.and_then(|unit| shares.holder(unit));
        let row = sums.entry(holder).or_insert_with(|| SpreadRow::of(holder, String::new(), None));
        row.count(person.calls, over);
    }
    let named = shares.units.iter().filter_map(|node| {
        let sum = sums.remove(&Some(node.unit.id))?;
        Some(SpreadRow { name: node.unit.name.clone(), ..sum })
    });
    let mut rows: Vec<SpreadRow> = named.collect();
    rows.extend(sums.into_values());
    rows
}

fn by_band(people: &[Counted], over: u32) -> Vec<SpreadRow> {
    let of_band = |band: &RankBand| {
        let mut row = SpreadRow::of(None, String::new(), Some(*band));
        for person in people.iter().filter(|person| person.band == *band) {
            row.count(person.calls, over);
        }
        row
    };
    RankBand::ALL.iter().map(of_band).filter(|row| row.people > 0).collect()
}

impl SpreadRow {
    fn of(unit: Option<UnitId>, name: String, band: Option<RankBand>) -> Self {
        Self { unit, name, band, people: 0, never: 0, over: 0, calls: 0 }
    }

    /// Counts someone called up so often.
    fn count(&mut self, calls: u32, over: u32) {
        self.people += 1;
        self.calls += calls;
        self.never += u32::from(calls == 0);
        self.over += u32::from(calls >= over.max(1));
    }
}

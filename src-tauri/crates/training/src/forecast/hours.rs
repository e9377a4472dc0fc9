//! The hours of everyone, credited and scheduled, summed over the stretches of time that any target tells apart.

use super::ForecastError;
use crate::classes::ClassState;
use crate::credits::{credited_sql, elsewhere_read, elsewhere_sql};
use crate::enrollment::EnrollmentState;
use crate::ids::{ClassId, PersonId};
use crate::rule_sets::History;
use crate::store::{StoreError, View};
use chrono::{Days, NaiveDate};
use rules::rule_set::Period;
use rules::{CreditKind, CreditedHours, Quarters, RuleSet};
use std::collections::{BTreeMap, HashMap};

/// The days that matter to a forecast, and the rules it goes by.
pub(super) struct Horizon {
    /// The day the present is judged on: today, or the last day of a year that is over.
    pub today: NaiveDate,
    /// The last day of the year.
    pub year_end: NaiveDate,
    /// The rules in force at the year's end, as far as they are known.
    pub rules: RuleSet,
    /// The first days of the stretches, in order; the last one begins after everything that counts.
    cuts: Vec<NaiveDate>,
}

impl Horizon {
    /// Of a year, as far as no rise puts off what was due before it.
    pub fn of(year: i32, today: NaiveDate, history: &History) -> Result<Self, ForecastError> {
        let day = |month, day| NaiveDate::from_ymd_opt(year, month, day);
        let (Some(first), Some(year_end), true) = (day(1, 1), day(12, 31), (2000..=2100).contains(&year))
        else {
            return Err(ForecastError::YearOutOfRange { year });
        };
        let rules = history.on(year_end).clone();
        let today = today.clamp(first, year_end);
        let after = |day: NaiveDate| day.checked_add_days(Days::new(1)).unwrap_or(day);
        let cycles = rules.targets.iter().filter(|rule| rule.on).filter_map(|rule| match rule.period {
            Period::Cycle { from, to } => Some([from, after(to)]),
            Period::CalendarYear {} => None,
        });
        let mut cuts: Vec<NaiveDate> =
            cycles.flatten().chain([first, after(today), after(year_end)]).collect();
        cuts.sort_unstable();
        cuts.dedup();
        Ok(Self { today, year_end, rules, cuts })
    }

    /// The same, with targets of some people put off to these days of the year.
    pub fn with(mut self, put_off_to: impl IntoIterator<Item = NaiveDate>) -> Self {
        self.cuts.extend(put_off_to.into_iter().filter_map(|day| day.succ_opt()));
        self.cuts.sort_unstable();
        self.cuts.dedup();
        self
    }

    /// The number of the stretch a day lies in, as SQL.
    fn stretch(&self, day: &str) -> String {
        let whens = self
            .cuts
            .iter()
            .skip(1)
            .zip(0..)
            .map(|(cut, place)| format!("WHEN {day} < '{cut}' THEN {place}"));
        format!("CASE {} END", whens.collect::<Vec<_>>().join(" "))
    }

    /// The condition that a session lies in any of them.
    fn within(&self, day: &str) -> String {
        let cut = |cut: Option<&NaiveDate>| cut.map(ToString::to_string).unwrap_or_default();
        format!("{day} >= '{}' AND {day} < '{}'", cut(self.cuts.first()), cut(self.cuts.last()))
    }

    fn first_day(&self, stretch: u32) -> NaiveDate {
        usize::try_from(stretch).ok().and_then(|place| self.cuts.get(place).copied()).unwrap_or(self.today)
    }
}

/// Someone's hours: what is credited, and what their classes have in store.
#[derive(Debug, Default)]
pub(super) struct Hours {
    pub credited: Vec<CreditedHours<()>>,
    pub planned: Vec<CreditedHours<()>>,
}

/// Everyone's hours within a horizon, but for those of one class where one is left out. No stretch straddles a day any target tells apart, so its first day stands for it.
pub(super) fn everyone(
    view: &View<'_>,
    history: &History,
    horizon: &Horizon,
    left_out: Option<ClassId>,
) -> Result<BTreeMap<PersonId, Hours>, StoreError> {
    let but_for = left_out.map_or("TRUE".to_owned(), |class| format!("session.class IS NOT x'{class}'"));
    let mut hours: BTreeMap<PersonId, Hours> = BTreeMap::new();
    let (stretch, within) = (horizon.stretch("session.date"), horizon.within("session.date"));
    // Which stretch a session lies in is asked once for it, not once for each of its marks.
    let credited = format!(
        "WITH held AS MATERIALIZED (SELECT session.*, {stretch} AS stretch FROM session
             WHERE {within} AND session.date <= '{}' AND {but_for})
         SELECT mark.person, session.stretch, {}
         FROM held AS session LEFT JOIN class ON class.id = session.class CROSS JOIN mark ON mark.session = session.id",
        view.caller.now.date,
        credited_sql(history)
    );
    sums(view, &credited, horizon, |person, sum| hours.entry(person).or_default().credited.push(sum))?;
    studied(view, history, horizon, &mut hours)?;
    let planned = format!(
        "SELECT enrollment.person, {stretch}, session.quarters
         FROM class JOIN session ON session.class = class.id JOIN enrollment ON enrollment.class = class.id
         WHERE class.state NOT IN ({}, {}) AND enrollment.state NOT IN ({}) AND {within} AND session.date >= '{}' AND {but_for}
           AND NOT EXISTS (SELECT 1 FROM mark WHERE mark.session = session.id AND mark.person = enrollment.person)",
        ClassState::Closed.code(),
        ClassState::Cancelled.code(),
        EnrollmentState::off_roster_codes(),
        view.caller.now.date
    );
    sums(view, &planned, horizon, |person, sum| hours.entry(person).or_default().planned.push(sum))?;
    Ok(hours)
}

/// Adds what is credited elsewhere; what has not been approved yet promises nothing.
fn studied(
    view: &View<'_>,
    history: &History,
    horizon: &Horizon,
    hours: &mut BTreeMap<PersonId, Hours>,
) -> Result<(), StoreError> {
    let statement = format!(
        "SELECT person, day, quarters, online FROM ({}) WHERE {} AND day <= '{}'",
        elsewhere_sql(history, view.caller.now.date),
        horizon.within("day"),
        view.caller.now.date
    );
    for (person, credit) in view.rows(&statement, [], |row| Ok((row.get(0)?, elsewhere_read(row, 1)?)))? {
        hours.entry(person).or_default().credited.push(credit);
    }
    Ok(())
}

/// Hands over everyone's hours, summed by stretch. Summed here and not by `GROUP BY`, which would sort every mark first.
fn sums(
    view: &View<'_>,
    statement: &str,
    horizon: &Horizon,
    mut take: impl FnMut(PersonId, CreditedHours<()>),
) -> Result<(), StoreError> {
    let mut sums: HashMap<(PersonId, u32), u32> = HashMap::new();
    let mut prepared = view.sql.prepare_cached(statement)?;
    let mut rows = prepared.query([])?;
    while let Some(row) = rows.next()? {
        let quarters: Option<u32> = row.get(2)?;
        *sums.entry((row.get(0)?, row.get(1)?)).or_default() += quarters.unwrap_or_default();
    }
    for ((person, stretch), quarters) in sums {
        let (date, hours) = (horizon.first_day(stretch), Quarters::new(quarters));
        take(person, CreditedHours { id: (), date, hours, kind: CreditKind::Class });
    }
    Ok(())
}

//! The list of classes, and one of them.

use super::{Class, ClassError, ClassState};
use crate::enrollment::EnrollmentState;
use crate::ids::{ClassId, ProgramId};
use crate::store::{Conditions, Page, PageQuery, Record, StoreError, View, Window, column_value, order};
use crate::{lectures, names};
use chrono::NaiveDate;
use rusqlite::Row;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

crate::choices! {
    /// Where a class stands today, from its state and its dates.
    pub enum ClassPhase {
        /// Still being put together.
        Planned = 1,
        /// Called up, not yet begun.
        Confirmed = 2,
        /// Its days have come.
        Running = 3,
        /// Its days are over; it waits to be closed.
        Ended = 4,
        /// 已结班.
        Closed = 5,
        /// 已取消.
        Cancelled = 6,
    }
}

/// What the list is ordered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ClassSort {
    /// What concerns people today comes first: the running, then those to come and those over, each the nearest first.
    #[default]
    Nearest,
    /// First day; classes without dates come last.
    Starts,
    /// By the pinyin of the name, then the run.
    Name,
    /// Where it stands today.
    Phase,
    /// People on the roster.
    Enrolled,
    /// How many it takes.
    Capacity,
    /// 班主任.
    HeadTeacher,
    /// Hours of its sessions.
    Quarters,
}

impl ClassSort {
    fn terms(self) -> &'static [&'static str] {
        match self {
            Self::Nearest => &[
                // Running, to come, over, closed, called off: the phases' own numbers follow a class, not a reader.
                "CASE phase WHEN 3 THEN 0 WHEN 2 THEN 1 WHEN 1 THEN 1 ELSE phase END",
                "distance",
                "pinyin",
                "run",
            ],
            Self::Starts => &["starts", "pinyin", "run"],
            Self::Name => &["pinyin", "run", "starts"],
            Self::Phase => &["phase", "starts"],
            Self::Enrolled => &["enrolled", "starts"],
            Self::Capacity => &["capacity", "starts"],
            Self::HeadTeacher => &["head_teacher", "starts"],
            Self::Quarters => &["session_quarters", "starts"],
        }
    }
}

/// Which classes, and how.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct ClassQuery {
    /// Part of a name, its pinyin or initials, or part of the head teacher's name, the audience or the organiser.
    pub text: String,
    /// The year it begins in; for a class without dates, the year of its program.
    pub year: Option<i32>,
    /// Only classes that last until this day or longer.
    pub from: Option<NaiveDate>,
    /// Only classes that have begun by this day.
    pub to: Option<NaiveDate>,
    /// Only classes that stand so; none named means all.
    pub phases: Vec<ClassPhase>,
    /// Only runs of this program.
    pub program: Option<ProgramId>,
    /// The order.
    pub sort: ClassSort,
    /// Whether it runs backwards.
    pub descending: bool,
    /// Which rows.
    #[serde(flatten)]
    pub window: Window,
}

/// A class as lists show it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ClassRow {
    /// The class.
    #[serde(flatten)]
    pub class: Class,
    /// Where it stands today.
    pub phase: ClassPhase,
    /// Its program's name; empty if it is a run of none.
    pub program_name: String,
    /// Its usual venue's name; empty if it has none.
    pub venue_name: String,
    /// People on the roster.
    pub enrolled: u32,
    /// Its sessions.
    pub sessions: u32,
    /// Their hours, in quarter-hours.
    pub session_quarters: u32,
    /// The day of the first of them.
    pub first_session: Option<NaiveDate>,
    /// The day of the last of them.
    pub last_session: Option<NaiveDate>,
}

/// A page of classes.
pub fn page(view: &View<'_>, query: ClassQuery) -> Result<Page<ClassRow>, StoreError> {
    let today = view.caller.now.date;
    let mut conditions = Conditions::default();
    conditions.and_always(lectures::NOT_A_LECTURE);
    names::filter_words(&mut conditions, &query.text, &["head_teacher", "audience", "organiser"]);
    conditions.and_given(
        "coalesce(CAST(substr(starts, 1, 4) AS INTEGER),
            (SELECT year FROM program WHERE program.id = class.program)) = ?",
        query.year.as_ref(),
    );
    conditions.and_given("coalesce(ends, starts) >= ?", query.from.as_ref());
    conditions.and_given("starts <= ?", query.to.as_ref());
    conditions.and_given("program = ?", query.program.as_ref());
    if !query.phases.is_empty() {
        let wanted = query.phases.iter().fold(0_i64, |wanted, phase| wanted | 1 << phase.code());
        conditions.and(&format!("((1 << ({})) & ?) <> 0", phase(today)), &wanted);
    }
    let order = order(query.sort.terms(), query.descending);
    PageQuery { columns: &columns(today), from: "class", conditions, order, window: query.window }
        .run(view, row)
}

/// The SQL for a class's phase on a day.
fn phase(today: NaiveDate) -> String {
    let (closed, cancelled) = (ClassState::Closed.code(), ClassState::Cancelled.code());
    format!(
        "CASE WHEN class.state = {closed} THEN {} WHEN class.state = {cancelled} THEN {}
            WHEN coalesce(class.ends, class.starts) < '{today}' THEN {}
            WHEN class.starts <= '{today}' THEN {} ELSE class.state END",
        ClassPhase::Closed.code(),
        ClassPhase::Cancelled.code(),
        ClassPhase::Ended.code(),
        ClassPhase::Running.code(),
    )
}

/// The SQL, over `class`, by which a class runs on a day: those the list shows as running.
pub(crate) fn running(today: NaiveDate) -> String {
    format!("{} AND ({}) = {}", lectures::NOT_A_LECTURE, phase(today), ClassPhase::Running.code())
}

fn columns(today: NaiveDate) -> String {
    format!(
        "{}, {} AS phase, abs(julianday(starts) - julianday('{today}')) AS distance,
        (SELECT name FROM program WHERE program.id = class.program) AS program_name,
        (SELECT name FROM venue WHERE venue.id = class.venue) AS venue_name,
        (SELECT count(*) FROM enrollment WHERE enrollment.class = class.id
            AND enrollment.state NOT IN ({})) AS enrolled,
        (SELECT count(*) FROM session WHERE session.class = class.id) AS sessions,
        (SELECT coalesce(sum(session.quarters), 0) FROM session WHERE session.class = class.id) AS session_quarters,
        (SELECT min(date) FROM session WHERE session.class = class.id) AS first_session,
        (SELECT max(date) FROM session WHERE session.class = class.id) AS last_session",
        Class::COLUMNS,
        phase(today),
        EnrollmentState::off_roster_codes(),
    )
}

fn row(row: &Row<'_>) -> rusqlite::Result<ClassRow> {
    let column = |name| row.as_ref().column_index(name);
    Ok(ClassRow {
        class: Class::from_row(row)?,
        phase: column_value(row, column("phase")?)?,
        program_name: column_value(row, column("program_name")?)?,
        venue_name: column_value(row, column("venue_name")?)?,
        enrolled: row.get("enrolled")?,
        sessions: row.get("sessions")?,
        session_quarters: row.get("session_quarters")?,
        first_session: column_value(row, column("first_session")?)?,
        last_session: column_value(row, column("last_session")?)?,
    })
}

/// Which class.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct ClassReference {
    /// Its id.
    pub id: ClassId,
}

/// A class as its own page shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ClassDetail {
    /// What lists show.
    #[serde(flatten)]
    pub row: ClassRow,
    /// The plan's year its program belongs to.
    pub program_year: Option<i32>,
    /// Attendance marks set in its sessions.
    pub marks: i64,
    /// Sessions on days outside its dates.
    pub outside: i64,
    /// People who left the roster: withdrawn or replaced.
    pub left: i64,
}

/// One class.
pub fn get(view: &View<'_>, reference: ClassReference) -> Result<ClassDetail, ClassError> {
    let ClassReference { id } = reference;
    let statement = format!("SELECT {} FROM class WHERE id = ?", columns(view.caller.now.date));
    let row = view.rows(&statement, [id], row)?.pop().ok_or(ClassError::Missing)?;
    let year = view.rows("SELECT year FROM program WHERE id = ?", [row.class.program], |row| {
        column_value::<Option<i32>>(row, 0)
    })?;
    let outside = view.number(
        "SELECT count(*) FROM session JOIN class ON class.id = session.class
         WHERE class.id = ? AND (session.date < class.starts OR session.date > class.ends)",
        [id],
    )?;
    let left = view.number(
        &format!(
            "SELECT count(*) FROM enrollment WHERE class = ? AND state IN ({})",
            EnrollmentState::off_roster_codes()
        ),
        [id],
    )?;
    let program_year = year.into_iter().next().flatten();
    Ok(ClassDetail { row, program_year, marks: marks_in(view, id)?, outside, left })
}

/// Attendance marks set in a class's sessions.
pub(super) fn marks_in(view: &View<'_>, class: ClassId) -> Result<i64, StoreError> {
    let statement =
        "SELECT count(*) FROM session CROSS JOIN mark ON mark.session = session.id WHERE session.class = ?";
    view.number(statement, [class])
}
